/**
 * Until when a selection holds. Source of the rule: the call of 18 July 2025, 選抜拠点の有効期限
 * (three fiscal years including that of the announcement); renewals (継続審査) add a further term with its own source.
 */
import { lastDayOf, type Day } from './fiscal-year.ts';

/** Fiscal years a selection lasts, the year of announcement included. */
const TERM_FISCAL_YEARS = 3;

/**
 * `valid`: inside a sourced term. `renewal-unknown`: the last sourced term has ended and no renewal result is recorded.
 * `term-unknown`: no rule of its term is sourced (platform type). `ended`: a source says it ended.
 */
export const STATUSES = ['valid', 'renewal-unknown', 'term-unknown', 'ended'] as const;
export type Status = (typeof STATUSES)[number];

/** Tracks the term rule of the call covers; no rule is sourced for the platform type. */
const TRACKS_WITH_TERM: readonly string[] = ['international', 'regional'];

interface SelectionDates {
  round: string;
  track: string;
  fiscalYear: number;
}

interface TermEvents {
  renewals: readonly { round: string; validUntil: Day }[];
  endings: readonly { round: string; endedOn: Day }[];
}

/** What is known of the term of one selection. `validUntil` is null where no term rule is sourced. */
export interface Term {
  /** Last day of the first term, or null. */
  firstUntil: Day | null;
  /** Last day of the latest sourced term, renewals included, or null. */
  validUntil: Day | null;
  /** Last days of the renewed terms, in order. */
  renewedUntil: Day[];
  /** Last day by a source that says the selection ended, or null. */
  endedOn: Day | null;
}

/** The term of a selection, from its fiscal year and the hub's sourced renewals and endings. */
export function termOf(selection: SelectionDates, events: TermEvents): Term {
  const own = <T extends { round: string }>(list: readonly T[]) => list.filter(({ round }) => round === selection.round);
  const firstUntil = TRACKS_WITH_TERM.includes(selection.track) ? lastDayOf(selection.fiscalYear + TERM_FISCAL_YEARS - 1) : null;
  const renewedUntil = own(events.renewals)
    .map(({ validUntil }) => validUntil)
    .sort();
  const endedOn =
    own(events.endings)
      .map(({ endedOn: day }) => day)
      .sort()
      .at(-1) ?? null;
  return { firstUntil, validUntil: renewedUntil.at(-1) ?? firstUntil, renewedUntil, endedOn };
}

/** The status of a term on a day; the last day of a term still counts as inside it. */
export function statusOn(term: Pick<Term, 'validUntil' | 'endedOn'>, asOf: Day): Status {
  if (term.endedOn !== null && asOf > term.endedOn) return 'ended';
  if (term.validUntil === null) return 'term-unknown';
  return asOf <= term.validUntil ? 'valid' : 'renewal-unknown';
}
