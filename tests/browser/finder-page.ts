/** What the tests of the finder and the comparison do and see on a page. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The search box of the finder. */
export function searchBox(page: Page): Locator {
  return page.locator('#finder-q');
}

/** Slugs of the cards in the list, in their order. */
export function listed(page: Page): Promise<string[]> {
  return page.locator('[data-list] > [data-slug]').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.slug ?? ''));
}

/** Waits until the list is no longer being made. */
export async function settled(page: Page): Promise<void> {
  await page.locator('hub-finder[data-ready] [data-list][aria-busy="false"]').waitFor();
}

/** Expects something of the page that may take a while on a busy machine. */
export function eventually<T>(read: () => T): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: 10_000 });
}

/** The query of the address, readable. */
export function query(page: Page): string {
  return decodeURIComponent(new URL(page.url()).search);
}

/** Waits for the query of the address. */
export async function expectQuery(page: Page, expected: string): Promise<void> {
  await eventually(() => query(page)).toBe(expected);
}

/** A gate for requests: those that match wait until it is opened. */
export async function holdBack(page: Page | BrowserContext, url: string | RegExp): Promise<() => void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(url, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

/** Collects what a live region says from now on. */
export async function listenTo(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate((selector) => {
    const region = document.querySelector(selector)!;
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  }, selector);
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** Gives the page time in which nothing is expected to happen: longer than any pause of the finder. */
export async function waitLongEnough(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
}

/** The button that marks a hub for comparison, on its card or its profile. */
export function markButton(page: Page, slug: string): Locator {
  return page.locator(`shortlist-toggle[data-slug="${slug}"] button`);
}

/** What this browser remembers. */
export function stored(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map(([key, value]) => `${key}=${String(value)}`),
  );
}
