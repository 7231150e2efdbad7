import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../scripts/serve.ts';

const FILES: Record<string, string> = {
  'secret.txt': 'outside',
  'dist-other/secret.txt': 'outside',
  'dist/index.html': '<h1>日本語</h1>',
  'dist/404.html': 'ありません',
  'dist/en/index.html': '<h1>English</h1>',
  'dist/en/404.html': 'not found',
  'dist/hubs/index.html': 'hubs',
  'dist/empty/file.txt': 'no index here',
  'dist/a.css': '',
  'dist/a.js': '',
  'dist/a.mjs': '',
  'dist/a.json': '',
  'dist/a.geojson': '',
  'dist/a.svg': '',
  'dist/a.png': '',
  'dist/a.wasm': '',
  'dist/a.pf_index': '',
  'dist/wasm.ja.pagefind': '',
  'dist/a.xml': '',
  'dist/a.ics': '',
  'dist/a.csv': '',
  'dist/a.pdf': '',
};

let folder: string;
let site: RunningServer;
let mounted: RunningServer;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-serve-'));
  for (const [file, text] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  site = await startServer({ dir: path.join(folder, 'dist') });
  mounted = await startServer({ dir: path.join(folder, 'dist'), base: 'sub' });
});

afterAll(async () => {
  await Promise.all([site.close(), mounted.close()]);
  fs.rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a path as it is: fetch would tidy `..` away before the server sees it. */
function get(server: RunningServer, rawPath: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http
      .request({ port: new URL(server.url).port, host: '127.0.0.1', path: rawPath, ...options }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
      })
      .on('error', reject)
      .end();
  });
}

describe('the server of the built site', () => {
  it('serves the index of a folder, with a query or without', async () => {
    for (const address of ['/', '/?q=1']) expect((await get(site, address)).body.toString()).toBe('<h1>日本語</h1>');
    expect((await get(site, '/hubs/?round=1')).body.toString()).toBe('hubs');
  });

  it('adds the missing slash of a folder and keeps the query', async () => {
    const { status, headers } = await get(site, '/hubs?round=1');
    expect([status, headers.location]).toEqual([308, '/hubs/?round=1']);
  });

  it('never redirects to another site', async () => {
    expect((await get(site, '//hubs')).headers.location ?? '/').not.toMatch(/^\/\//);
    expect((await get(site, '//example.com/..%2fhubs')).headers.location).toBeUndefined();
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/hubs/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-other/secret.txt',
    '/..%2fdist-other%2fsecret.txt',
    '/%00',
    '/%',
    'secret.txt',
  ])('gives nothing from outside its folder for %s', async (address) => {
    const { status, body } = await get(site, address);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('outside');
  });

  it.each([
    ['/nowhere/', 'ありません'],
    ['/en/nowhere/', 'not found'],
    ['/english/', 'ありません'],
    ['/empty/', 'ありません'],
    ['/a.css/', 'ありません'],
  ])('answers %s with the error page of its language', async (address, text) => {
    const { status, body, headers } = await get(site, address);
    expect([status, body.toString(), headers['content-type']]).toEqual([404, text, 'text/html; charset=utf-8']);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/a.css', 'text/css; charset=utf-8'],
    ['/a.js', 'text/javascript; charset=utf-8'],
    ['/a.mjs', 'text/javascript; charset=utf-8'],
    ['/a.json', 'application/json; charset=utf-8'],
    ['/a.geojson', 'application/geo+json; charset=utf-8'],
    ['/a.svg', 'image/svg+xml; charset=utf-8'],
    ['/a.png', 'image/png'],
    ['/a.wasm', 'application/wasm'],
    ['/a.pf_index', 'application/octet-stream'],
    ['/wasm.ja.pagefind', 'application/octet-stream'],
    ['/a.xml', 'application/xml; charset=utf-8'],
    ['/a.ics', 'text/calendar; charset=utf-8'],
    ['/a.csv', 'text/csv; charset=utf-8'],
    ['/a.pdf', 'application/pdf'],
  ])('gives %s the type %s', async (address, type) => {
    expect((await get(site, address)).headers['content-type']).toBe(type);
  });

  it('compresses text and nothing else', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const page = await get(site, '/', { headers });
    expect([page.headers['content-encoding'], brotliDecompressSync(page.body).toString()]).toEqual(['br', '<h1>日本語</h1>']);
    expect((await get(site, '/a.png', { headers })).headers['content-encoding']).toBeUndefined();
  });

  it('says when a file has not changed, sends no body for HEAD and takes no other method', async () => {
    const { headers } = await get(site, '/');
    expect((await get(site, '/', { headers: { 'if-none-match': headers.etag } })).status).toBe(304);
    expect((await get(site, '/', { method: 'HEAD' })).body).toHaveLength(0);
    expect((await get(site, '/', { method: 'POST' })).status).toBe(405);
  });

  it('serves a site mounted in a folder', async () => {
    expect(new URL(mounted.url).pathname).toBe('/sub/');
    expect((await get(mounted, '/sub/hubs/')).body.toString()).toBe('hubs');
    expect((await get(mounted, '/sub')).headers.location).toBe('/sub/');
    expect((await get(mounted, '/sub/hubs')).headers.location).toBe('/sub/hubs/');
    expect((await get(mounted, '/sub/en/x')).body.toString()).toBe('not found');
    expect((await get(mounted, '/hubs/')).status).toBe(404);
  });

  it('takes the next port when one is taken', async () => {
    const taken = Number(new URL(site.url).port);
    const next = await startServer({ dir: path.join(folder, 'dist'), port: taken });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
    await next.close();
  });
});
