import type { APIRoute } from 'astro';
import { getOpenDataSource } from '../../../../data/open-data.ts';
import { localePathsOf } from '../../../../data/static-paths.ts';
import { getStore } from '../../../../data/store.ts';
import type { Track } from '../../../../domain/hub.ts';
import { toAtom } from '../../../../exports/atom.ts';
import { trackFeed } from '../../../../exports/site-feeds.ts';
import type { Locale } from '../../../../i18n/locales.ts';

export const getStaticPaths = async () => localePathsOf((await getStore()).tracks, ({ id }) => ({ id }));

/** The announcements and selections of a track. */
export const GET: APIRoute<{ item: Track; locale: Locale }> = async ({ props: { item, locale } }) =>
  new Response(toAtom(trackFeed(await getOpenDataSource(), locale, item)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
