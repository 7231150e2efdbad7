/** The same records give the same files anywhere at any time; and no build loses a published address. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOfFile, filesIn } from '../../scripts/hosting/site-files.ts';
import { japanDay } from '../../src/domain/fiscal-year.ts';
import { buildCopy, copyProject } from '../fixtures/project-copy.ts';
import { ask } from '../fixtures/http.ts';
import { startServer } from '../../scripts/serve.ts';
import { BASE, distFiles } from './dist.ts';

const DIST = path.resolve(import.meta.dirname, '../..', process.env.SHOWCASE_OUT ?? 'dist');
const CLOCK = pathToFileURL(path.resolve(import.meta.dirname, '../fixtures/shift-clock.mjs')).href;
/** The day the site in dist/ was built for. */
const day = process.env.SHOWCASE_TODAY ?? japanDay(fs.statSync(path.join(DIST, 'index.html')).mtime);

let folder: string;
let copy: string;
let dist: string;

const hashes = (dir: string) =>
  Object.fromEntries(
    filesIn(dir).map((file) => [
      file,
      createHash('sha256')
        .update(fs.readFileSync(path.join(dir, file)))
        .digest('hex'),
    ]),
  );

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-rebuild-'));
  copy = path.join(folder, 'another place');
  dist = path.join(copy, 'dist');
  copyProject(copy);
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

// The copies are built for the root of a host, as the list of addresses is; the site in a folder has the other tests.
describe.skipIf(BASE !== '/')('a second build', () => {
  it('in another folder, time zone and year gives every file byte for byte', () => {
    const { status, stderr } = buildCopy(copy, {
      SHOWCASE_TODAY: day,
      NODE_OPTIONS: `--import=${CLOCK}`,
      TZ: 'America/St_Johns',
      LC_ALL: 'C',
    });
    expect(status, stderr).toBe(0);
    const [first, second] = [hashes(DIST), hashes(dist)];
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
  }, 300_000);
});

describe.skipIf(BASE !== '/')('an address once published', () => {
  const gone = [...distFiles]
    .map(addressOfFile)
    .filter((address) => /^(\/en)?\/(hubs|embed)\/kuas\/$|^\/(badges|cards|data\/v1\/hubs)\/kuas\./.test(address))
    .sort();

  it('is on the list that no build may lose', () => {
    const listed = new Set(fs.readFileSync(path.resolve(import.meta.dirname, '../../content/addresses.txt'), 'utf8').split('\n'));
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.filter((address) => !listed.has(address))).toEqual([]);
  });

  it('stops the build when its hub is removed: every address is named, with what to do, and the old site stays', () => {
    fs.rmSync(path.join(copy, 'content/hubs/kuas'), { recursive: true });
    const before = hashes(dist);
    const { status, stderr } = buildCopy(copy);
    expect(status).toBe(1);
    const named = [...stderr.matchAll(/^ {2}✗ (\S+)$/gm)].map(([, address]) => address);
    expect(named).toEqual(gone);
    for (const words of [
      'content/redirects.json',
      `公開したアドレスのうち${gone.length}件`,
      `${gone.length} published addresses are missing`,
      '前のdistはそのまま',
    ])
      expect(stderr).toContain(words);
    expect(hashes(dist)).toEqual(before);
    expect(fs.readdirSync(copy).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  }, 300_000);

  it('may be given up with a redirect, which the build writes for every address of the hub', async () => {
    const record = { from: '/hubs/kuas/', to: '/hubs/kit-icc/', since: '2027-04-01', reason: { ja: '統合', en: 'Merged' } };
    fs.writeFileSync(path.join(copy, 'content/redirects.json'), JSON.stringify([record]));
    // In the same build: the day a link check found the page of a fact online.
    const hub = path.join(copy, 'content/hubs/kit-icc/hub.json');
    fs.writeFileSync(hub, fs.readFileSync(hub, 'utf8').replace('"verifiedLive": null', '"verifiedLive": "2027-03-15"'));
    const { status, stderr } = buildCopy(copy);
    expect(status, stderr).toBe(0);
    const redirects = fs.readFileSync(path.join(dist, '_redirects'), 'utf8').trim().split('\n');
    expect(redirects.map((line) => line.split(' ')[0])).toEqual(gone);
    const server = await startServer({ dir: dist });
    for (const address of gone) expect((await ask(server.url, address)).status, address).toBe(200);
    expect((await ask(server.url, '/en/hubs/kuas/')).body.toString()).toContain('url=/en/hubs/kit-icc/"');
    await server.close();
    expect(fs.readFileSync(path.join(dist, 'hubs/kit-icc/index.html'), 'utf8')).toContain('公開ページがあることは2027年3月15日に確認');
    expect(fs.readFileSync(path.join(dist, 'en/hubs/kit-icc/index.html'), 'utf8')).toContain(
      'the page itself was online on March 15, 2027',
    );
    // Neither the sitemap nor the search knows the old address.
    expect(fs.readFileSync(path.join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain('/hubs/kuas/');
    expect(fs.readFileSync(path.join(dist, 'pagefind/ids.json'), 'utf8')).not.toContain('kuas');
  }, 300_000);
});
