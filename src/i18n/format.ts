/** Dates and fiscal years in words. Days are `YYYY-MM-DD` in Japan and carry no time zone. */
import type { Locale } from './locales.ts';

const REIWA_FIRST_YEAR = 2019;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 2025年7月18日 / July 18, 2025 */
export function formatDay(locale: Locale, day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number) as [number, number, number];
  return locale === 'ja' ? `${year}年${month}月${date}日` : `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** 令和7年(2025年)7月18日 / July 18, 2025: for the programme's own dates. */
export function formatDayWithEra(locale: Locale, day: string): string {
  if (locale === 'en') return formatDay('en', day);
  return formatDay('ja', day).replace(/^(\d+)年/, (_, year: string) => `${reiwaYear(Number(year))}(${year}年)`);
}

/** 令和2年度(2020年度) / FY2020 */
export function formatFiscalYear(locale: Locale, fiscalYear: number): string {
  return locale === 'ja' ? `${reiwaYear(fiscalYear)}度(${fiscalYear}年度)` : `FY${fiscalYear}`;
}

/** 令和2年度 / FY2020: where space is short. */
export function formatFiscalYearShort(locale: Locale, fiscalYear: number): string {
  return locale === 'ja' ? `${reiwaYear(fiscalYear)}度` : `FY${fiscalYear}`;
}

/** A date as exact as its source: a day, a month (`2022-10`) or a fiscal year (`FY2024`). */
export function formatPartialDate(locale: Locale, date: string): string {
  if (date.startsWith('FY')) return formatFiscalYear(locale, Number(date.slice(2)));
  if (date.length === 10) return formatDay(locale, date);
  const [year, month] = date.split('-').map(Number) as [number, number];
  return locale === 'ja' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
}

/** The value of a `datetime` attribute, or undefined for a fiscal year, which HTML cannot express. */
export function machineDate(date: string): string | undefined {
  return date.startsWith('FY') ? undefined : date;
}

/** Joins a list of names: 、 in Japanese, commas in English. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return items.join(locale === 'ja' ? '、' : ', ');
}

function reiwaYear(year: number): string {
  const inEra = year - REIWA_FIRST_YEAR + 1;
  return inEra === 1 ? '令和元年' : `令和${inEra}年`;
}
