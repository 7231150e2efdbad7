import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FinderData } from '../../src/finder/facets.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { generateHubs, wordOf } from '../fixtures/generate-hubs.ts';
import { eventually, expectQuery, holdBack, listed, searchBox, settled } from './finder-page.ts';
import { buildScratchSite, type ScratchSite } from './scratch-site.ts';
import { openPage, type PageOptions } from './support.ts';

const TOTAL = 130;

let site: ScratchSite;

/** Builds a site of 130 hubs from a copy of this project. */
beforeAll(async () => {
  site = await buildScratchSite((content) => generateHubs(content, TOTAL));
}, 300_000);

afterAll(() => site.remove());

function openSite(options: PageOptions): Promise<Page> {
  return openPage({ site: site.url, ...options });
}

async function openFinder(options: PageOptions): Promise<Page> {
  const page = await openSite(options);
  await settled(page);
  return page;
}

/** All hubs in the order of the list. */
async function readHubs(page: Page): Promise<FinderData['hubs']> {
  return ((await (await page.request.get('hubs/finder.json')).json()) as FinderData).hubs;
}

async function slugsOf(page: Page): Promise<string[]> {
  return (await readHubs(page)).map(({ slug }) => slug);
}

describe.each(LOCALES)('a list of 130 hubs in %s', (locale) => {
  it('shows 60, then 60 more at a time, and the focus goes to the first new one', async () => {
    const page = await openFinder({ path: '/hubs/', locale });
    const all = await slugsOf(page);
    expect(all).toHaveLength(TOTAL);
    expect(await listed(page)).toEqual(all.slice(0, 60));
    const more = page.locator('[data-more]');
    expect(await more.textContent()).toBe(translator(locale)('finder.more', { n: 70 }));
    await more.press('Enter');
    await eventually(() => listed(page)).toEqual(all.slice(0, 120));
    const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-slug]')?.dataset.slug);
    await eventually(focused).toBe(all[60]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      `${locale === 'en' ? '/en' : ''}/hubs/${all[60] ?? ''}/`,
    );
    await more.click();
    await eventually(() => listed(page)).toEqual(all);
    expect(await more.isVisible()).toBe(false);
  });

  it('is filtered as a whole, not only on its first page', async () => {
    const page = await openFinder({ path: '/hubs/', locale });
    const hubs = await readHubs(page);
    const expected = hubs.filter(({ prefecture }) => prefecture === 'okinawa').map(({ slug }) => slug);
    expect(hubs.slice(60).some(({ slug }) => expected.includes(slug))).toBe(true);
    await page.goto(`${locale === 'en' ? 'en/' : ''}hubs/?prefecture=okinawa`);
    await settled(page);
    expect(await listed(page)).toEqual(expected);
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
  });

  it('is searched as a whole: a hub of the last page comes with its card', async () => {
    const page = await openFinder({ path: '/hubs/', locale });
    const last = (await slugsOf(page)).findLast((slug) => slug.startsWith('gen-')) ?? '';
    await searchBox(page).fill(wordOf(last));
    await eventually(async () => (await listed(page))[0]).toBe(last);
    const card = page.locator(`[data-list] [data-hub="${last}"]`);
    expect(await card.getByRole('link').first().getAttribute('href')).toBe(`${locale === 'en' ? '/en' : ''}/hubs/${last}/`);
    await card.locator('[data-match]').waitFor();
    expect(await card.locator('shortlist-toggle button').getAttribute('aria-pressed')).toBe('false');
  });

  it('has pages with links between them for readers without JavaScript', async () => {
    const page = await openSite({ path: '/hubs/', locale, javaScript: false });
    const all = await slugsOf(page);
    const cards = () =>
      page.locator('[data-hub]:visible').evaluateAll((found) => found.map((card) => (card as HTMLElement).dataset.hub ?? ''));
    const seen = await cards();
    for (const n of ['2', '3']) {
      await page.locator('.page-links').getByRole('link', { name: n, exact: true }).click();
      await expect.poll(() => page.locator('.page-links [aria-current]').textContent()).toBe(n);
      // The links may be there before the end of the page is.
      await page.waitForLoadState('load');
      expect(await page.locator('[data-more]:visible').count()).toBe(0);
      seen.push(...(await cards()));
    }
    expect(seen).toEqual(all);
  });
});

describe('a list whose cards are slow or do not come', () => {
  it('shows what was asked for last, even when the cards of an earlier view arrive later', async () => {
    const page = await openFinder({ path: '/hubs/' });
    const all = await slugsOf(page);
    const arrive = await holdBack(page, '**/hubs/cards/**');
    await page.locator('[data-sort]').selectOption('north');
    await expectQuery(page, '?sort=north');
    await page.locator('[data-sort]').selectOption('round');
    await settled(page);
    expect(await listed(page)).toEqual(all.slice(0, 60));
    arrive();
    await page.waitForLoadState('networkidle');
    expect(await listed(page)).toEqual(all.slice(0, 60));
  });

  it('says so, is not busy for ever, and brings them on the next try', async () => {
    const page = await openFinder({ path: '/hubs/', expected: /status 503: .*cards/ });
    const all = await slugsOf(page);
    await page.route('**/hubs/cards/**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.locator('[data-sort]').selectOption('north');
    await page.locator('[data-incomplete]').waitFor();
    await settled(page);
    const some = await listed(page);
    expect(some.length).toBeLessThan(60);
    await page.unroute('**/hubs/cards/**');
    await page.locator('[data-more]').click();
    await eventually(async () => (await listed(page)).length).toBe(120);
    expect(await page.locator('[data-incomplete]').isVisible()).toBe(false);
    expect(all).toEqual(expect.arrayContaining(await listed(page)));
  });
});
