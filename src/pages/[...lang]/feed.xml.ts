import type { APIRoute } from 'astro';
import { getOpenDataSource } from '../../data/open-data.ts';
import { localePaths } from '../../data/static-paths.ts';
import { toAtom } from '../../exports/atom.ts';
import { siteFeed } from '../../exports/site-feeds.ts';
import type { Locale } from '../../i18n/locales.ts';

export const getStaticPaths = () => localePaths();

/** The announcements of the site. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(toAtom(siteFeed(await getOpenDataSource(), locale)), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
