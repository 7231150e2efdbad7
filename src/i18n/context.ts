import type { Locale, Localized } from './locales.ts';
import { filePath, localeOf, localePath } from './paths.ts';
import { translator, type Translate } from './translate.ts';

/** What a component needs to speak the language of its page. */
export interface LocaleContext {
  locale: Locale;
  t: Translate;
  /** The text of a record in this language. */
  pick: <T>(text: Localized<T>) => T;
  /** The address of a page of this site in this language. */
  href: (path: `/${string}`) => string;
  /** The address of a file without language. */
  file: (path: `/${string}`) => string;
}

/** The context of the page being rendered, from its address: `const { t, href } = useLocale(Astro.url)`. */
export function useLocale(url: URL): LocaleContext {
  return contextOf(localeOf(url.pathname));
}

/** The context of a file that is made once for each language. */
export function contextOf(locale: Locale): LocaleContext {
  return {
    locale,
    t: translator(locale),
    pick: (text) => text[locale],
    href: (path) => localePath(locale, path),
    file: (path) => filePath(path),
  };
}
