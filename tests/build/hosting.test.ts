/** What hosts are told: the nginx configuration we ship, tried in nginx, and `_headers` and `_redirects` beside it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../scripts/content-types.ts';
import { MOST_RULES } from '../../scripts/hosting/header-file.ts';
import { CACHING, COMMON_HEADERS, headersOf } from '../../scripts/hosting/headers.ts';
import { writeHostFiles } from '../../scripts/hosting/host-files.ts';
import { addressOfFile, fileOfAddress, filesIn } from '../../scripts/hosting/site-files.ts';
import { findNginx } from '../../scripts/nginx.ts';
import { publish } from '../../scripts/publish/release.ts';
import { startServer } from '../../scripts/serve.ts';
import { expandRedirects } from '../../src/domain/redirects.ts';
import { ask } from '../fixtures/http.ts';
import { runNginx, type RunningNginx } from '../fixtures/run-nginx.ts';
import { BASE, distFiles, readDist } from './dist.ts';

const nginx = findNginx();
if (nginx === undefined)
  console.warn('nginx がないので、その設定は試していません。\nThere is no nginx here: its configuration was not tried.');

const DIST = path.resolve(import.meta.dirname, '../..', process.env.SHOWCASE_OUT ?? 'dist');
const site = { url: 'https://example.jp', name: { ja: '名前', en: 'Name' }, base: '/' };
const record = { from: '/hubs/kuas/', to: '/hubs/kit-icc/', since: '2027-04-01', reason: { ja: '統合', en: 'Merged' } };
const withdrawn = { from: '/hubs/oist-tdic/', to: null, since: '2027-04-01', reason: { ja: '終了', en: 'Withdrawn' } };
const of = (slug: string) => (file: string) => new RegExp(`(hubs|embed|badges|cards)/${slug}[./]`).test(file);

let folder: string;
let server: RunningNginx;
let current: string;

/** The built site as if one hub had moved to another and one had been withdrawn, published as it would be. */
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-hosting-'));
  const dist = path.join(folder, 'dist');
  fs.cpSync(DIST, dist, { recursive: true });
  const published = filesIn(dist).map(addressOfFile);
  for (const file of filesIn(dist)) if (of('kuas')(file) || of('oist-tdic')(file)) fs.rmSync(path.join(dist, file));
  writeHostFiles(dist, expandRedirects([record, withdrawn], published, new Set(filesIn(dist).map(addressOfFile))), site);
  await publish({ dist, folder, keep: 1, compress: true });
  current = path.join(folder, 'current');
  if (nginx !== undefined) server = await runNginx(nginx, current, path.join(folder, 'nginx'));
}, 300_000);

afterAll(async () => {
  if (nginx !== undefined) await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** One address of every kind of file there is. */
const KINDS = [
  ...Map.groupBy([...distFiles], (file) => `${JSON.stringify(headersOf(addressOfFile(file)))} ${contentTypeOf(file)}`).values(),
]
  .map((files) => files.find((file) => !of('kuas')(file) && !of('oist-tdic')(file)) ?? '')
  .filter((file) => file !== '' && !/^_(headers|redirects|hosting)/.test(file))
  .map(addressOfFile);

const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe.skipIf(nginx === undefined)('nginx', () => {
  it.each(KINDS)('sends %s with its headers, its type and its content', async (address) => {
    const { status, headers, body } = await ask(server.origin, address);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      ...lower(COMMON_HEADERS),
      ...lower(headersOf(address)),
      'content-type': contentTypeOf(fileOfAddress(address)),
    });
    for (const name of ['x-frame-options', 'access-control-allow-origin'])
      expect(headers[name], name).toBe(lower(headersOf(address))[name]);
    expect(headers.server).toBe('nginx');
    expect(body.equals(fs.readFileSync(path.join(current, fileOfAddress(address))))).toBe(true);
  });

  it.each(['/', '/en/hubs/', '/hubs/kit-icc/', '/embed/kit-icc/', '/404.html'])(
    'sends %s with the policy of its meta element',
    async (address) => {
      const meta = /http-equiv="Content-Security-Policy" content="([^"]+)"/
        .exec(readDist(fileOfAddress(address)))?.[1]
        ?.replaceAll('&#39;', "'");
      const { headers } = await ask(server.origin, address);
      const [, policy, framing] = /^(.*); (frame-ancestors .*)$/.exec(String(headers['content-security-policy'])) ?? [];
      expect(policy).toBe(meta);
      expect([framing, headers['x-frame-options']]).toEqual(
        address.startsWith('/embed/') ? ['frame-ancestors *', undefined] : ["frame-ancestors 'none'", 'DENY'],
      );
    },
  );

  it.runIf(nginx?.brotli)('sends brotli to who takes it', async () => {
    for (const address of ['/', '/data/v1/hubs.json', '/badges/kit-icc.ja.svg']) {
      const { headers, body } = await ask(server.origin, address, { 'accept-encoding': 'gzip, deflate, br' });
      expect([headers['content-encoding'], headers.vary], address).toEqual(['br', 'Accept-Encoding']);
      expect(brotliDecompressSync(body).equals(fs.readFileSync(path.join(current, fileOfAddress(address))))).toBe(true);
    }
  });

  it('sends gzip to who takes no more, and a picture as it is', async () => {
    const { headers, body } = await ask(server.origin, '/hubs/', { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers['content-type']]).toEqual(['gzip', 'text/html; charset=utf-8']);
    expect(gunzipSync(body).toString()).toBe(readDist('hubs/index.html'));
    const picture = await ask(server.origin, '/cards/kit-icc.ja.png', { 'accept-encoding': 'gzip, br' });
    expect(picture.headers['content-encoding']).toBeUndefined();
  });

  it('says when a page has not changed', async () => {
    const { headers } = await ask(server.origin, '/hubs/');
    expect((await ask(server.origin, '/hubs/', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  it.each([
    ['/nowhere/', 'ja'],
    ['/hubs/nowhere', 'ja'],
    ['/english/', 'ja'],
    ['/_astro/gone.js', 'ja'],
    ['/embed/nowhere/', 'ja'],
    ['/badges/', 'ja'],
    ['/en/nowhere/', 'en'],
    ['/en/embed/nowhere/', 'en'],
    ['/_headers', 'ja'],
    ['/_redirects', 'ja'],
    ['/_hosting/nginx-redirects.map', 'ja'],
    ['/index.html.br', 'ja'],
    ['/hubs/index.html.gz', 'ja'],
    ['/.git/config', 'ja'],
    ['/../dist/index.html', undefined],
  ])('answers %s with the error page of its language, not to be framed or kept', async (address, language) => {
    const { status, headers, body } = await ask(server.origin, address);
    if (language === undefined) return expect(status).toBe(400);
    expect(status).toBe(404);
    expect(body.toString()).toBe(readDist(language === 'ja' ? '404.html' : 'en/404.html'));
    expect(headers).toMatchObject({ ...lower(COMMON_HEADERS), 'x-frame-options': 'DENY', 'cache-control': CACHING.page });
  });

  it.each([
    ['/hubs', '/hubs/'],
    ['/en/hubs/kit-icc', '/en/hubs/kit-icc/'],
    ['/en', '/en/'],
    ['/hubs/kuas/', '/hubs/kit-icc/'],
    ['/hubs/kuas/?from=x', '/hubs/kit-icc/?from=x'],
    ['/en/hubs/kuas/', '/en/hubs/kit-icc/'],
    ['/embed/kuas/', '/embed/kit-icc/'],
    ['/en/embed/kuas/', '/en/embed/kit-icc/'],
    ['/badges/kuas.en.dark.svg', '/badges/kit-icc.en.dark.svg'],
    ['/cards/kuas.ja.png', '/cards/kit-icc.ja.png'],
    ['/data/v1/hubs/kuas.json', '/data/v1/hubs/kit-icc.json'],
  ])('leads %s to %s', async (address, target) => {
    const { status, headers } = await ask(server.origin, address);
    expect([status, headers.location]).toEqual([301, target]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('has a page at the address of what was withdrawn, and no badge', async () => {
    const { status, body } = await ask(server.origin, '/en/hubs/oist-tdic/');
    expect([status, body.toString().includes('Withdrawn')]).toEqual([200, true]);
    expect((await ask(server.origin, '/badges/oist-tdic.ja.svg')).status).toBe(404);
  });
});

describe('hosts that cannot redirect', () => {
  it.each([
    ['hubs/kuas', '/hubs/kit-icc/', 'ja'],
    ['en/hubs/kuas', '/en/hubs/kit-icc/', 'en'],
    ['embed/kuas', '/embed/kit-icc/', 'ja'],
  ])('serve a page at %s that leads on, in both languages', async (old, target, language) => {
    const running = await startServer({ dir: current });
    const { status, body } = await ask(running.url, `/${old}/`);
    await running.close();
    const html = body.toString();
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}" data-moved>`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(html).toContain(`<link rel="canonical" href="https://example.jp${target}">`);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html.match(new RegExp(`<a href="${target}">`, 'g'))).toHaveLength(2);
    for (const text of ['統合', 'Merged', '2027年4月1日', 'April 1, 2027']) expect(html).toContain(text);
    expect(html).not.toMatch(/<script|<style|style=|<img|<link rel="stylesheet"/);
  });

  it('serve at the old address of a badge, a card or data what the new one holds', () => {
    for (const [old, target] of [
      ['badges/kuas.ja.svg', 'badges/kit-icc.ja.svg'],
      ['cards/kuas.en.png', 'cards/kit-icc.en.png'],
      ['data/v1/hubs/kuas.json', 'data/v1/hubs/kit-icc.json'],
    ] as const)
      expect(fs.readFileSync(path.join(current, old)).equals(fs.readFileSync(path.join(current, target))), old).toBe(true);
  });

  it('have lists of the redirects in their own form', () => {
    const redirects = fs.readFileSync(path.join(current, '_redirects'), 'utf8');
    expect(redirects).toContain('/en/hubs/kuas/ /en/hubs/kit-icc/ 301\n');
    expect(redirects).not.toContain('oist');
    const s3 = JSON.parse(fs.readFileSync(path.join(current, '_hosting/s3-redirects.json'), 'utf8')) as object[];
    expect(s3).toContainEqual({ key: 'hubs/kuas/index.html', location: '/hubs/kit-icc/' });
  });
});

describe('_headers', () => {
  const rules = readDist('_headers')
    .trim()
    .split('\n\n')
    .map((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      return {
        pattern,
        headers: lines.map(
          (line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2) as [string, string],
        ),
      };
    });
  const applied = (address: string) => {
    const at = BASE + address.slice(1);
    return rules
      .filter(({ pattern }) => (pattern.endsWith('*') ? at.startsWith(pattern.slice(0, -1)) : at === pattern))
      .flatMap(({ headers }) => headers);
  };

  it('has no more rules than hosts read, none too long', () => {
    expect(rules.length).toBeLessThanOrEqual(MOST_RULES);
    expect(
      Math.max(
        ...readDist('_headers')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  });

  it('gives every file what nginx gives it, and no header twice', () => {
    const wrong = [...distFiles]
      .filter((file) => !/^_(headers|redirects|hosting)/.test(file))
      .filter((file) => {
        const address = addressOfFile(file);
        const headers = applied(address).filter(([name]) => name !== 'Content-Type');
        const expected = { ...COMMON_HEADERS, ...headersOf(address) };
        return headers.length !== Object.keys(expected).length || headers.some(([name, value]) => expected[name] !== value);
      });
    expect(wrong).toEqual([]);
  });
});

describe('the compressed copies', () => {
  it('stand beside what gets smaller by them, hold the same, and are the same each time', () => {
    const files = filesIn(current);
    const has = new Set(files);
    const large = files.filter(
      (file) => /\.(html|css|js|json|svg|csv|xml)$/.test(file) && fs.statSync(path.join(current, file)).size > 2000,
    );
    expect(large.length).toBeGreaterThan(300);
    expect(large.filter((file) => !has.has(`${file}.br`) || !has.has(`${file}.gz`))).toEqual([]);
    const sizes = files
      .filter((file) => file.endsWith('.br'))
      .map((file) => [fs.statSync(path.join(current, file)).size, fs.statSync(path.join(current, file.slice(0, -3))).size]);
    expect(sizes.filter(([small = 0, whole = 0]) => small >= whole)).toEqual([]);
    expect(files.filter((file) => /\.(png|pf_\w+|pagefind)\.(br|gz)$/.test(file))).toEqual([]);
    for (const file of large.slice(0, 20)) {
      const whole = fs.readFileSync(path.join(current, file));
      expect(brotliDecompressSync(fs.readFileSync(path.join(current, `${file}.br`))).equals(whole), file).toBe(true);
      expect(gunzipSync(fs.readFileSync(path.join(current, `${file}.gz`))).equals(whole), file).toBe(true);
      expect([...fs.readFileSync(path.join(current, `${file}.gz`)).subarray(4, 10)], file).toEqual([0, 0, 0, 0, 2, 255]);
    }
  });
});
