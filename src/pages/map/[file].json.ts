import { getStore } from '../../data/store.ts';
import { contextOf } from '../../i18n/context.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { toMapData } from '../../map/map-data.ts';

/** `/map/hubs.ja.json`: what the finder's map says of each place once it is filtered or moved. */
export function getStaticPaths(): { params: { file: string }; props: { locale: Locale } }[] {
  return LOCALES.map((locale) => ({ params: { file: `hubs.${locale}` }, props: { locale } }));
}

export async function GET({ props: { locale } }: { props: { locale: Locale } }): Promise<Response> {
  const { hubs } = await getStore();
  const { places, words } = toMapData(hubs, contextOf(locale), { link: 'hub', query: '' });
  return Response.json({ places, words });
}
