/** When a record wants attention: rules of this site for its editors, not of the programme. Days are `YYYY-MM-DD` in Japan. */
import type { Day } from './fiscal-year.ts';

/** Years after which a fact should be read again. */
const FACT_HOLDS_YEARS = 2;
/** Days before its last day that a term is announced to the editors. */
export const NOTICE_DAYS = 90;

/** The day a number of days after another (before it, when negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The last day a fact counts as fresh: two years after it was read, or checked on the live page, whichever is later. */
export function freshUntil(fact: { readOn: Day; verifiedLive: Day | null }): Day {
  const read = fact.verifiedLive !== null && fact.verifiedLive > fact.readOn ? fact.verifiedLive : fact.readOn;
  const later = `${Number(read.slice(0, 4)) + FACT_HOLDS_YEARS}${read.slice(4)}`;
  // February 29 has no anniversary in most years.
  return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}
