/** Publishing when things go wrong: what is served is always one whole site, the old one or the new one. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/hosting/site-files.ts';
import { findNginx } from '../../scripts/nginx.ts';
import { publish } from '../../scripts/publish/release.ts';
import { startServer } from '../../scripts/serve.ts';
import { ask } from '../fixtures/http.ts';
import { runNginx } from '../fixtures/run-nginx.ts';
import { canMount, smallDisk } from '../fixtures/small-disk.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/publish.ts');
const PAGES = 60;
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-publish-'));
const mountable = canMount(path.join(temporary, 'try'));
const nginx = findNginx();

/** A site of about 2 MB whose every page says which version it is of, and names a style of that version. */
function makeSite(version: string): string {
  const dir = path.join(temporary, `site-${version}`);
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), text);
  };
  const filler = randomBytes(12_000).toString('base64');
  for (let page = 0; page < PAGES; page += 1) write(`p/${page}/index.html`, `<p>${version}</p>\n${filler}\n<p>${version}</p>`);
  write(`_astro/style.${version}.css`, `/* ${version} */ ${filler.slice(0, 3000)}`);
  write('index.html', version);
  write('robots.txt', 'the same in every version '.repeat(100));
  write('404.html', 'not found');
  return dir;
}

const hash = (dir: string) => {
  const digest = createHash('sha256');
  for (const file of filesIn(dir).filter((name) => !/\.(br|gz)$/.test(name) && !name.startsWith('_astro/')))
    digest.update(`${file}\0`).update(fs.readFileSync(path.join(dir, file)));
  return digest.digest('hex');
};
const run = (dist: string, folder: string, ...options: string[]) =>
  spawnSync(process.execPath, [SCRIPT, folder, '--dir', dist, ...options], { encoding: 'utf8' });
const versionIn = (folder: string) => fs.readFileSync(path.join(folder, 'current/index.html'), 'utf8');
const releasesIn = (folder: string) => fs.readdirSync(path.join(folder, 'releases')).sort();

let one: string;
let two: string;

beforeAll(() => {
  one = makeSite('one');
  two = makeSite('two');
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true, force: true });
});

describe('publishing', () => {
  it('turns the link, keeps what has not changed as it was, keeps some releases and lets old ones go', async () => {
    const folder = path.join(temporary, 'plain');
    await publish({ dist: one, folder, keep: 2, compress: true });
    const time = fs.statSync(path.join(folder, 'current/robots.txt')).mtimeMs;
    const { unchanged } = await publish({ dist: two, folder, keep: 2, compress: true });
    expect(versionIn(folder)).toBe('two');
    expect(unchanged).toBe(2);
    expect(fs.statSync(path.join(folder, 'current/robots.txt')).mtimeMs).toBe(time);
    expect(fs.existsSync(path.join(folder, 'current/robots.txt.br'))).toBe(true);
    expect(fs.readlinkSync(path.join(folder, 'current'))).toMatch(/^releases[\\/][0-9a-f]{16}$/);
    await publish({ dist: makeSite('three'), folder, keep: 2, compress: false });
    expect(releasesIn(folder)).toHaveLength(2);
    // A page that was open before may still load its style, with the copies that were made of it.
    expect(fs.existsSync(path.join(folder, 'current/_astro/style.two.css'))).toBe(true);
  });

  it('goes back to a release by publishing the old site again', async () => {
    const folder = path.join(temporary, 'back');
    for (const dist of [one, two, one]) await publish({ dist, folder, keep: 3, compress: false });
    expect(versionIn(folder)).toBe('one');
    expect(releasesIn(folder)).toHaveLength(2);
  });

  it('refuses a folder without a site, and a current that is no link, in both languages', () => {
    const folder = path.join(temporary, 'refused');
    const empty = run(path.join(temporary, 'nowhere'), folder);
    expect([empty.status, /サイトがありません[^]*There is no site/.test(empty.stderr)]).toEqual([1, true]);
    fs.mkdirSync(path.join(folder, 'current'), { recursive: true });
    const taken = run(one, folder);
    expect([taken.status, /リンクではありません[^]*is not a link/.test(taken.stderr)]).toEqual([1, true]);
    expect(run(one, folder, 'another').status).toBe(1);
  });
});

describe('a publisher that is killed', () => {
  it('at any moment leaves the old site or the new one, whole, and the next run cleans up', async () => {
    const folder = path.join(temporary, 'killed');
    await publish({ dist: one, folder, keep: 1, compress: true });
    const whole: Record<string, string> = { one: hash(one), two: hash(two) };
    const start = performance.now();
    expect(run(two, folder, '--keep', '1').status).toBe(0);
    const duration = performance.now() - start;
    let killed = 0;
    for (let round = 0; round < 16; round += 1) {
      const dist = versionIn(folder) === 'one' ? two : one;
      const child = spawn(process.execPath, [SCRIPT, folder, '--dir', dist, '--keep', '1'], { stdio: 'ignore' });
      const ended = once(child, 'exit');
      await Promise.race([ended, wait((duration * (round + 1)) / 16)]);
      if (child.exitCode === null) killed += Number(child.kill('SIGKILL'));
      await ended;
      expect(hash(path.join(folder, 'current'))).toBe(whole[versionIn(folder)]);
    }
    expect(killed).toBeGreaterThan(5);
    expect(run(one, folder, '--keep', '1').status).toBe(0);
    expect(releasesIn(folder)).toHaveLength(1);
    expect(fs.readdirSync(folder).sort()).toEqual(['current', 'releases']);
    expect(hash(path.join(folder, 'current'))).toBe(whole.one);
  }, 120_000);
});

describe.skipIf(!mountable)('a disk', () => {
  it('that is full or read-only stops the publisher, and the old site stays', () => {
    const disk = smallDisk(path.join(temporary, 'disk'), '8m');
    if (disk === undefined) throw new Error('no disk');
    try {
      expect(run(one, disk.dir).status).toBe(0);
      const before = hash(path.join(disk.dir, 'current'));
      const releases = path.join(disk.dir, 'releases');
      const used = filesIn(releases).reduce((sum, file) => sum + fs.statSync(path.join(releases, file)).size, 0);
      for (const [options, code] of [
        [`size=${Math.ceil((used * 1.2) / 4096) * 4096}`, 'ENOSPC'],
        ['size=8m,ro', 'EROFS'],
      ] as const) {
        disk.change(options);
        const { status, stderr } = run(two, disk.dir);
        expect([status, stderr.includes(code), stderr.includes('公開は変わっていません')], stderr).toEqual([1, true, true]);
        expect(hash(path.join(disk.dir, 'current'))).toBe(before);
        expect(releasesIn(disk.dir)).toHaveLength(1);
      }
      disk.change('size=16m,rw');
      expect(run(two, disk.dir).status).toBe(0);
      expect(versionIn(disk.dir)).toBe('two');
    } finally {
      disk.remove();
    }
  }, 60_000);
});

describe.each(nginx === undefined ? ['our server'] : ['our server', 'nginx'])('a reader of %s', (name) => {
  it('gets whole pages of one version while the site changes again and again', async () => {
    const folder = path.join(temporary, `load-${name}`);
    await publish({ dist: one, folder, keep: 2, compress: true });
    const root = path.join(folder, 'current');
    const server =
      name === 'nginx' && nginx !== undefined
        ? await runNginx(nginx, root, path.join(temporary, 'nginx'))
        : await startServer({ dir: root }).then(({ url, close }) => ({ origin: url, close }));
    const pages = new Set(
      [one, two].flatMap((dir) => filesIn(path.join(dir, 'p')).map((file) => fs.readFileSync(path.join(dir, 'p', file), 'utf8'))),
    );
    let done = false;
    let asked = 0;
    const seen = new Set<string>();
    const wrong: string[] = [];
    const read = async () => {
      for (let page = 0; !done; page = (page + 7) % PAGES) {
        const { status, body } = await ask(server.origin, `/p/${page}/`);
        const text = body.toString();
        if (status !== 200 || !pages.has(text)) wrong.push(`${status} ${text.slice(0, 40)}`);
        const version = /<p>(\w+)<\/p>/.exec(text)?.[1] ?? '';
        seen.add(version);
        const style = await ask(server.origin, `/_astro/style.${version}.css`);
        if (style.status !== 200) wrong.push(`style ${version}: ${style.status}`);
        asked += 2;
      }
    };
    const readers = Array.from({ length: 6 }, read);
    for (let turn = 0; turn < 12; turn += 1) {
      const child = spawn(process.execPath, [SCRIPT, folder, '--dir', turn % 2 === 0 ? two : one, '--no-compress', '--keep', '2'], {
        stdio: 'ignore',
      });
      expect((await once(child, 'exit'))[0]).toBe(0);
    }
    done = true;
    await Promise.all(readers);
    await server.close();
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(['one', 'two']);
    expect(asked).toBeGreaterThan(200);
  }, 120_000);
});
