/** One page of every kind, for tests that hold for all of them. */
import type { Page } from 'playwright-core';

/** Paths without language; the error page has a status of its own. */
const KINDS = {
  home: '/',
  finder: '/hubs/',
  'finder with a query': '/hubs/?q=CFRP',
  'finder without results': '/hubs/?q=pizza&track=platform',
  'profile with notes and no place': '/hubs/tottori-tnii/',
  'profile of two selections': '/hubs/tokushima-birc/',
  'profile of the platform type': '/hubs/ritsumeikan-gic/',
  comparison: '/compare/?hubs=kit-icc,tottori-tnii,ritsumeikan-gic',
  track: '/tracks/platform/',
  round: '/rounds/5/',
  region: '/regions/kinki/',
  topic: '/topics/materials/',
  offer: '/offers/equipment/',
  programme: '/programme/',
  calls: '/programme/apply/',
  logo: '/logo/',
  'list of news': '/news/',
  'item of news': '/news/2020-04-10-round-1/',
  data: '/about/data/',
  'error page': '/no-such-page/',
} as const satisfies Record<string, `/${string}`>;

/** All kinds with their paths and the status each is served with. */
export const ALL_KINDS = Object.entries(KINDS).map(([kind, path]) => ({ kind, path, status: kind === 'error page' ? 404 : 200 }));

/** Whether the scripts of the page it runs in have done what the address asks for; of nothing but the page, as it travels there. */
export function isSettled(): boolean {
  const finder = document.querySelector('hub-finder');
  const isBusy =
    finder !== null &&
    (finder.getAttribute('data-ready') === null || finder.querySelector('[data-list]')?.getAttribute('aria-busy') === 'true');
  const comparison = document.querySelector('hub-compare');
  const isComparing = comparison !== null && comparison.querySelector('table') === null && location.search.includes('hubs=');
  return !isBusy && !isComparing;
}

/** Waits until the scripts of a page have done what the address asks for. */
export async function settle(page: Page): Promise<Page> {
  await page.waitForFunction(isSettled);
  return page;
}
