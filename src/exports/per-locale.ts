import { LOCALES, type Locale, type Localized } from '../i18n/locales.ts';

/** A value in every language. */
export function perLocale<T>(of: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Localized<T>;
}
