import type { APIRoute } from 'astro';
import { getOpenDataSource } from '../../data/open-data.ts';
import { localePaths } from '../../data/static-paths.ts';
import { toJsonFeed } from '../../exports/json-feed.ts';
import { siteFeed } from '../../exports/site-feeds.ts';
import type { Locale } from '../../i18n/locales.ts';

export const getStaticPaths = () => localePaths();

/** The announcements of the site. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(toJsonFeed(siteFeed(await getOpenDataSource(), locale)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
