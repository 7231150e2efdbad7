/**
 * `npm run bench:search [-- --json FILE] [-- --details]`: the open queries through the real page in Chromium, and on other engines over the
 * same text. Fails when a target other than time is missed.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkRecords } from '../../src/records/check.ts';
import { loadHubs } from '../../src/records/load.ts';
import { toSearchSource } from '../../src/search/hub-source.ts';
import { launchBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';
import { startPlainPagefind } from './plain-pagefind.ts';
import { realSite } from './project.ts';
import { readQuestions } from './questions.ts';
import { details, finish, table, targetsOf } from './report.ts';
import { createRivals } from './rivals.ts';
import { measureFinder, measurePlainPagefind, measureRival, type Measured } from './subjects.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, details: { type: 'boolean', default: false } } });
const questions = readQuestions();
const site = await realSite();
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
  finish({ hubs: hubs.length, rows }, targetsOf(rows, questions), values.json);
} finally {
  await browser.close();
  await server.close();
  await plain.close();
}
