/** `npm run records:check [-- --lang ja|en]`: lists everything wrong with the records; exit code 1 if anything is. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LOCALES } from '../src/i18n/locales.ts';
import { checkRecords } from '../src/records/check.ts';
import { formatProblems } from '../src/records/problem.ts';

const { values } = parseArgs({ options: { lang: { type: 'string' }, content: { type: 'string' } } });
const { files, problems } = checkRecords(values.content ?? fileURLToPath(new URL('../content', import.meta.url)));
if (problems.length > 0) {
  console.error(
    formatProblems(
      problems,
      LOCALES.filter((locale) => values.lang === undefined || locale === values.lang),
    ),
  );
  process.exitCode = 1;
} else {
  console.log(
    `${files.hubs.length} hubs, ${files.rounds.length} rounds, ${files.news.length / 2} news items: 誤りはありません / no problems`,
  );
}
