/**
 * `npm run records:check [-- --lang ja|en] [--warnings] [--json]`: lists everything wrong with the records, and in short what is poor.
 * Exit code 1 if anything is wrong; warnings alone leave it 0.
 */
import { parseArgs } from 'node:util';
import type { Locale } from '../src/i18n/locales.ts';
import { checkRecords } from '../src/records/check.ts';
import { withLines } from '../src/records/lines.ts';
import { formatBlocks, formatProblems } from '../src/records/problem.ts';
import { findWarnings, WARNING_KINDS, warningTitle, type Warning } from '../src/records/warnings.ts';
import { contentFolder, inLanguages, localesOf, runCommand, settle } from './records/cli.ts';
import { todayOrRefuse } from './records/save.ts';

const HELP = `npm run records:check [-- options]
記録の誤り(ファイル・行・項目・理由・直し方)をすべて表示します。誤りがあれば終了コードは1です。
Lists every mistake in the records: file, line, field, reason, remedy. Exit code 1 if there is any.

  --lang ja|en     表示する言語。なければ両方 / language of the list; both when left out
  --warnings       注意(誤りではないが足りないこと)も1件ずつ表示 / list warnings one by one, not only their numbers
  --json           プログラムで読める形 / machine-readable
  --content DIR    別のフォルダを調べる / check another folder (also: SHOWCASE_CONTENT)`;

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string' },
      content: { type: 'string' },
      warnings: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const locales = localesOf(values.lang);
  const folder = contentFolder(values.content);
  settle(folder);
  const { files, problems, textOf } = checkRecords(folder);
  const warnings = withLines(findWarnings(files, todayOrRefuse()), textOf);
  const checked = { hubs: files.hubs.length, rounds: files.rounds.length, news: files.news.length / 2 };
  if (problems.length > 0) process.exitCode = 1;
  if (values.json) {
    const counts = Object.fromEntries(WARNING_KINDS.map((kind) => [kind, warnings.filter((warning) => warning.kind === kind).length]));
    return console.log(JSON.stringify({ ok: problems.length === 0, checked, problems, warningCounts: counts, warnings }, null, 2));
  }
  if (problems.length > 0) console.error(formatProblems(problems, locales));
  else
    console.log(
      inLanguages(
        {
          ja: `拠点${checked.hubs}件、公募回${checked.rounds}件、お知らせ${checked.news}件: 誤りはありません。`,
          en: `${checked.hubs} hubs, ${checked.rounds} rounds, ${checked.news} news items: no problems.`,
        },
        locales,
      ),
    );
  if (warnings.length > 0) console.log(values.warnings ? listWarnings(warnings, locales) : countWarnings(warnings, locales));
});

function listWarnings(warnings: readonly Warning[], locales: readonly Locale[]): string {
  const blocks = WARNING_KINDS.flatMap((kind) => {
    const list = warnings.filter((warning) => warning.kind === kind);
    const title = inLanguages(warningTitle(kind), locales, ' / ');
    return list.length === 0 ? [] : [`# ${title} (${list.length})`, ...formatBlocks(list, locales, '!')];
  });
  return `\n${blocks.join('\n\n')}`;
}

function countWarnings(warnings: readonly Warning[], locales: readonly Locale[]): string {
  const counts = WARNING_KINDS.flatMap((kind) => {
    const count = warnings.filter((warning) => warning.kind === kind).length;
    return count === 0 ? [] : [`  ${String(count).padStart(5)}  ${inLanguages(warningTitle(kind), locales, ' / ')}`];
  });
  const head = inLanguages(
    {
      ja: `注意${warnings.length}件(誤りではありません。「npm run records:check -- --warnings」で1件ずつ表示):`,
      en: `${warnings.length} warnings (nothing is wrong; “npm run records:check -- --warnings” lists them):`,
    },
    locales,
  );
  return `\n${head}\n${counts.join('\n')}`;
}
