import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales.ts';

/** Where the site is mounted, with slashes at both ends; `/` unless the host serves it from a folder. */
export const BASE = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/');

/** The address of a page in a language: `localePath('en', '/hubs/')` → `/en/hubs/`. Files without a language pass through `filePath`. */
export function localePath(locale: Locale, path: `/${string}`, base: string = BASE): string {
  return `${base}${locale === DEFAULT_LOCALE ? '' : `${locale}/`}${path.slice(1)}`;
}

/** The address of a file that is the same in both languages: `/map/japan.svg`. */
export function filePath(path: `/${string}`, base: string = BASE): string {
  return `${base}${path.slice(1)}`;
}

/** The language an address belongs to. */
export function localeOf(pathname: string, base: string = BASE): Locale {
  const first = withoutBase(pathname, base).split('/')[1];
  return LOCALES.find((locale) => locale === first) ?? DEFAULT_LOCALE;
}

/** The address without base and language: `/en/hubs/` → `/hubs/`; the same in both languages. */
export function neutralPath(pathname: string, base: string = BASE): `/${string}` {
  const path = withoutBase(pathname, base);
  const locale = localeOf(pathname, base);
  const rest = locale === DEFAULT_LOCALE ? path : path.slice(`/${locale}`.length);
  return `/${rest.replace(/^\//, '')}`;
}

function withoutBase(pathname: string, base: string): string {
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : pathname;
}
