import { getStore } from '../../../data/store.ts';
import { pieceCount, pieceOf } from '../../../finder/paging.ts';
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
import { PASSAGE_CHUNK, toPassageSources } from '../../../search/passage-sources.ts';

/** `/search/passages/ja-0.json`: texts a search result may be explained with, in pieces in the order of the finder's list. */
export async function getStaticPaths(): Promise<{ params: { chunk: string }; props: { locale: Locale; n: number } }[]> {
  const { hubs } = await getStore();
  return LOCALES.flatMap((locale) =>
    [...Array(pieceCount(hubs, PASSAGE_CHUNK)).keys()].map((n) => ({ params: { chunk: `${locale}-${n}` }, props: { locale, n } })),
  );
}

export async function GET({ props }: { props: { locale: Locale; n: number } }): Promise<Response> {
  const { hubs, synonyms } = await getStore();
  const piece = pieceOf(hubs, props.n, PASSAGE_CHUNK);
  return Response.json(Object.fromEntries(piece.map((hub) => [hub.slug, toPassageSources(hub, props.locale, synonyms)])));
}
