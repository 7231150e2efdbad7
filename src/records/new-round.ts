/** The file of a round that is new to the records; what nobody gave is null, and the page says so. */
import type { Day } from '../domain/fiscal-year.ts';
import type { Localized } from '../i18n/locales.ts';

/** What must be known of a round before it has a record. Null: not known. */
export interface NewRoundAnswers {
  /** Place in time; the latest round has the highest. */
  order: number;
  name: Localized;
  fiscalYear: number;
  tracks: readonly string[];
  /** `closed` may be a moment, `2025-08-27T12:00+09:00`. */
  call: { opened: Day | null; closed: string | null };
  announced: Day | null;
  applications: number | null;
  selected: number | null;
  sourceUrl: string;
}

/** The text of content/rounds/<id>.json. */
export function newRoundFile({
  order,
  name,
  fiscalYear,
  tracks,
  call,
  announced,
  applications,
  selected,
  sourceUrl,
}: NewRoundAnswers): string {
  const record = {
    order,
    name,
    fiscalYear,
    tracks,
    call,
    briefing: null,
    announced,
    announcedNote: null,
    announcementPlanned: null,
    applications,
    selected,
    selectedByTrack: null,
    sources: [sourceUrl],
    sourceDocument: null,
    notes: [],
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
