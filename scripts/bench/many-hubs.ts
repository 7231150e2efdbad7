/** Keystrokes on the finder of a site with many hubs. */
import type { Browser, Page } from 'playwright-core';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ask, clear, gotoFinder, installStopwatch, typeAndTime, type Keystroke } from './finder-page.ts';
import { sizeOf, type BuiltSite } from './project.ts';
import { sampleOf, type Questions } from './questions.ts';
import { spread } from './subjects.ts';
import { watchTraffic } from './traffic.ts';

type Spread = ReturnType<typeof spread>;

export interface ManyHubs {
  /** How many hubs the finder says there are. */
  hubs: string;
  buildSeconds: number;
  site: { bytes: number; files: number };
  index: { bytes: number; files: number };
  /** What the finder loads before anything is typed. */
  pageBytes: number;
  keystrokes: number;
  /** From the start of the search to the list on the screen. */
  work: Spread;
  /** The same from the input event on, which adds the wait for the visitor to stop typing. */
  whole: Spread;
  slowest: ({ typed: string } & Keystroke)[];
}

/** Types every third open query sign by sign, in the page of its language, after a first query has loaded the engine. */
export async function measureManyHubs(browser: Browser, siteUrl: string, site: BuiltSite, { open }: Questions): Promise<ManyHubs> {
  const timed: ManyHubs['slowest'] = [];
  const pageBytes: number[] = [];
  let hubs = '';
  for (const locale of LOCALES) {
    const page = await (await browser.newContext()).newPage();
    const traffic = watchTraffic(page);
    await gotoFinder(page, siteUrl, locale, '');
    pageBytes.push((await traffic.take()).bytes);
    hubs = await page.locator('[data-count-text]').innerText();
    const [first = '', ...queries] = sampleOf(open.filter((query) => query.locale === locale)).map(({ query }) => query);
    await ask(page, first);
    await installStopwatch(page);
    for (const query of queries) timed.push(...(await typeQuery(page, query)));
    await page.context().close();
  }
  return {
    hubs,
    buildSeconds: site.buildSeconds ?? NaN,
    site: sizeOf(site.dist),
    index: sizeOf(`${site.dist}/pagefind`),
    pageBytes: Math.max(...pageBytes),
    keystrokes: timed.length,
    work: spread(timed.map(({ work }) => work)),
    whole: spread(timed.map(({ work, pause }) => work + pause)),
    slowest: timed.sort((a, b) => b.work - a.work).slice(0, 8),
  };
}

/** A space changes nothing by itself, so it is typed with the sign after it. */
async function typeQuery(page: Page, query: string): Promise<ManyHubs['slowest']> {
  await clear(page);
  const timed: ManyHubs['slowest'] = [];
  let typed = '';
  for (const sign of query.match(/\s*\S/gu) ?? []) {
    typed += sign;
    timed.push({ typed, ...(await typeAndTime(page, sign)) });
  }
  return timed;
}
