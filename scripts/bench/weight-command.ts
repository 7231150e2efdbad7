/** `npm run bench:weight [-- --json FILE]`: what the heaviest page of each kind weighs, in each language; fails when a page misses a limit. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { heaviestOfKinds, missedBudgets } from './budgets.ts';
import { finish, kB, type Target } from './report.ts';
import { markdownTable } from './table.ts';
import { weighPages } from './weight.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = weighPages(path.resolve(root, process.env.SHOWCASE_OUT ?? 'dist'), process.env.SHOWCASE_BASE ?? '/');
const missed = pages.flatMap(missedBudgets);
const rows = heaviestOfKinds(pages).sort((a, b) => b.firstFlight - a.firstFlight);
const thirdParties = pages.flatMap((page) => page.thirdParties);

console.log(
  markdownTable(
    ['heaviest page of its kind', 'first flight', 'HTML', 'CSS', 'scripts', 'pictures', 'requests', 'other hosts'],
    rows.map((page) => [
      page.address,
      ...[page.firstFlight, page.html, page.css, page.js, page.images].map(kB),
      String(page.requests),
      String(page.thirdParties.length),
    ]),
  ),
);
const targets: Target[] = [
  {
    name: `weight of ${pages.length} pages`,
    value: missed.length === 0 ? `at most ${kB(rows[0]?.firstFlight ?? 0)} first (${rows[0]?.address ?? ''})` : missed.join('; '),
    limit: 'all within the limits of scripts/bench/budgets.ts',
    met: missed.length === 0,
    isTime: false,
  },
  { name: 'requests to other hosts', value: String(thirdParties.length), limit: '0', met: thirdParties.length === 0, isTime: false },
];
finish({ pages }, targets, values.json);
