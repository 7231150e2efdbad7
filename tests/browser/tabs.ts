import type { BrowserContext, Page } from 'playwright-core';

/** Pages open at a time: more would only wait for each other. */
const TABS = 3;

/** Does something with each item in a few tabs of one context, which share what they have loaded. */
export async function inTabs<T>(context: BrowserContext, items: Iterable<T>, job: (tab: Page, item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const tab = await context.newPage();
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await job(tab, item);
      // What the last page has to tell may still be on its way.
      await tab.waitForLoadState('networkidle');
    }),
  );
}
