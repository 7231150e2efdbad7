/** Building when things go wrong: the site of before stays as it was, and the next build cleans up. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../fixtures/project-copy.ts';
import { canMount, smallDisk } from '../fixtures/small-disk.ts';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-faults-'));
const mountable = canMount(path.join(temporary, 'try'));
const copy = path.join(temporary, 'project');
const UNTOUCHED = 'the site of before';
const here = (dir: string) => fs.readdirSync(dir).filter((name) => name.startsWith('dist'));

function putSite(dist: string): void {
  fs.rmSync(dist, { recursive: true, force: true });
  fs.mkdirSync(dist, { recursive: true });
  fs.writeFileSync(path.join(dist, 'index.html'), UNTOUCHED);
}

const isUntouched = (dist: string) =>
  fs.readdirSync(dist).join() === 'index.html' && fs.readFileSync(path.join(dist, 'index.html'), 'utf8') === UNTOUCHED;

beforeAll(() => {
  copyProject(copy);
});

afterAll(() => {
  fs.rmSync(temporary, { recursive: true, force: true });
});

describe('a build that is killed', () => {
  const dist = path.join(copy, 'dist');

  it.each(['', 'index.html', 'pagefind'])(
    'once dist.next/%s is there leaves the old site',
    async (sign) => {
      putSite(dist);
      fs.rmSync(`${dist}.next`, { recursive: true, force: true });
      const child = spawn(process.execPath, ['scripts/build.ts'], {
        cwd: copy,
        stdio: 'ignore',
        env: { ...process.env, SHOWCASE_OUT: dist },
      });
      const ended = once(child, 'exit');
      while (child.exitCode === null && !fs.existsSync(path.join(`${dist}.next`, sign))) await wait(5);
      child.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
      expect(isUntouched(dist)).toBe(true);
      expect(here(copy)).toEqual(['dist', 'dist.next']);
    },
    120_000,
  );

  it('between the renames is put right by the next run, even one that refuses to build', () => {
    putSite(dist);
    fs.renameSync(dist, `${dist}.previous`);
    const broken = path.join(temporary, 'broken');
    fs.mkdirSync(broken);
    const { status } = buildCopy(copy, { SHOWCASE_CONTENT: broken });
    expect(status).toBe(1);
    expect(isUntouched(dist)).toBe(true);
  }, 60_000);

  it('is followed by one that builds the site and leaves nothing lying about', () => {
    const { status, stderr } = buildCopy(copy);
    expect(status, stderr).toBe(0);
    expect(fs.existsSync(path.join(dist, 'en/hubs/index.html'))).toBe(true);
    expect(here(copy)).toEqual(['dist']);
  }, 120_000);
});

describe('a text that links to a page the site does not have', () => {
  it('stops the build with file, line and address; what is there in its language, or at an old address, does not', () => {
    const dist = path.join(copy, 'dist');
    putSite(dist);
    const pages = ['pages/en/about.mdx', 'pages/ja/about.mdx'].map((page) => path.join(copy, 'content', page));
    const texts = pages.map((page) => fs.readFileSync(page, 'utf8'));
    const links = '[good](/hubs/kit-icc/?x=1#f1) [file](/licenses.txt) [dead](/hubs/kit-icc-2/) [half](/abuot/)';
    pages.forEach((page, at) => fs.writeFileSync(page, `${texts[at]}\n${links}\n`));
    try {
      const { status, stderr } = buildCopy(copy);
      expect(status, stderr).toBe(1);
      const line = (at: number) => `${texts[at]}\n`.split('\n').length;
      expect(stderr.match(/content\/pages.*|line \d+|“\/\w.*?”/g)).toEqual(
        [0, 1].flatMap((at) => [
          `content/${path.relative(path.join(copy, 'content'), pages[at]!)}`,
          ...['/hubs/kit-icc-2/', '/abuot/'].flatMap((address) => [`line ${line(at)}`, `“${address}”`]),
        ]),
      );
      expect(isUntouched(dist)).toBe(true);
    } finally {
      pages.forEach((page, at) => fs.writeFileSync(page, texts[at]!));
    }
  }, 120_000);
});

describe.skipIf(!mountable)('a disk', () => {
  it.each([
    ['full', 'size=12m', 'The disk is full'],
    ['read-only', 'size=12m,ro', 'cannot be written to'],
  ])(
    'that is %s stops the build, in both languages, and the old site stays',
    (_what, options, words) => {
      const disk = smallDisk(path.join(temporary, 'disk'), '12m');
      if (disk === undefined) throw new Error('no disk');
      try {
        // Astro moves files from its own folder by renaming: a project and its dist/ are on one disk.
        copyProject(disk.dir);
        const dist = path.join(disk.dir, 'dist');
        putSite(dist);
        disk.change(options);
        const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
          cwd: disk.dir,
          env: { ...process.env, SHOWCASE_OUT: dist },
          encoding: 'utf8',
        });
        expect(status, stderr).toBe(1);
        expect(stderr).toContain(words);
        expect(stderr).toContain('前のdistはそのままです');
        expect(isUntouched(dist)).toBe(true);
        expect(here(disk.dir)).toEqual(['dist']);
      } finally {
        disk.remove();
      }
    },
    120_000,
  );
});
