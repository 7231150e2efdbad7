import { toCompareColumn } from '../../compare/column.ts';
import { getStore } from '../../data/store.ts';
import type { Hub } from '../../domain/hub.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';

/** `/compare/kit-icc.ja.json`: one column of the comparison. */
export async function getStaticPaths(): Promise<{ params: { file: string }; props: { hub: Hub; locale: Locale } }[]> {
  const { hubs } = await getStore();
  return LOCALES.flatMap((locale) => hubs.map((hub) => ({ params: { file: `${hub.slug}.${locale}` }, props: { hub, locale } })));
}

export function GET({ props: { hub, locale } }: { props: { hub: Hub; locale: Locale } }): Response {
  return Response.json(toCompareColumn(hub, locale, translator(locale)));
}
