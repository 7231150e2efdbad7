/**
 * `npm run links:check [-- --dry-run] [--fresh]`: asks every outside address of the records whether it is still there, writes the day into
 * `verifiedLive` of the facts whose source answered, and a report. Run by hand: no test and no build asks other sites anything.
 * `--dry-run` leaves the records alone. A run that is stopped goes on where it was: results of the last `--max-age` hours (24) are taken
 * from `.cache/links.jsonl`, unless `--fresh`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LOCALES } from '../../src/i18n/locales.ts';
import { checkRecords } from '../../src/records/check.ts';
import { formatProblems } from '../../src/records/problem.ts';
import { replaceFile } from '../replace-file.ts';
import { checkAddress } from './check-address.ts';
import { collectLinks } from './collect.ts';
import { markVerified } from './mark-verified.ts';
import { showProgress } from './progress.ts';
import { countStates, summarize, toReport } from './report.ts';
import { runLanes } from './run-lanes.ts';
import { appendState, readState } from './state.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
    state: { type: 'string', default: '.cache/links.jsonl' },
    report: { type: 'string', default: '.cache/links-report.md' },
    'max-age': { type: 'string', default: '24' },
    concurrency: { type: 'string', default: '6' },
    delay: { type: 'string', default: '1500' },
    timeout: { type: 'string', default: '20000' },
    retries: { type: 'string', default: '3' },
    backoff: { type: 'string', default: '5000' },
  },
});
const number = (name: 'max-age' | 'concurrency' | 'delay' | 'timeout' | 'retries' | 'backoff'): number => {
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < 0 || (name === 'concurrency' && value < 1)) {
    console.error(`--${name} ${values[name]}: 0以上の数を書いてください。 Give a number from 0.`);
    process.exit(1);
  }
  return value;
};
const content = path.resolve(root, values.content);
const state = path.resolve(root, values.state);
const report = path.resolve(root, values.report);
const [hours, concurrency, delay] = [number('max-age'), number('concurrency'), number('delay')];

const { files, problems } = checkRecords(content);
if (problems.length > 0) {
  console.error(formatProblems(problems, LOCALES));
  process.exit(1);
}
const links = collectLinks(files);
const results = readState(state);
const oldest = new Date(Date.now() - hours * 3_600_000).toISOString();
const waiting = [...links.keys()].filter((url) => values.fresh || (results.get(url)?.at ?? '') < oldest);
console.error(
  `${links.size}件のうち${waiting.length}件を確認します(残りは前回の結果)。止めても続きから再開できます。\nAsking ${waiting.length} of ${links.size} addresses (the others were asked lately). It may be stopped and goes on where it was.`,
);
const progress = showProgress(waiting.length);
const options = {
  timeout: number('timeout'),
  retries: number('retries'),
  backoff: number('backoff'),
  longestWait: 120_000,
  userAgent: `j-innovation-hub-showcase-link-check (+${files.site[0]?.data.url ?? ''})`,
};
await runLanes(waiting, { concurrency, delay }, async (url) => {
  const checked = { url, at: new Date().toISOString(), ...(await checkAddress(url, options)) };
  results.set(url, checked);
  appendState(state, checked);
  progress.step(checked);
});
progress.end();

const checked = [...links.keys()].flatMap((url) => results.get(url) ?? []);
mkdirSync(path.dirname(report), { recursive: true });
replaceFile(report, toReport(links, results));
console.log(summarize(checked));
console.log(`報告 / report: ${report}`);
if (checked.length > 0 && countStates(checked).unreachable === checked.length) {
  console.error('どこにもつながりません。ネットワークを確かめてください。 Nothing could be reached: check the network.');
  process.exitCode = 1;
} else if (values['dry-run']) {
  console.log('記録は変えていません(--dry-run)。 The records were left alone (--dry-run).');
} else {
  const changed = markVerified(content, files.hubs, results);
  console.log(`verifiedLive: ${changed.length}ファイルに書きました / written to ${changed.length} files`);
}
