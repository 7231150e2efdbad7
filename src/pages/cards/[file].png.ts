/** Share cards: `/cards/<slug>.<locale>.png`, and `/cards/site.<locale>.png` for every page without one of its own. */
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import { root } from 'astro:config/server';
import { getStore, site } from '../../data/store.ts';
import type { Hub } from '../../domain/hub.ts';
import { hubCardContent, SITE_CARD, siteCardContent } from '../../graphics/card-content.ts';
import { cardPng } from '../../graphics/card-files.node.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';

interface Props {
  /** Null for the card of the site. */
  hub: Hub | null;
  locale: Locale;
}

const cache = fileURLToPath(new URL('.cache/cards/', root));

export const getStaticPaths = async () =>
  [null, ...(await getStore()).hubs].flatMap((hub) =>
    LOCALES.map((locale) => ({ params: { file: `${hub?.slug ?? SITE_CARD}.${locale}` }, props: { hub, locale } })),
  );

export const GET: APIRoute<Props> = async ({ props: { hub, locale } }) => {
  const content = hub === null ? siteCardContent(site, locale) : hubCardContent(hub, site, locale);
  return new Response(await cardPng(content, cache), { headers: { 'Content-Type': 'image/png' } });
};
