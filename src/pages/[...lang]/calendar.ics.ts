import type { APIRoute } from 'astro';
import { getOpenDataSource } from '../../data/open-data.ts';
import { localePaths } from '../../data/static-paths.ts';
import { toCalendar } from '../../exports/calendar.ts';
import { toIcs } from '../../exports/ics.ts';
import type { Locale } from '../../i18n/locales.ts';

export const getStaticPaths = () => localePaths();

/** Dates of calls, announcements and sourced terms. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  new Response(toIcs(toCalendar(await getOpenDataSource(), locale)), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
