/**
 * `npm run bench:search [-- --hubs 2000] [-- --json FILE] [-- --details]`: the open queries through the real page in Chromium, and on
 * other engines over the same text; `--hubs` adds so many generated hubs and times keystrokes instead. Fails when a target other than time is missed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkRecords } from '../../src/records/check.ts';
import { loadHubs } from '../../src/records/load.ts';
import { toSearchSource } from '../../src/search/hub-source.ts';
import { launchBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';
import { measureManyHubs } from './many-hubs.ts';
import { startPlainPagefind } from './plain-pagefind.ts';
import { generatedSite, realSite } from './project.ts';
import { details, manyHubsText, table, targetLines, targetsOf, targetsOfMany, type Target } from './report.ts';
import type { Questions } from './questions.ts';
import { createRivals } from './rivals.ts';
import { measureFinder, measurePlainPagefind, measureRival, type Measured } from './subjects.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: { hubs: { type: 'string' }, json: { type: 'string' }, details: { type: 'boolean', default: false } },
});
const count = values.hubs === undefined ? 0 : Number(values.hubs);
if (!Number.isInteger(count) || count < 0) throw new Error(`--hubs ${values.hubs ?? ''}: a number of hubs`);

const questions: Questions = { open: read('queries.open'), heldOut: read('queries.held-out'), unknown: read('unknown-words') };
const { result, targets } = count > 0 ? await manyHubs(count) : await realHubs();
console.log(`\n${targetLines(targets)}`);
if (values.json !== undefined)
  fs.writeFileSync(path.resolve(values.json), `${JSON.stringify({ date: new Date().toISOString(), ...result, targets }, null, 2)}\n`);
process.exitCode = targets.some(({ met, isTime }) => !met && !isTime) ? 1 : 0;

async function realHubs(): Promise<{ result: object; targets: Target[] }> {
  const site = realSite();
  const { files } = checkRecords(path.join(site.root, 'content'));
  const hubs = loadHubs(files).map(({ hub, profile }) => toSearchSource(hub, profile));
  const server = await startServer({ dir: site.dist, base: process.env.SHOWCASE_BASE ?? '/' });
  const browser = await launchBrowser();
  const plain = await startPlainPagefind(browser, hubs);
  try {
    const rows: Measured[] = [await measureFinder(browser, server.url, questions), await measurePlainPagefind(plain, questions)];
    for (const rival of await createRivals(
      hubs,
      files.synonyms.map(({ data }) => data),
    ))
      rows.push(await measureRival(rival, questions));
    console.log(table(rows, questions, hubs.length));
    if (values.details) console.log(details(rows));
    return { result: { hubs: hubs.length, rows }, targets: targetsOf(rows, questions) };
  } finally {
    await browser.close();
    await server.close();
    await plain.close();
  }
}

async function manyHubs(hubs: number): Promise<{ result: object; targets: Target[] }> {
  const site = generatedSite(hubs);
  const server = await startServer({ dir: site.dist });
  const browser = await launchBrowser();
  try {
    const result = await measureManyHubs(browser, server.url, site, questions);
    console.log(manyHubsText(result));
    return { result, targets: targetsOfMany(result) };
  } finally {
    await browser.close();
    await server.close();
    site.remove();
  }
}

function read<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(ROOT, `tests/fixtures/search/${name}.json`), 'utf8')) as T;
}
