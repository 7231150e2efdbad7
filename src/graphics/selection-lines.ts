/** The selections of a hub in the words of badges and cards: what stays true for ever, and a last day only inside a sourced term. */
import type { Hub, Selection } from '../domain/hub.ts';
import { statusOn } from '../domain/validity.ts';
import { formatDay, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { selectedIn } from '../i18n/selected-in.ts';
import { translator } from '../i18n/translate.ts';

export interface SelectionLines {
  /** Id of the track, for its shape. */
  track: string;
  name: string;
  shortName: string;
  /** Selected in which round and fiscal year. */
  selected: string;
  /** Said where no source states the selection itself. */
  inferred: string | null;
  /** The last day of a sourced term, as a date that stays true; never "valid". */
  until: string | null;
}

/** What is said of each selection, the latest first. `asOf` is the day the drawing is made. */
export function selectionLines(hub: Pick<Hub, 'selections'>, locale: Locale, asOf: string): SelectionLines[] {
  return hub.selections
    .toSorted((a, b) => b.round.order - a.round.order)
    .map((selection) => ({
      track: selection.track.id,
      name: selection.track.name[locale],
      shortName: selection.track.shortName[locale],
      selected: selectedIn(selection, locale),
      inferred: selection.inferred ? translator(locale)('hub.inferred') : null,
      until: untilOn(selection, locale, asOf),
    }));
}

/** All of them in one phrase, for titles and text alternatives. */
export function selectionPhrase(lines: readonly SelectionLines[], locale: Locale): string {
  return formatList(
    locale,
    lines.flatMap(({ name, selected, inferred, until }) => [name, selected, inferred, until].filter((words) => words !== null)),
  );
}

function untilOn({ term }: Selection, locale: Locale, asOf: string): string | null {
  if (term.validUntil === null || statusOn(term, asOf) !== 'valid') return null;
  return translator(locale)('hub.term.valid', { date: formatDay(locale, term.validUntil) });
}
