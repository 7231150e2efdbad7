/** The link check against a server on this machine that misbehaves in every way sites do. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAddress, isSamePage, type AskOptions } from '../../scripts/links/check-address.ts';
import { runLanes } from '../../scripts/links/run-lanes.ts';
import { appendState, readState } from '../../scripts/links/state.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OPTIONS: AskOptions = { timeout: 300, retries: 2, backoff: 20, longestWait: 2500, userAgent: 'test-agent' };

let server: Server;
let origin: string;
let asked: { method: string; url: string; at: number; agent: string }[];
const to = (response: ServerResponse, status: number, location: string) => response.writeHead(status, { location }).end();

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const method = request.method ?? '';
    asked.push({ method, url: pathname, at: Date.now(), agent: String(request.headers['user-agent']) });
    const times = asked.filter(({ url }) => url === pathname).length;
    if (pathname.startsWith('/ok')) response.end('page');
    else if (/^\/\d{3}$/.test(pathname)) response.writeHead(Number(pathname.slice(1))).end();
    else if (pathname === '/get-only') response.writeHead(method === 'HEAD' ? 405 : 200).end();
    else if (pathname === '/head-lies') response.writeHead(method === 'HEAD' ? 404 : 200).end();
    else if (pathname === '/head-hangs') void (method === 'HEAD' || response.end('page'));
    else if (pathname === '/silent') void 0;
    else if (pathname === '/slow-body') {
      response.writeHead(method === 'HEAD' ? 501 : 200, { 'content-type': 'text/html' });
      response.write('a');
    } else if (pathname === '/cut') request.socket.destroy();
    else if (pathname === '/chain/3') to(response, 302, '/ok');
    else if (pathname.startsWith('/chain/')) to(response, 301, `/chain/${Number(pathname.slice(7)) + 1}`);
    else if (pathname === '/slash') to(response, 301, '/slash/');
    else if (pathname === '/slash/') response.end('page');
    else if (pathname === '/moved-and-gone') to(response, 301, '/404');
    else if (pathname === '/loop/a') to(response, 302, '/loop/b');
    else if (pathname === '/loop/b') to(response, 302, '/loop/a');
    else if (pathname.startsWith('/endless/')) to(response, 302, `/endless/${Number(pathname.slice(9)) + 1}`);
    else if (pathname === '/odd') to(response, 302, 'ftp://example.jp/');
    else if (pathname === '/busy') response.writeHead(times < 3 ? 429 : 200, { 'retry-after': '1' }).end();
    else if (pathname === '/busy-until')
      response.writeHead(times < 2 ? 503 : 200, { 'retry-after': new Date(Date.now() + 1900).toUTCString() }).end();
    else if (pathname === '/busy-long') response.writeHead(503, { 'retry-after': '3600' }).end();
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
});

const check = (at: string, options: Partial<AskOptions> = {}) => checkAddress(origin + at, { ...OPTIONS, ...options });

describe('an address', () => {
  it.each([
    ['/ok', 'ok', 200, null],
    ['/get-only', 'ok', 200, null],
    ['/head-lies', 'ok', 200, null],
    ['/head-hangs', 'ok', 200, null],
    ['/slow-body', 'ok', 200, null],
    ['/slash', 'ok', 200, '/slash/'],
    ['/chain/0', 'moved', 200, '/ok'],
    ['/404', 'gone', 404, null],
    ['/410', 'gone', 410, null],
    ['/moved-and-gone', 'gone', 404, '/404'],
    ['/403', 'refused', 403, null],
    ['/429', 'refused', 429, null],
    ['/500', 'failed', 500, null],
  ])('%s is %s', async (at, state, status, final) => {
    expect(await check(at)).toEqual({ state, status, final: final === null ? null : origin + final, detail: null });
  });

  it.each([
    ['/loop/a', 'failed', 'redirect-loop'],
    ['/endless/0', 'failed', 'redirect-loop'],
    ['/odd', 'failed', 'redirect-nowhere'],
    ['/silent', 'unreachable', 'timeout'],
  ])('%s is %s: %s', async (at, state, detail) => {
    expect(await check(at)).toMatchObject({ state, detail });
  });

  it('that cuts the line or takes no connection is unreachable, and why is said', async () => {
    expect(await check('/cut')).toMatchObject({
      state: 'unreachable',
      status: null,
      detail: expect.stringMatching(/SOCKET|RESET/i) as string,
    });
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    expect(await checkAddress(`http://127.0.0.1:${port}/`, OPTIONS)).toMatchObject({ state: 'unreachable', detail: 'ECONNREFUSED' });
  });

  it('is asked with HEAD only where that is answered, by one who says who asks', async () => {
    await check('/ok');
    expect(asked.map(({ method, agent }) => [method, agent])).toEqual([['HEAD', 'test-agent']]);
  });

  it('that is busy is asked again, after the time it names', async () => {
    expect((await check('/busy')).state).toBe('ok');
    const times = asked.map(({ at }) => at);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
    asked = [];
    expect((await check('/busy-until')).state).toBe('ok');
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(850);
  });

  it('that is busy for long is left alone, a silent one is asked again with growing pauses', async () => {
    expect(await check('/busy-long')).toMatchObject({ state: 'failed', status: 503 });
    expect(asked).toHaveLength(1);
    asked = [];
    await check('/cut', { backoff: 100 });
    const heads = asked.filter(({ method }) => method === 'HEAD').map(({ at }) => at);
    expect(heads).toHaveLength(3);
    expect((heads[2] ?? 0) - (heads[1] ?? 0)).toBeGreaterThanOrEqual(190);
  });

  it('is the same page with https, www, a slash or index.html', () => {
    for (const other of ['https://www.example.jp/a', 'http://example.jp/a/', 'http://example.jp/a/index.html'])
      expect(isSamePage('http://example.jp/a', other)).toBe(true);
    for (const other of ['http://example.jp/', 'http://example.jp/a/?p=1', 'http://other.example.jp/a'])
      expect(isSamePage('http://example.jp/a', other)).toBe(false);
  });
});

describe('many addresses', () => {
  it('are asked one at a time within a host, with a pause, and side by side between hosts', async () => {
    const urls = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((page) => `http://${host}.example/${page}`));
    const active = new Set<string>();
    let most = 0;
    const ends = new Map<string, number>();
    await runLanes(urls, { concurrency: 2, delay: 40 }, async (url) => {
      const { host } = new URL(url);
      expect(active.has(host)).toBe(false);
      if (ends.has(host)) expect(Date.now() - (ends.get(host) ?? 0)).toBeGreaterThanOrEqual(35);
      active.add(host);
      most = Math.max(most, active.size);
      await wait(10);
      active.delete(host);
      ends.set(host, Date.now());
    });
    expect(most).toBe(2);
    expect(ends.size).toBe(3);
  });
});

describe('the state', () => {
  it('survives a line that was cut off', () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-links-')), 'state.jsonl');
    const checked = { url: 'http://a.example/', at: '2027-04-01T00:00:00Z', state: 'ok' as const, status: 200, final: null, detail: null };
    appendState(file, checked);
    fs.appendFileSync(file, '\n{"url":"http://b.exa');
    appendState(file, { ...checked, url: 'http://c.example/' });
    appendState(file, { ...checked, state: 'gone', status: 404 });
    expect([...readState(file)].map(([url, { state }]) => [url, state])).toEqual([
      ['http://a.example/', 'gone'],
      ['http://c.example/', 'ok'],
    ]);
  });
});

describe('npm run links:check', () => {
  const SCRIPT = path.join(ROOT, 'scripts/links/check-links.ts');
  let folder: string;
  let content: string;
  const hub = (slug: string) => path.join(content, 'hubs', slug, 'hub.json');
  const verified = (slug: string) =>
    (JSON.parse(fs.readFileSync(hub(slug), 'utf8')) as { facts: { source: string; verifiedLive: string | null }[] }).facts;
  /** A name, as records must have one; it leads to the server above. */
  const NAME = 'links.example.jp';
  const args = (...more: string[]) => [
    '--import',
    pathToFileURL(path.join(ROOT, 'tests/fixtures/names-here.mjs')).href,
    SCRIPT,
    ...['--content', content, '--state', path.join(folder, 'state.jsonl'), '--report', path.join(folder, 'report.md')],
    ...['--delay', '1', '--timeout', '500', '--retries', '0', ...more],
  ];
  const run = async (...more: string[]) => {
    const child = spawn(process.execPath, args(...more), { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    const [status] = (await once(child, 'close')) as [number];
    return { status, output };
  };

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-links-'));
    content = path.join(folder, 'content');
    fs.cpSync(path.join(ROOT, 'content'), content, { recursive: true });
    let page = 0;
    const kinds = ['/ok/', '/ok/', '/404?', '/chain/0?'];
    for (const entry of fs.readdirSync(content, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())) {
      const file = path.join(entry.parentPath, entry.name);
      if (!/\.(json|mdx?)$/.test(file) || entry.name === 'site.json') continue;
      const text = fs.readFileSync(file, 'utf8');
      fs.writeFileSync(
        file,
        text.replace(/https?:\/\/[^\s")<>]+/g, () => `${origin.replace('127.0.0.1', NAME)}${kinds[page % 4] ?? ''}${page++}`),
      );
    }
  });

  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it('with --dry-run leaves the records alone and writes a report', async () => {
    const before = fs.readFileSync(hub('kit-icc'), 'utf8');
    const { status, output } = await run('--dry-run');
    expect(status, output).toBe(0);
    expect(fs.readFileSync(hub('kit-icc'), 'utf8')).toBe(before);
    const report = fs.readFileSync(path.join(folder, 'report.md'), 'utf8');
    expect(report).toMatch(
      /## ページがない \/ Gone \(\d+\)[^]*links\.example\.jp:\d+\/404\?\d+\n {2}- 404, [^]*- content\/hubs\/.*hub\.json facts\[\d+\]\.source/,
    );
    expect(report).toMatch(/## 移った \/ Moved \(\d+\)[^]*→ http:\/\/links\.example\.jp:\d+\/ok/);
    expect(output).toMatch(/ページがない \d+[^]*Gone \d+/);
  }, 60_000);

  it('takes up what an earlier run found, and writes the day into the facts whose page answered, and nothing else', async () => {
    const before = fs.readFileSync(hub('kit-icc'), 'utf8');
    const { status, output } = await run();
    expect(status, output).toBe(0);
    expect(asked).toEqual([]);
    const facts = verified('kit-icc');
    for (const { source, verifiedLive } of facts)
      expect(verifiedLive, source).toEqual(source.includes('/ok/') ? expect.stringMatching(/^\d{4}-\d\d-\d\d$/) : null);
    expect(facts.some(({ verifiedLive }) => verifiedLive !== null)).toBe(true);
    const after = fs.readFileSync(hub('kit-icc'), 'utf8');
    expect(after.replace(/("verifiedLive": )"[^"]+"/g, '$1null')).toBe(before);
    expect(spawnSync(process.execPath, [path.join(ROOT, 'scripts/check-records.ts'), '--content', content]).status).toBe(0);
  }, 60_000);

  it('killed at any moment goes on where it was', async () => {
    fs.rmSync(path.join(folder, 'state.jsonl'));
    const child = spawn(process.execPath, args('--delay', '15'), { stdio: 'ignore' });
    const ended = once(child, 'exit');
    while (asked.length < 40) await wait(5);
    child.kill('SIGKILL');
    await ended;
    const found = readState(path.join(folder, 'state.jsonl')).size;
    expect(found).toBeGreaterThan(15);
    asked = [];
    const { status, output } = await run();
    expect(status).toBe(0);
    const [, total = '0', left = '0'] = /^(\d+)件のうち(\d+)件/m.exec(output) ?? [];
    expect(Number(total) - Number(left)).toBe(found);
    expect(readState(path.join(folder, 'state.jsonl')).size).toBe(Number(total));
  }, 60_000);
});
