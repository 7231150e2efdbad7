/** Drives the real finder page as a visitor does: by its address, and by typing into its box. */
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';

/** One keystroke or choice: milliseconds from its event to the start of the search, and from there to the list on the screen. */
export interface Answer {
  pause: number;
  work: number;
}

/** Opens the finder in a context of its own, asking `query` by its address. */
export async function openFinder(browser: Browser, siteUrl: string, locale: Locale, query = ''): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await gotoFinder(page, siteUrl, locale, query);
  return page;
}

/** Goes to the finder's address for a query and waits for its answer. */
export async function gotoFinder(page: Page, siteUrl: string, locale: Locale, query: string): Promise<void> {
  const search = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
  await page.goto(new URL(localePath(locale, `/hubs/${search}`, new URL(siteUrl).pathname), siteUrl).href);
  await answered(page);
}

/** Types a query and submits it, which skips the typing pause. */
export async function ask(page: Page, query: string): Promise<string[]> {
  const box = page.locator(BOX);
  await box.fill(query);
  await box.press('Enter');
  await answered(page);
  return rankedHubs(page);
}

/** Slugs of the hubs in the list, in its order. Throws when the search itself failed: the page then lists everything. */
export async function rankedHubs(page: Page): Promise<string[]> {
  if (await page.locator('[data-search-failed]').isVisible()) throw new Error(`The search failed on ${page.url()}`);
  const addresses = await page
    .locator('main [data-list] a[href*="/hubs/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return [...new Set(addresses.flatMap((address) => /\/hubs\/([^/]+)\/$/.exec(address)?.[1] ?? []))];
}

/** Adds text at the end of the box, as a keyboard or an input method does, and waits until the list is on the screen. */
export async function typeAndTime(page: Page, text: string): Promise<Answer> {
  return timed(page, async () => {
    await page.locator(BOX).focus();
    await page.keyboard.insertText(text);
  });
}

/** The filters that can be set, as selectors. */
export async function filtersOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-filters] input:not(:disabled)')
    .evaluateAll((boxes) => boxes.map((box) => `[name="${(box as HTMLInputElement).name}"][value="${(box as HTMLInputElement).value}"]`));
}

/** Sets or unsets a filter and waits until the list is on the screen. */
export async function filterAndTime(page: Page, filter: string): Promise<Answer> {
  return timed(page, () => page.locator(`[data-filters] ${filter}`).evaluate((box) => (box as HTMLInputElement).click()));
}

async function timed(page: Page, act: () => Promise<void>): Promise<Answer> {
  const before = await page.evaluate(() => window.benchAnswers?.length ?? 0);
  await act();
  await page.waitForFunction((count) => (window.benchAnswers?.length ?? 0) > count, before);
  await answered(page);
  return page.evaluate(() => window.benchAnswers!.at(-1)!);
}

/** Empties the box without a pause. */
export async function clear(page: Page): Promise<void> {
  await ask(page, '');
}

/**
 * Starts recording keystrokes and choices in the page. The end is the first picture with the new cards that reach below the screen, or the one
 * after the list is no longer busy where none of them changed; what the page does after that picture is not counted.
 */
export async function installStopwatch(page: Page): Promise<void> {
  await page.evaluate((box) => {
    const list = document.querySelector('[data-list]')!;
    const done: { pause: number; work: number }[] = [];
    let typed = 0;
    let asked = 0;
    let shown = false;
    window.benchAnswers = done;
    const start = ({ timeStamp }: Event) => ([typed, asked, shown] = [timeStamp, 0, false]);
    document.querySelector(box)!.addEventListener('input', start, { capture: true });
    document.querySelector('[data-filters]')!.addEventListener('change', start, { capture: true });
    new MutationObserver((records) => {
      const isBusy = list.getAttribute('aria-busy') === 'true';
      if (isBusy && asked === 0 && typed > 0) asked = performance.now();
      shown ||= asked > 0 && (!isBusy || records.some(({ type }) => type === 'childList'));
    }).observe(list, { attributes: true, attributeFilter: ['aria-busy'], childList: true });
    // Asked for a frame ahead, so that it comes before whatever the page itself wants to do after that picture.
    const everyFrame = () => {
      requestAnimationFrame(everyFrame);
      if (!shown) return;
      const [from, started] = [typed, asked];
      [typed, asked, shown] = [0, 0, false];
      setTimeout(() => done.push({ pause: started - from, work: performance.now() - started }));
    };
    requestAnimationFrame(everyFrame);
  }, BOX);
}

async function answered(page: Page): Promise<void> {
  await page.waitForSelector('hub-finder[data-ready] [data-list]:not([aria-busy="true"])', { state: 'attached' });
}

const BOX = '[data-search] input';

declare global {
  interface Window {
    benchAnswers?: Answer[];
  }
}
