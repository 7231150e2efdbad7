import { DEFAULT_LOCALE, LOCALES, type Locale } from '../i18n/locales.ts';

interface LocalePath<P extends object> {
  params: Record<string, string | undefined>;
  props: P & { locale: Locale };
}

/** Static paths of a `[...lang]` page in every language; a fresh array each time, as Astro writes onto it. */
export function localePaths(): LocalePath<object>[] {
  return localePathsOf([{}], () => ({}));
}

/** The same for a page per item: `paramsOf` gives the other parameters, the item becomes the prop `item`. */
export function localePathsOf<T>(items: readonly T[], paramsOf: (item: T) => Record<string, string>): LocalePath<{ item: T }>[] {
  return LOCALES.flatMap((locale) =>
    items.map((item) => ({ params: { lang: locale === DEFAULT_LOCALE ? undefined : locale, ...paramsOf(item) }, props: { item, locale } })),
  );
}
