/** Building blocks shared by every record schema. Messages are problem codes; `records/problem-texts.ts` words them. */
import { z } from 'astro/zod';
import { hiddenIn, isDisguised, isReserved, isWebAddress, LIMITS } from './text-rules.ts';

/** One line of text in one language: trimmed, not empty, at most 2,000 characters, nothing hidden or disguised in it. */
export const text = line(LIMITS.text, 'text-too-long');

/** A name, a title or a term: a text that has to fit into a line, a card and a badge. */
export const name = line(LIMITS.name, 'name-too-long');

/** The same text in both languages; neither may be missing. */
export const localized = z.strictObject({ ja: text, en: text });

/** A name in both languages; neither may be missing. */
export const localizedName = z.strictObject({ ja: name, en: name });

/** Lower-case Latin id, used in addresses and as file or folder name. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug-form')
  .max(LIMITS.slug, 'slug-form')
  .refine((value) => !isReserved(value), 'slug-reserved');

/** A public address; only http and https, so that no record can carry a script. `format` is for the published JSON Schema. */
export const url = z.string().max(LIMITS.url, 'url-form').refine(isWebAddress, 'url-form').meta({ format: 'uri' });

/** A calendar day in Japan, `YYYY-MM-DD`. */
export const day = z.iso.date('date-form');

/** The last day of a Japanese fiscal year, `YYYY-03-31`. */
export const fiscalYearEnd = day.refine((value) => value.endsWith('-03-31'), 'not-fiscal-year-end');

/** A day, or a moment with its offset (`2025-08-27T12:00+09:00`). */
export const dayOrMoment = z.union(
  [
    day,
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d\+09:00$/)
      .refine((value) => day.safeParse(value.slice(0, 10)).success),
  ],
  'date-form',
);

/** Whether a date of a day, a month (`2025-07`) or, where `FY` begins it, a fiscal year is one the calendar has. */
export function isPartialDate(value: string): boolean {
  return value.startsWith('FY') ? fiscalYear.safeParse(Number(value.slice(2))).success : day.safeParse(value.padEnd(10, '-01')).success;
}

/** Kana reading in hiragana; may be empty where the text has none (Latin words). */
export const kana = z
  .string()
  .regex(/^[ぁ-ゖーA-Za-z0-9・、 &()「」-]*$/u, 'kana-form')
  .max(LIMITS.kana, 'name-too-long');

/** Japanese fiscal year, named after the year it begins in (2024 = April 2024 to March 2025). */
export const fiscalYear = z.int('number-form').min(2019, 'fiscal-year-range').max(2100, 'fiscal-year-range');

/** Whether an English name is the owner's own or this site's working translation. */
export const englishNameStatus = z.enum(['official', 'working'], 'choice');

function line(longest: number, tooLong: string) {
  return z
    .string()
    .min(1, 'text-empty')
    .max(longest, tooLong)
    .refine((value) => value.trim() === value, 'text-untrimmed')
    .refine((value) => !/[\r\n\t\u2028\u2029]/.test(value), 'text-line-break')
    .refine((value) => hiddenIn(value.replace(/[\r\n\t\u2028\u2029]/g, '')) === null, 'text-hidden-characters')
    .refine((value) => !isDisguised(value), 'text-disguised');
}
