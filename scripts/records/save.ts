/** The last step of every command that changes records: check what they would become, then write all of it or nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today as clock } from '../../src/data/today.ts';
import { day } from '../../src/schemas/common.ts';
import { withDataDate } from '../../src/records/amend.ts';
import { checkRecords } from '../../src/records/check.ts';
import { formatProblems, type Problem } from '../../src/records/problem.ts';
import { writeRecords } from '../../src/records/write.ts';
import { UsageError } from './cli.ts';

/** Today in Japan, or the day SHOWCASE_TODAY sets. */
export function todayOrRefuse(): string {
  const set = process.env.SHOWCASE_TODAY;
  if (set !== undefined && set !== '' && !day.safeParse(set).success)
    throw new UsageError(`SHOWCASE_TODAY=${set}: 「2026-04-01」のような日付にしてください。 Write a day like 2026-04-01.`);
  return clock();
}

/** The text of a record, as the command that changes it found it. */
export function readRecord(contentDir: string, file: string): string {
  return readFileSync(join(contentDir, file), 'utf8');
}

/**
 * Writes new texts, together with the date of the data in site.json.
 * @param before what changed files held when they were read; a file that is not in it must be new
 * @throws UsageError with the list of problems when the records would not pass `records:check` any more; nothing is written then
 */
export function saveRecords(
  contentDir: string,
  texts: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  today: string,
): void {
  const all = new Map(texts);
  const expected = new Map<string, string | null>([...texts.keys()].map((file) => [file, before.get(file) ?? null]));
  if (existsSync(join(contentDir, 'site.json'))) {
    const site = readRecord(contentDir, 'site.json');
    const dated = withDataDate(site, today);
    if (dated !== site) {
      all.set('site.json', dated);
      expected.set('site.json', site);
    }
  }
  const known = new Set(checkRecords(contentDir).problems.map(identify));
  const added = checkRecords(contentDir, all).problems.filter((problem) => !known.has(identify(problem)));
  if (added.length > 0)
    throw new UsageError(
      `このまま書くと記録に誤りができるので、何も書いていません。\nNothing was written, because the records would then have problems.\n\n${formatProblems(added)}`,
    );
  writeRecords(contentDir, { texts: all, expected });
  console.log(`書きました / Written:\n${[...all.keys()].map((file) => `  content/${file}`).join('\n')}`);
}

function identify({ file, field, reason }: Problem): string {
  return `${file} ${field} ${reason.en}`;
}
