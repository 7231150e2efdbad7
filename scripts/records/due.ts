/** `npm run records:due [-- --days 90]`: what changes in the coming days (Japan time): calls, terms, facts that get old. */
import { parseArgs } from 'node:util';
import { addDays, daysBetween, NOTICE_DAYS } from '../../src/domain/upkeep.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { checkRecords } from '../../src/records/check.ts';
import { dueWithin } from '../../src/records/due.ts';
import { contentFolder, inLanguages, localesOf, runCommand, settle, UsageError } from './cli.ts';
import { todayOrRefuse } from './save.ts';

const HELP = `npm run records:due [-- options]
これからの90日に期日が来るもの(公募の締切、選抜期間の最終日、読んでから2年を過ぎる事実)を、日付の順に表示します。
Lists what falls due in the next 90 days: calls that close, terms that end, facts that get two years old.

  --days N         日数(既定は90) / number of days (90 when left out)
  --lang ja|en     表示する言語。なければ両方 / language of the list; both when left out
  --content DIR    別のフォルダを調べる / read another folder (also: SHOWCASE_CONTENT)
SHOWCASE_TODAY=2027-01-01 で「今日」を変えられます。 SHOWCASE_TODAY sets “today”.`;

await runCommand(() => {
  const { values } = parseArgs({
    options: { days: { type: 'string' }, lang: { type: 'string' }, content: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(HELP);
  const locales = localesOf(values.lang);
  const days = Number(values.days ?? NOTICE_DAYS);
  if (!Number.isInteger(days) || days < 0 || days > 36500 || values.days === '')
    throw new UsageError(`--days ${values.days}: 0以上の整数にしてください。 Give a whole number, 0 or more.`);
  const folder = contentFolder(values.content);
  settle(folder);
  const { files, problems } = checkRecords(folder);
  const from = todayOrRefuse();
  const to = addDays(from, days);
  const items = dueWithin(files, from, days);
  const period = { ja: `${formatDay('ja', from)}から${formatDay('ja', to)}まで`, en: `${formatDay('en', from)} to ${formatDay('en', to)}` };
  const head =
    items.length === 0
      ? { ja: `${period.ja}に期日が来るものはありません。`, en: `Nothing is due from ${period.en}.` }
      : { ja: `${period.ja}に期日が来るもの: ${items.length}件`, en: `Due from ${period.en}: ${items.length}` };
  console.log(inLanguages(head, locales));
  for (const { day, file, text } of items) {
    const left = daysBetween(from, day);
    const when = { ja: left === 0 ? '今日' : `${left}日後`, en: left === 0 ? 'today' : `in ${left} day${left === 1 ? '' : 's'}` };
    console.log(`\n${day}  ${inLanguages(when, locales, ' / ')}  content/${file}`);
    console.log(locales.map((locale) => `      ${text[locale]}`).join('\n'));
  }
  if (problems.length === 0) return;
  const warning = {
    ja: `記録に${problems.length}件の誤りがあるため、漏れがあるかもしれません。「npm run records:check」で確かめてください。`,
    en: `The records have ${problems.length} problem(s), so that something may be missing here; run “npm run records:check”.`,
  };
  console.error(`\n${inLanguages(warning, locales)}`);
  process.exitCode = 1;
});
