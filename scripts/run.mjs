// The launcher behind every npm script: `node scripts/run.mjs <command> [args]`.
// Plain JavaScript that runs on Node 18 and later, because it is what finds a newer Node: npm 10 unpacks the Node 24 this
// project depends on but does not put it on PATH. To add a command, add a line to COMMANDS.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = path.join(ROOT, 'node_modules');

/** Stands for what follows the command: `npm run format -- src` → `prettier --write src`. */
const ARGS = Symbol('args');

/** Each command is a list of steps; a step is a script of this project or a tool of node_modules, and its arguments. */
const COMMANDS = {
  start: [['scripts/build.ts'], ['scripts/serve.ts', ARGS]],
  build: [['scripts/build.ts', ARGS]],
  serve: [['scripts/serve.ts', ARGS]],
  dev: [['astro', 'dev', ARGS]],
  publish: [['scripts/publish.ts', ARGS]],
  'hosting:nginx': [['scripts/hosting/nginx-command.ts', ARGS]],
  'addresses:update': [['scripts/update-addresses.ts', ARGS]],
  'links:check': [['scripts/links/check-links.ts', ARGS]],
  'records:check': [['scripts/check-records.ts', ARGS]],
  'records:due': [['scripts/records/due.ts', ARGS]],
  'hub:new': [['scripts/records/new-hub.ts', ARGS]],
  'hub:renew': [['scripts/records/amend-hub.ts', 'renew', ARGS]],
  'hub:rename': [['scripts/records/amend-hub.ts', 'rename', ARGS]],
  'hub:retire': [['scripts/records/amend-hub.ts', 'retire', ARGS]],
  'round:new': [['scripts/records/new-round.ts', ARGS]],
  check: [['astro', 'check', '--minimumSeverity', 'warning', ARGS]],
  // ESLint judges with types, and the types of the collections are Astro's to write first.
  lint: [
    ['astro', 'sync', '--silent'],
    ['eslint', '.', '--max-warnings', '0', ARGS],
    ['prettier', '--check', '.'],
  ],
  format: [['prettier', '--write', '.', ARGS]],
  test: [['scripts/test.ts', ARGS]],
  bench: [['scripts/bench/all.ts', ARGS]],
  'bench:lighthouse': [['scripts/bench/lighthouse.ts', ARGS]],
  'bench:scale': [['scripts/bench/scale.ts', ARGS]],
  'bench:search': [['scripts/bench/search.ts', ARGS]],
  'bench:weight': [['scripts/bench/weight-command.ts', ARGS]],
  'logo:pdf': [['scripts/logo/pdf.ts', ARGS]],
  'accessibility:result': [['scripts/accessibility/result.ts', ARGS]],
};

const [command = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, command)) {
  stop([
    `コマンド「${command}」はありません。使えるもの: ${Object.keys(COMMANDS).join(', ')}`,
    `There is no command "${command}". Commands: ${Object.keys(COMMANDS).join(', ')}`,
  ]);
}
if (!dependenciesAreThere()) installDependencies();
const node = chooseNode();
const env = withPath([path.dirname(node), path.join(MODULES, '.bin')]);
for (const step of COMMANDS[command]) {
  const { code, signal } = await run(step);
  if (signal) process.kill(process.pid, signal);
  if (code !== 0) process.exit(code ?? 1);
}

/** Whether every package of the lock file is installed in its version; packages for other platforms may be absent. */
function dependenciesAreThere() {
  const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  try {
    const installed = read(path.join(MODULES, '.package-lock.json'));
    return Object.entries(read(path.join(ROOT, 'package-lock.json'))).every(([name, wanted]) => {
      const found = installed[name];
      return (
        name === '' ||
        (found ? found.version === wanted.version && (!wanted.integrity || found.integrity === wanted.integrity) : wanted.optional === true)
      );
    });
  } catch {
    return false;
  }
}

function installDependencies() {
  say([
    '必要なパッケージを node_modules に入れます（npm ci）。初回は数分かかることがあります。',
    'Installing the packages this project needs into node_modules (npm ci). The first time can take a few minutes.',
  ]);
  // The npm that runs us, when there is one; development and optional packages always, because the build itself needs them.
  // No warnings: they would be about the age of a Node that is not going to be used.
  const npm = process.env.npm_execpath;
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const given = npm !== undefined && path.basename(npm) === 'npm-cli.js' && fs.existsSync(npm);
  const [file, list] = given ? [process.execPath, [npm, ...options]] : ['npm', options];
  const { status, error } = spawnSync(file, list, { cwd: ROOT, stdio: 'inherit', shell: !given && process.platform === 'win32' });
  if (status === 0) return;
  stop(
    [
      `npm ci が失敗しました（${error?.message ?? `終了コード ${status}`}）。上の表示を確かめ、ネットワークとディスクの空きを調べてから、もう一度実行してください。`,
      `npm ci failed (${error?.message ?? `exit code ${status}`}). Read the output above, check the network and the free disk space, then run the command again.`,
    ],
    status || 1,
  );
}

/** The running Node if it is new enough, else the one in node_modules. */
function chooseNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const bundled = path.join(MODULES, `node-${platform}-${os.arch()}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  // Started once, because a file for the platform may still not run on it (Alpine Linux has another C library).
  const version = fs.existsSync(bundled) ? spawnSync(bundled, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout : null;
  if (version && isNewEnough(version.trim())) return bundled;
  const where = `${process.platform} ${os.arch()}, Node ${process.versions.node}`;
  return stop([
    `Node.js 24 が必要です（今の環境: ${where}）。https://nodejs.org/ から Node.js 24（LTS）を入れて、もう一度実行してください。`,
    `This project needs Node.js 24 (this machine: ${where}). Install Node.js 24 (LTS) from https://nodejs.org/ and run the command again.`,
  ]);
}

/** Astro needs Node 22.12; our scripts are TypeScript, which Node runs as it is from 22.18 and 23.6. */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** Runs one step and waits for its end, passing on signals meant for it. */
function run([target, ...rest]) {
  const file = target.includes('/') ? path.join(ROOT, target) : binOf(target);
  const child = spawn(node, [file, ...rest.flatMap((part) => (part === ARGS ? args : [part]))], { cwd: ROOT, env, stdio: 'inherit' });
  // From a terminal Ctrl+C reaches the child as well: only outlive it.
  const forward = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  // An npm that is stopped takes its shell along but not us, and a server left behind would keep its port.
  const parent = process.ppid;
  const watch = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && child.kill('SIGTERM'), 500);
  return new Promise((resolve) => {
    const done = (result) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, forward);
      resolve(result);
    };
    child.on('error', (error) => {
      console.error(error.message);
      done({ code: 1 });
    });
    child.on('exit', (code, signal) => done({ code, signal }));
  });
}

/** The file behind a tool's name, which Node can start on every platform without a shell. */
function binOf(name) {
  const { bin } = JSON.parse(fs.readFileSync(path.join(MODULES, name, 'package.json'), 'utf8'));
  return path.join(MODULES, name, typeof bin === 'string' ? bin : bin[name]);
}

/** The environment with folders first on PATH, whatever the case of that name is here; nothing is reported to Astro's makers. */
function withPath(folders) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', [key]: [...folders, process.env[key] ?? ''].join(path.delimiter) };
}

function say(lines) {
  console.error(`\n${lines.join('\n')}\n`);
}

function stop(lines, code = 1) {
  say(lines);
  process.exit(code);
}
