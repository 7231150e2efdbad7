/** Changes of a hub's record that its keepers make most: each touches its own place in hub.json, the change log and the day. */
import type { Day } from '../domain/fiscal-year.ts';
import { formatDayWithEra } from '../i18n/format.ts';
import type { Localized } from '../i18n/locales.ts';
import { appendItem, setField, type JsonValue } from './json-edit.ts';
import { nameSource, type SourceAnswers } from './new-hub.ts';

/** A further term granted by a renewal review (継続審査). */
export interface RenewalAnswers {
  round: string;
  roundName: Localized;
  reportedOn: Day | null;
  validUntil: Day;
  note: Localized | null;
  source: Omit<SourceAnswers, 'readOn'>;
}

/** The text of hub.json with a renewal added. */
export function withRenewal(hubJson: string, answers: RenewalAnswers, today: Day): string {
  const { round, roundName, reportedOn, validUntil, note, source } = answers;
  const renewed = appendItem(
    hubJson,
    ['renewals'],
    { round, reportedOn, validUntil, source: source.url, note: toJson(note) },
    'selections',
  );
  return logged(renewed, today, {
    ja: `${roundName.ja}の選抜の継続審査の結果(${formatDayWithEra('ja', validUntil)}まで)を加えました。出典は${nameSource(source, 'ja')}です。`,
    en: `Added the result of the renewal review for ${roundName.en} (through ${formatDayWithEra('en', validUntil)}), from ${nameSource(source, 'en')}.`,
  });
}

/** The end of a selection, as a source reports it. */
export interface EndingAnswers {
  round: string;
  roundName: Localized;
  endedOn: Day;
  source: Omit<SourceAnswers, 'readOn'>;
}

/** The text of hub.json with the end of a selection added; the hub keeps its page. */
export function withEnding(hubJson: string, { round, roundName, endedOn, source }: EndingAnswers, today: Day): string {
  const ended = appendItem(hubJson, ['endings'], { round, endedOn, source: source.url }, 'renewals');
  return logged(ended, today, {
    ja: `${roundName.ja}の選抜が${formatDayWithEra('ja', endedOn)}に終わったことを加えました。出典は${nameSource(source, 'ja')}です。`,
    en: `Added that the selection in ${roundName.en} ended on ${formatDayWithEra('en', endedOn)}, from ${nameSource(source, 'en')}.`,
  });
}

/** The present name of a hub that was renamed after its selection. */
export interface NewNameAnswers {
  name: Localized;
  nameEnStatus: 'official' | 'working';
  /** Day or month of the change. */
  since: string;
  source: Omit<SourceAnswers, 'readOn'>;
}

/** The text of hub.json with the present name; the name at the time of selection and the address stay. */
export function withNewName(hubJson: string, { name, nameEnStatus, since, source }: NewNameAnswers, today: Day): string {
  const current = { name: { ja: name.ja, en: name.en }, nameEnStatus, since, source: source.url };
  return logged(setField(hubJson, ['currentName'], current, 'shortNames'), today, {
    ja: `現在の名称「${name.ja}」を加えました。出典は${nameSource(source, 'ja')}です。`,
    en: `Added the present name, ${name.en}, from ${nameSource(source, 'en')}.`,
  });
}

/** The text of site.json with the date of the data moved on to a day, or as it is when it is that late already. */
export function withDataDate(siteJson: string, today: Day): string {
  const { dataDate } = JSON.parse(siteJson) as { dataDate?: string };
  return dataDate !== undefined && dataDate >= today ? siteJson : setField(siteJson, ['dataDate'], today);
}

function logged(hubJson: string, today: Day, words: Localized): string {
  const dated = setField(hubJson, ['updatedOn'], today);
  return appendItem(dated, ['changes'], { date: today, ja: words.ja, en: words.en }, 'updatedOn');
}

function toJson(text: Localized | null): JsonValue {
  return text === null ? null : { ja: text.ja, en: text.en };
}
