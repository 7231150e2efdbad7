/** Keystrokes and filters on the finder of a site with many hubs. */
import type { Browser, Page } from 'playwright-core';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ask, clear, filterAndTime, filtersOf, gotoFinder, installStopwatch, typeAndTime, type Answer } from './finder-page.ts';
import { sampleOf, type Questions } from './questions.ts';
import { spread } from './subjects.ts';
import { watchTraffic } from './traffic.ts';

type Spread = ReturnType<typeof spread>;

const LOOK_MS = 200;

export interface Interaction {
  /** Bytes the finder loads before anything is typed or chosen; of the heavier language. */
  pageBytes: number;
  /** Milliseconds from the start of the search to the list on the screen. */
  keystrokes: Spread & { count: number };
  /** The same from the input event on, which adds the wait for the visitor to stop typing. */
  withPause: Spread;
  /** Milliseconds from the choice to the list on the screen, on a processor slowed down four times. */
  filters: Spread & { count: number };
  /** Milliseconds of a job that never changes, on the same processor at the same time: what tells a slow page from a slow machine. */
  fixedJob: Spread;
  slowest: (Answer & { what: string })[];
}

/** Types every third open query sign by sign and sets every filter on and off, in the page of each language. */
export async function measureInteraction(browser: Browser, siteUrl: string, { open }: Questions): Promise<Interaction> {
  const typed: Interaction['slowest'] = [];
  const filtered: Interaction['slowest'] = [];
  const pageBytes: number[] = [];
  const jobs: number[] = [];
  for (const locale of LOCALES) {
    const page = await (await browser.newContext()).newPage();
    const traffic = watchTraffic(page);
    await gotoFinder(page, siteUrl, locale, '');
    pageBytes.push((await traffic.take()).bytes);
    const [first = '', ...queries] = sampleOf(open.filter((query) => query.locale === locale)).map(({ query }) => query);
    await ask(page, first);
    await installStopwatch(page);
    for (const query of queries) typed.push(...(await typeQuery(page, query)));
    await clear(page);
    await slowDown(page);
    for (const filter of await filtersOf(page)) {
      for (const what of [filter, `${filter} off`]) {
        filtered.push({ what, ...(await filterAndTime(page, filter)) });
        // A visitor looks at an answer before choosing again; the map is drawn in that time.
        await page.waitForTimeout(LOOK_MS);
      }
      jobs.push(await fixedJob(page));
    }
    await page.context().close();
  }
  const work = ({ work }: Answer) => work;
  const whole = ({ pause, work }: Answer) => pause + work;
  return {
    pageBytes: Math.max(...pageBytes),
    keystrokes: { ...spread(typed.map(work)), count: typed.length },
    withPause: spread(typed.map(whole)),
    filters: { ...spread(filtered.map(whole)), count: filtered.length },
    fixedJob: spread(jobs),
    slowest: [...typed.sort(byWork).slice(0, 5), ...filtered.sort(byWork).slice(0, 5)],
  };
}

/** A space changes nothing by itself, so it is typed with the sign after it. */
async function typeQuery(page: Page, query: string): Promise<Interaction['slowest']> {
  await clear(page);
  const timed: Interaction['slowest'] = [];
  let what = '';
  for (const sign of query.match(/\s*\S/gu) ?? []) {
    what += sign;
    timed.push({ what, ...(await typeAndTime(page, sign)) });
  }
  return timed;
}

/** Sorts the same 20,000 numbers. */
async function fixedJob(page: Page): Promise<number> {
  return page.evaluate(() => {
    const numbers = Array.from({ length: 20_000 }, (_, n) => (n * 7919) % 20_011);
    const start = performance.now();
    numbers.sort((a, b) => a - b);
    return performance.now() - start;
  });
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

function byWork(one: Answer, other: Answer): number {
  return other.work - one.work;
}
