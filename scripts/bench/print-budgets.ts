/** `npm run bench:weight [-- --json]`: what the heaviest page of each kind weighs, in each language, and every limit that is missed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { heaviestOfKinds, missedBudgets } from './budgets.ts';
import { weighPages, type PageWeight } from './weight.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = weighPages(path.resolve(root, process.env.SHOWCASE_OUT ?? 'dist'), process.env.SHOWCASE_BASE ?? '/');
const missed = pages.flatMap(missedBudgets);
const rows = heaviestOfKinds(pages).sort((a, b) => b.firstFlight - a.firstFlight);

if (values.json) console.log(JSON.stringify({ pages, missed }, null, 2));
else {
  const columns = ['firstFlight', 'html', 'css', 'js', 'images', 'requests'] as const satisfies readonly (keyof PageWeight)[];
  console.log('| heaviest page of its kind | first flight | HTML | CSS | scripts | pictures | requests | other hosts |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const page of rows) {
    const cells = columns.map((column) => (column === 'requests' ? String(page[column]) : `${(page[column] / 1000).toFixed(1)} kB`));
    console.log(`| ${page.address} | ${cells.join(' | ')} | ${page.thirdParties.length} |`);
  }
  console.log(
    missed.length === 0 ? `\nPASS  ${pages.length} pages are within their limits.` : missed.map((line) => `FAIL  ${line}`).join('\n'),
  );
}
process.exitCode = missed.length === 0 ? 0 : 1;
