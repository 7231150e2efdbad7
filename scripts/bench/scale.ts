/**
 * `npm run bench:scale [-- --hubs 40,500,2000] [-- --json FILE]`: builds the site with so many hubs (the real ones, then generated ones) and
 * prints what that costs and how fast the finder answers. Fails when a limit other than time is missed.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';
import { FIRST_FLIGHT_OF_LISTS } from './budgets.ts';
import { measureInteraction, type Interaction } from './many-hubs.ts';
import { generatedSite, sizeOf, type Build } from './project.ts';
import { readQuestions } from './questions.ts';
import { finish, kB, type Target } from './report.ts';
import { markdownTable } from './table.ts';
import { weighPages } from './weight.ts';

interface Row extends Interaction {
  hubs: number;
  build: Build;
  /** Built once more with nothing changed. */
  rebuild: Build;
  site: { bytes: number; files: number };
  index: { bytes: number; files: number };
  /** HTML and styles of the finder, compressed; of the heavier language. */
  firstFlight: number;
}

const GIB = 2 ** 30;
const MOST_MEMORY = 4 * GIB;
/** Above 1, a quantity grows faster than the number of hubs; the rest is for the noise of a measurement. */
const MOST_EXPONENT = 1.05;

const { values } = parseArgs({ options: { hubs: { type: 'string', default: '40,500,2000' }, json: { type: 'string' } } });
const counts = values.hubs.split(',').map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 1))
  throw new Error(`--hubs ${values.hubs}: numbers of hubs, as 40,500,2000`);

const questions = readQuestions();
const rows: Row[] = [];
for (const hubs of counts.sort((one, other) => one - other)) rows.push(await measure(hubs));
console.log(`\n${table(rows)}`);
for (const { hubs, slowest } of rows)
  console.log(`slowest of ${hubs}: ${slowest.map(({ what, work }) => `${what} ${work.toFixed(0)} ms`).join(', ')}`);
finish({ rows, exponents: exponents(rows) }, targetsOf(rows), values.json);

async function measure(hubs: number): Promise<Row> {
  const site = generatedSite(hubs);
  const browser = await launchBrowser();
  try {
    const [build, rebuild] = [await site.build(), await site.build()];
    const server = await startServer({ dir: site.dist });
    try {
      const finder = weighPages(site.dist, '/', (file) => /^(en\/)?hubs\/index\.html$/.test(file));
      return {
        hubs,
        build,
        rebuild,
        site: sizeOf(site.dist),
        index: sizeOf(`${site.dist}/pagefind`),
        firstFlight: Math.max(...finder.map(({ firstFlight }) => firstFlight)),
        ...(await measureInteraction(browser, server.url, questions)),
      };
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
    site.remove();
  }
}

function table(measured: readonly Row[]): string {
  const MB = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
  const ms = ({ median, p95 }: { median: number; p95: number }) => `${median.toFixed(0)} / ${p95.toFixed(0)} ms`;
  const lines: [string, (row: Row) => string][] = [
    ['build', ({ build }) => `${build.seconds.toFixed(1)} s`],
    ['build again, nothing changed', ({ rebuild }) => `${rebuild.seconds.toFixed(1)} s`],
    ['peak memory', ({ build }) => (build.peakBytes === undefined ? 'not seen' : `${(build.peakBytes / GIB).toFixed(2)} GiB`)],
    ['site', ({ site }) => `${MB(site.bytes)} in ${site.files} files`],
    ['search index', ({ index }) => `${MB(index.bytes)} in ${index.files} files`],
    ['finder, HTML and styles', ({ firstFlight }) => kB(firstFlight)],
    ['finder, all it loads at first', ({ pageBytes }) => kB(pageBytes)],
    ['keystroke to list, median / p95', ({ keystrokes }) => ms(keystrokes)],
    ['the same with the typing pause', ({ withPause }) => ms(withPause)],
    ['filter to list on a 4x slower processor', ({ filters }) => ms(filters)],
    ['a fixed job on that processor (sorting 20,000 numbers)', ({ fixedJob }) => ms(fixedJob)],
  ];
  const grown = exponents(measured);
  const exponentOf = (name: string) => grown.find((growth) => growth.name === name)?.exponent.toFixed(2) ?? '';
  return markdownTable(
    ['hubs', ...measured.map(({ hubs }) => String(hubs)), 'exponent'],
    lines.map(([name, cell]) => [name, ...measured.map(cell), exponentOf(name)]),
  );
}

/** How fast quantities grow between the two largest sites, where fixed costs weigh least: 1 is as fast as the number of hubs. */
function exponents(measured: readonly Row[]): { name: string; exponent: number }[] {
  const [small, large] = measured.slice(-2);
  if (small === undefined || large === undefined) return [];
  const of: [string, (row: Row) => number | undefined][] = [
    ['build', ({ build }) => build.seconds],
    ['build again, nothing changed', ({ rebuild }) => rebuild.seconds],
    ['peak memory', ({ build }) => build.peakBytes],
    ['site', ({ site }) => site.bytes],
    ['search index', ({ index }) => index.bytes],
    ['finder, all it loads at first', ({ pageBytes }) => pageBytes],
  ];
  return of.flatMap(([name, value]) => {
    const [before, after] = [value(small), value(large)];
    return before === undefined || after === undefined
      ? []
      : [{ name, exponent: Math.log(after / before) / Math.log(large.hubs / small.hubs) }];
  });
}

function targetsOf(measured: readonly Row[]): Target[] {
  const largest = measured.at(-1)!;
  const time = (name: string, value: number): Target => ({
    name: `${name}, ${largest.hubs} hubs`,
    value: `${value.toFixed(0)} ms`,
    limit: '≤ 100 ms',
    met: value <= 100,
    isTime: true,
  });
  const { peakBytes } = largest.build;
  return [
    ...(peakBytes === undefined
      ? []
      : [
          {
            name: `peak memory of the build, ${largest.hubs} hubs`,
            value: `${(peakBytes / GIB).toFixed(2)} GiB`,
            limit: '≤ 4 GiB',
            met: peakBytes <= MOST_MEMORY,
            isTime: false,
          },
        ]),
    {
      name: `finder, HTML and styles, ${largest.hubs} hubs`,
      value: kB(largest.firstFlight),
      limit: `≤ ${kB(FIRST_FLIGHT_OF_LISTS)}`,
      met: largest.firstFlight <= FIRST_FLIGHT_OF_LISTS,
      isTime: false,
    },
    ...exponents(measured).map(({ name, exponent }): Target => ({
      name: `growth of ${name}`,
      value: `hubs^${exponent.toFixed(2)}`,
      limit: `≤ ${MOST_EXPONENT}`,
      met: exponent <= MOST_EXPONENT,
      isTime: name.startsWith('build'),
    })),
    time('keystroke p95, search and list', largest.keystrokes.p95),
    time('keystroke p95, with the typing pause', largest.withPause.p95),
    time('filter p95, 4x slower processor', largest.filters.p95),
  ];
}
