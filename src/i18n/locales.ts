/** The one list of languages; everything else is derived from it. */
export const LOCALES = ['ja', 'en'] as const;

export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'ja';

/** A text in every language. */
export type Localized<T = string> = Record<Locale, T>;

/** The other language of the pair. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ja' ? 'en' : 'ja';
}
