/** `npm test [-- --only unit,content]`: runs every check of the project in order; the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.ts';
import { findFirefox } from './firefox.ts';
import { readVitestReport, type Counts } from './vitest-report.ts';

interface Step {
  /** The name `--only` knows it by; several steps may share one. */
  group: string;
  ja: string;
  en: string;
  run: () => Counts | Promise<Counts>;
  /** Steps that must not have failed; else this one counts as one failure without running. */
  needs?: string[];
}

type Result = Step & Counts & { seconds: number };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };
const SKIPPED: Counts = { passed: 0, failed: 0, skipped: 1 };
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-test-'));

/** The same site for a host that serves it from a folder. */
const IN_FOLDER = { SHOWCASE_BASE: '/hubs-showcase/', SHOWCASE_OUT: path.join(reports, 'site') };
/** Tests that follow links, load data, search and draw maps; the others would say nothing new of a folder. */
const BROWSER_FILES_IN_FOLDER = ['search', 'map', 'compare', 'csv', 'identity', 'language'].map((name) => `tests/browser/${name}.test.ts`);

const STEPS: Step[] = [
  { group: 'records', ja: '記録の検査', en: 'Records', run: () => command('records:check') },
  { group: 'types', ja: '型の検査', en: 'Types', run: () => command('check') },
  { group: 'lint', ja: '書き方の検査', en: 'Lint and format', run: () => command('lint') },
  { group: 'unit', ja: '単体テスト', en: 'Unit tests', run: () => vitest('unit') },
  { group: 'content', ja: '記録のテスト', en: 'Content tests', run: () => vitest('content') },
  { group: 'build', ja: 'サイトの生成', en: 'Build', run: () => command('build') },
  { group: 'build', ja: '生成物のテスト', en: 'Built site tests', run: () => vitest('build'), needs: ['Build'] },
  { group: 'browser', ja: 'ブラウザーの準備', en: 'Browser set-up', run: setUpBrowser },
  { group: 'browser', ja: 'ブラウザーのテスト', en: 'Browser tests', run: () => vitest('browser'), needs: ['Build', 'Browser set-up'] },
  { group: 'firefox', ja: 'Firefoxのテスト', en: 'Tests in Firefox', run: inFirefox, needs: ['Build', 'Browser set-up'] },
  { group: 'folder', ja: 'フォルダーに置くサイトの生成', en: 'Build in a folder', run: () => command('build', IN_FOLDER) },
  {
    group: 'folder',
    ja: 'フォルダーに置くサイトのテスト',
    en: 'Site in a folder',
    run: () => vitest('build', [], IN_FOLDER),
    needs: ['Build in a folder'],
  },
  {
    group: 'folder',
    ja: '同、ブラウザーのテスト',
    en: 'In a folder, browser',
    run: () => vitest('browser', BROWSER_FILES_IN_FOLDER, IN_FOLDER),
    needs: ['Build in a folder', 'Browser set-up'],
  },
];

const results: Result[] = [];
const steps = chosenSteps();
for (const [index, step] of steps.entries()) {
  console.log(`\n── [${index + 1}/${steps.length}] ${step.ja} / ${step.en}`);
  const start = performance.now();
  const missing = results.find((result) => result.failed > 0 && step.needs?.includes(result.en));
  if (missing) console.error(`「${missing.ja}」が失敗したので実行しません。\nNot run, because "${missing.en}" failed.`);
  const counts = missing ? FAILED : await step.run();
  results.push({ ...step, ...counts, seconds: (performance.now() - start) / 1000 });
}
fs.rmSync(reports, { recursive: true });
report();

/** Runs a command of the launcher, so that `npm test` and `npm run lint` never differ. */
function command(name: string, env: NodeJS.ProcessEnv = {}): Counts {
  return spawn(['scripts/run.mjs', name], env) ? PASSED : FAILED;
}

/** Runs a project of the tests, or only some of its files. */
function vitest(project: string, files: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Counts {
  const file = path.join(reports, `${project}-${Object.keys(env).length}.json`);
  const ok = spawn(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...files,
      '--config',
      'tests/vitest.config.ts',
      '--project',
      project,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  );
  return readVitestReport(file, ok, ROOT);
}

/** The tests in Firefox, where there is one or one can be installed; they count as skipped where neither is so. */
function inFirefox(): Counts {
  try {
    if (findFirefox() !== undefined) return vitest('firefox');
    console.warn(
      'Firefox がないので実行しません。入れるか、その場所を FIREFOX_PATH に書いてください。\nNot run: there is no Firefox. Install one, or put its path in FIREFOX_PATH.',
    );
    return SKIPPED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

async function setUpBrowser(): Promise<Counts> {
  try {
    console.log(await findBrowser());
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

function spawn(args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function chosenSteps(): Step[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return STEPS;
  const groups = new Set(STEPS.map(({ group }) => group));
  const only = values.only.split(',').map((name) => name.trim());
  const unknown = only.filter((name) => !groups.has(name));
  if (unknown.length > 0) {
    console.error(`--only ${unknown.join(',')}: ${[...groups].join(', ')}`);
    process.exit(1);
  }
  return STEPS.filter(({ group }) => only.includes(group));
}

/** What failed or passed at the second try only, the table of steps, then the line of totals, which is the last one. */
function report(): void {
  const total = (key: 'passed' | 'failed' | 'skipped'): number => results.reduce((sum, result) => sum + result[key], 0);
  console.log('\n');
  for (const { en, failures = [], retried = [] } of results) {
    for (const line of retried) console.log(`↻ ${en}, second try: ${line}`);
    for (const line of failures) console.log(`✗ ${en}: ${line}`);
  }
  console.log('');
  for (const { ja, en, passed, failed, skipped, seconds } of results) {
    const mark = failed > 0 ? '✗' : passed + skipped === 0 ? '–' : '✓';
    const counts =
      passed + failed + skipped === 0 ? '(0)' : `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.log(`${mark} ${en.padEnd(18)}${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts.padEnd(34)}${ja}`);
  }
  console.log('');
  process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;
  console.log(`${total('passed')} passed, ${total('failed')} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`);
}
