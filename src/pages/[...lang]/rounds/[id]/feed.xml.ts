import type { APIRoute } from 'astro';
import { getOpenDataSource } from '../../../../data/open-data.ts';
import { localePathsOf } from '../../../../data/static-paths.ts';
import { getStore } from '../../../../data/store.ts';
import type { Round } from '../../../../domain/hub.ts';
import { toAtom } from '../../../../exports/atom.ts';
import { roundFeed } from '../../../../exports/site-feeds.ts';
import type { Locale } from '../../../../i18n/locales.ts';

export const getStaticPaths = async () => localePathsOf((await getStore()).rounds, ({ id }) => ({ id }));

/** The announcements and selections of a round. */
export const GET: APIRoute<{ item: Round; locale: Locale }> = async ({ props: { item, locale } }) =>
  new Response(toAtom(roundFeed(await getOpenDataSource(), locale, item)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
