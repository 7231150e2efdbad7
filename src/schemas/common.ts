/** Building blocks shared by every record schema. Messages are problem codes; `records/problem-texts.ts` words them. */
import { z } from 'astro/zod';

/** Control characters and bidirectional overrides have no place in a record: they hide what a text says. */
export const HIDDEN_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** One text in one language: trimmed, not empty, at most 2,000 characters, nothing hidden in it. */
export const text = z
  .string()
  .min(1, 'text-empty')
  .max(2000, 'text-too-long')
  .refine((value) => value.trim() === value, 'text-untrimmed')
  .refine((value) => !HIDDEN_CHARACTERS.test(value), 'text-hidden-characters');

/** The same text in both languages; neither may be missing. */
export const localized = z.strictObject({ ja: text, en: text });

/** Lower-case Latin id, used in addresses and as file or folder name. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug-form');

/** A public address; only http and https, so that no record can carry a script. `format` is for the published JSON Schema. */
export const url = z.string().refine(isWebAddress, 'url-form').meta({ format: 'uri' });

/** A calendar day in Japan, `YYYY-MM-DD`. */
export const day = z.iso.date('date-form');

/** The last day of a Japanese fiscal year, `YYYY-03-31`. */
export const fiscalYearEnd = day.refine((value) => value.endsWith('-03-31'), 'not-fiscal-year-end');

/** A day, or a moment with its offset (`2025-08-27T12:00+09:00`). */
export const dayOrMoment = z.union([day, z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+09:00$/)], 'date-form');

/** Kana reading in hiragana; may be empty where the text has none (Latin words). */
export const kana = z.string().regex(/^[ぁ-ゖーA-Za-z0-9・、 &()「」-]*$/u, 'kana-form');

/** Japanese fiscal year, named after the year it begins in (2024 = April 2024 to March 2025). */
export const fiscalYear = z.int('number-form').min(2019, 'fiscal-year-range').max(2100, 'fiscal-year-range');

/** Whether an English name is the owner's own or this site's working translation. */
export const englishNameStatus = z.enum(['official', 'working'], 'choice');

function isWebAddress(value: string): boolean {
  if (/[\s<>"\\^`{|}]/u.test(value)) return false;
  try {
    const parsed = new URL(value);
    return (
      (parsed.protocol === 'https:' || parsed.protocol === 'http:') &&
      parsed.username === '' &&
      parsed.password === '' &&
      parsed.hostname.includes('.')
    );
  } catch {
    return false;
  }
}
