/**
 * Measures the hub search in a browser: `tsx scripts/eval-search.ts [queries.json] [unknown-words.json]`.
 * Builds the index from the records into a temporary folder, serves it, and runs every query through the engine.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { LOCALES } from '../src/i18n/locales.ts';
import { checkRecords } from '../src/records/check.ts';
import { loadHubs } from '../src/records/load.ts';
import { formatProblems } from '../src/records/problem.ts';
import { buildSearchIndex } from '../src/search/build-index.node.ts';
import { toSearchSource } from '../src/search/hub-source.ts';

const [queryFile = '/work/shared/search/queries.open.json', unknownFile] = process.argv.slice(2);
const UNKNOWN_WORDS =
  `のれん コンクリート 寿司 不動産 ラーメン 弁護士 結婚式 新幹線 野球 サッカー 囲碁 歌舞伎 日本酒 動物園 自転車 海外旅行 株式投資 携帯電話
  チョコレート ウェディング アクション カラオケ マンション らーめん すし おんせん ｶﾗｵｹ ＰＩＺＺＡ pizza bitcoin wedding mortgage lawyer guitar perfume
  horoscope casino volleyball divorce restaurant piano zebra tennis karaoke qwertyuiop`.split(/\s+/u);

const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

const { files, problems } = checkRecords('content');
if (problems.length > 0) throw new Error(formatProblems(problems, LOCALES));
const hubs = loadHubs(files).map(({ hub, profile }) => toSearchSource(hub, profile));
const root = await mkdtemp(join(tmpdir(), 'search-'));
await buildSearchIndex({ distDir: root, hubs, synonyms: files.synonyms.map(({ data }) => data) });
await build({
  entryPoints: ['src/search/engine.ts'],
  bundle: true,
  format: 'esm',
  minify: true,
  outfile: join(root, 'engine.js'),
  logLevel: 'error',
});
for (const locale of ['ja', 'en'])
  await writeFile(join(root, `${locale}.html`), `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>search</title>`);

let sent: { path: string; bytes: number }[] = [];
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  readFile(join(root, pathname)).then(
    (file) => {
      const body = extname(pathname) in types ? gzipSync(file, { level: 9 }) : file;
      sent.push({ path: pathname, bytes: body.length });
      response
        .writeHead(200, {
          'content-type': types[extname(pathname)] ?? 'application/octet-stream',
          ...(body === file ? {} : { 'content-encoding': 'gzip' }),
        })
        .end(body);
    },
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const flags =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags.split(' ') });
const open = async (locale: string) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/${locale}.html`);
  await page.evaluate(`import('/engine.js').then((m) => { window.engine = m.createSearchEngine({ base: '/' }) })`);
  sent = sent.filter(({ path }) => path.startsWith('/pagefind/'));
  return async (query: string): Promise<Answer> =>
    page.evaluate<Answer>(
      `(async () => { const t = performance.now(); const hubs = await engine.searchHubs(${JSON.stringify(query)}); return { hubs, ms: performance.now() - t } })()`,
    );
};

try {
  const queries = await read<Query[]>(queryFile);
  const search = { ja: await open('ja'), en: await open('en') };
  const rows: Row[] = [];
  for (const { id, kind, query, locale, relevant } of queries) {
    const { hubs, ms } = await search[locale](query);
    const slugs = hubs.map(({ slug }) => slug);
    const found = slugs.slice(0, 5).filter((slug) => relevant.includes(slug)).length;
    const rank = slugs.findIndex((slug) => relevant.includes(slug)) + 1;
    rows.push({ id, kind, query, recall: found / Math.min(5, relevant.length), mrr: rank ? 1 / rank : 0, ms, got: slugs });
  }
  const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  for (const row of rows.filter(({ recall, mrr }) => recall < 1 || mrr < 1))
    console.log('below 1:', row.id, row.kind, row.query, row.recall.toFixed(2), row.mrr.toFixed(2), row.got.slice(0, 6).join(' '));
  const times = rows.map(({ ms }) => ms).sort((one, other) => one - other);
  console.log(
    `queries ${rows.length}  recall@5 ${mean(rows.map(({ recall }) => recall)).toFixed(3)}  MRR ${mean(rows.map(({ mrr }) => mrr)).toFixed(3)}  zero hits ${rows.filter(({ got }) => got.length === 0).length}  mean hits ${mean(rows.map(({ got }) => got.length)).toFixed(1)}`,
  );
  console.log(`latency ms: median ${times[times.length >> 1]?.toFixed(1)}  p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)}`);

  const unknown = unknownFile ? await read<string[]>(unknownFile) : UNKNOWN_WORDS;
  let falseHits = 0;
  for (const word of unknown) {
    const { hubs } = await search.ja(word);
    if (hubs.length > 0)
      console.log(
        'false hit:',
        word,
        hubs
          .slice(0, 4)
          .map(({ slug }) => slug)
          .join(' '),
        hubs.length,
      );
    falseHits += hubs.length > 0 ? 1 : 0;
  }
  console.log(`unknown words ${unknown.length}  with false hits ${falseHits}`);

  const first: number[] = [];
  for (const { query } of queries.filter((_, at) => at % 6 === 0)) {
    const cold = await open('ja');
    sent = [];
    await cold(query);
    first.push(sent.reduce((sum, { bytes }) => sum + bytes, 0));
  }
  console.log(`bytes of a cold first query: median ${first.sort((one, other) => one - other)[first.length >> 1]}  most ${first.at(-1)}`);
} finally {
  await browser.close();
  server.close();
  await rm(root, { recursive: true });
}

interface Query {
  id: string;
  kind: string;
  query: string;
  locale: 'ja' | 'en';
  relevant: string[];
}
interface Answer {
  hubs: { slug: string; score: number }[];
  ms: number;
}
interface Row {
  id: string;
  kind: string;
  query: string;
  recall: number;
  mrr: number;
  ms: number;
  got: string[];
}
