/** Japanese fiscal years: 1 April to 31 March, in Japan time. Days are `YYYY-MM-DD` and compare as text. */

const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;

/** A calendar day in Japan, `YYYY-MM-DD`. */
export type Day = string;

/** The calendar day in Japan at an instant. Japan has had one offset, UTC+9, all the time the programme has run. */
export function japanDay(instant: Date): Day {
  return new Date(instant.getTime() + JAPAN_OFFSET_MS).toISOString().slice(0, 10);
}

/** The fiscal year a day falls in: 2025-03-31 is in 2024, 2025-04-01 in 2025. */
export function fiscalYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '04-01' ? year : year - 1;
}

/** The last day of a fiscal year: 2024 ends on 2025-03-31. */
export function lastDayOf(fiscalYear: number): Day {
  return `${fiscalYear + 1}-03-31`;
}
