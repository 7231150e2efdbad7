/** Absolute addresses for files that are read away from the site. */
import { filePath, localePath } from '../i18n/paths.ts';
import type { Locale, Localized } from '../i18n/locales.ts';
import { perLocale } from './per-locale.ts';

/** Where the open data is, with slashes at both ends. */
export const DATA_PATH = '/data/v1/';

/** Absolute addresses of pages and files of a site. */
export interface Addresses {
  page: (locale: Locale, path: `/${string}`) => string;
  pages: (path: `/${string}`) => Localized;
  file: (path: `/${string}`) => string;
  /** A file of the open data, by its path below `DATA_PATH`. */
  data: (path: string) => string;
}

/** An address as a URI of ASCII signs only: browsers take Japanese in a path, other readers of the data may not. */
export function toUri(address: string): string {
  return /[^\x21-\x7e]/.test(address) ? new URL(address).href : address;
}

/** The addresses of the site at `origin` (`https://example.jp`). */
export function addressesOf(origin: string): Addresses {
  const absolute = (path: string) => new URL(path, origin).href;
  const page: Addresses['page'] = (locale, path) => absolute(localePath(locale, path));
  const file: Addresses['file'] = (path) => absolute(filePath(path));
  return {
    page,
    pages: (path) => perLocale((locale) => page(locale, path)),
    file,
    data: (path) => file(`${DATA_PATH}${path}`),
  };
}
