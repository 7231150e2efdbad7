/** `npm run bench:lighthouse [-- --runs 3] [-- --json FILE]`: Lighthouse on every kind of page in both languages, as a phone; fails when a score that does not depend on the machine is below 100. */
import { parseArgs } from 'node:util';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { ALL_KINDS } from '../../tests/browser/kinds.ts';
import { startServer } from '../serve.ts';
import { CATEGORIES, startJudge, type Judged } from './lighthouse-run.ts';
import { realSite } from './project.ts';
import { finish, type Target } from './report.ts';
import { markdownTable } from './table.ts';

type Row = Judged & { kind: string; path: string };

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, json: { type: 'string' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: a number of runs`);

const base = process.env.SHOWCASE_BASE ?? '/';
const server = await startServer({ dir: (await realSite()).dist, base });
const judge = await startJudge();
const rows: Row[] = [];
try {
  // Lighthouse refuses pages that are served as errors; the error page has the frame and the styles of all others.
  for (const { kind, path } of ALL_KINDS.filter(({ status }) => status === 200))
    for (const locale of LOCALES) {
      const address = new URL(localePath(locale, path, base), server.url).href;
      rows.push({ kind, path: localePath(locale, path, '/'), ...(await judge.judge(address, runs)) });
      console.error(`${rows.length}. ${address}`);
    }
} finally {
  await judge.close();
  await server.close();
}

console.log(`\nLighthouse, simulated phone, ${runs} runs of each page; paint, blocking and shift are medians\n`);
console.log(
  markdownTable(
    ['page', 'address', ...CATEGORIES, 'largest paint', 'blocking', 'shift', 'marked down for'],
    rows.map(({ kind, path, scores, paint, blocking, shift, lost }) => [
      kind,
      path,
      ...CATEGORIES.map((category) => String(scores[category])),
      `${(paint / 1000).toFixed(2)} s`,
      `${blocking.toFixed(0)} ms`,
      shift.toFixed(3),
      lost.join(', '),
    ]),
    2,
  ),
);
finish({ rows }, targetsOf(rows), values.json);

function targetsOf(judged: readonly Row[]): Target[] {
  const most = (key: 'paint' | 'blocking' | 'shift') => Math.max(...judged.map((row) => row[key]));
  const scores = CATEGORIES.map((category): Target => {
    const below = judged.filter((row) => row.scores[category] < 100);
    return {
      name: `Lighthouse ${category}, ${judged.length} pages`,
      value: below.length === 0 ? '100 on all' : below.map(({ path, scores }) => `${path} ${scores[category]}`).join(', '),
      limit: '100',
      met: below.length === 0,
      isTime: category === 'performance',
    };
  });
  return [
    ...scores,
    {
      name: 'largest paint, slowest page',
      value: `${(most('paint') / 1000).toFixed(2)} s`,
      limit: '2.5 s',
      met: most('paint') <= 2500,
      isTime: true,
    },
    {
      name: 'blocking time, slowest page',
      value: `${most('blocking').toFixed(0)} ms`,
      limit: '200 ms',
      met: most('blocking') <= 200,
      isTime: true,
    },
    { name: 'layout shift, most', value: most('shift').toFixed(3), limit: '0.1', met: most('shift') <= 0.1, isTime: true },
  ];
}
