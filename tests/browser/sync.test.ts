import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { eventually, settled } from './finder-page.ts';
import { openPage } from './support.ts';

async function openFinder(locale: Locale, search = ''): Promise<Page> {
  const page = await openPage({ path: `/hubs/${search}`, locale, height: 1000 });
  await settled(page);
  return page;
}

/** The marker on the screen that holds a hub; there is a set of markers for narrow and one for wide maps. */
function marker(page: Page, slug: string): Locator {
  return page.locator(`hub-map [data-hubs~="${slug}"]:visible`);
}

function card(page: Page, slug: string): Locator {
  return page.locator(`[data-list] [data-hub="${slug}"]`);
}

function isMarked(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node.hasAttribute('data-marked'));
}

/** Hubs whose cards are marked. */
function markedCards(page: Page): Promise<string[]> {
  return page
    .locator('[data-list] [data-hub][data-marked]')
    .evaluateAll((cards) => cards.map((one) => (one as HTMLElement).dataset.hub ?? ''));
}

describe.each(LOCALES)('list and map in %s', (locale) => {
  it('mark the marker of the card under the pointer, and no other', async () => {
    const page = await openFinder(locale);
    await card(page, 'tohoku-cies').hover();
    await eventually(() => isMarked(marker(page, 'tohoku-cies'))).toBe(true);
    expect(await page.locator('hub-map [data-marked]:visible').count()).toBe(1);
    await page.locator('h1').hover();
    await eventually(() => page.locator('hub-map [data-marked]').count()).toBe(0);
  });

  it('mark the marker of the card that has the focus', async () => {
    const page = await openFinder(locale);
    await card(page, 'hokkaido-smc').getByRole('link').focus();
    expect(await isMarked(marker(page, 'hokkaido-smc'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isMarked(marker(page, 'hokkaido-smc'))).toBe(true);
    await page.locator('#finder-q').focus();
    expect(await isMarked(marker(page, 'hokkaido-smc'))).toBe(false);
  });

  it('mark every card of the marker under the pointer or with the focus', async () => {
    const page = await openFinder(locale);
    const group = marker(page, 'osaka-ile');
    const hubs = ((await group.getAttribute('data-hubs')) ?? '').split(' ').toSorted();
    expect(hubs.length).toBeGreaterThan(1);
    await group.hover();
    await eventually(async () => (await markedCards(page)).toSorted()).toEqual(hubs);
    await page.locator('h1').hover();
    await eventually(() => markedCards(page)).toEqual([]);
    await marker(page, 'hokkaido-smc').focus();
    expect(await markedCards(page)).toEqual(['hokkaido-smc']);
    await page.locator('#finder-q').focus();
    expect(await markedCards(page)).toEqual([]);
  });

  it('mark nothing for a hub that is not on the map', async () => {
    const page = await openFinder(locale);
    const unplaced = await page.locator('[data-unplaced]').first().getAttribute('data-unplaced');
    await card(page, unplaced ?? '').hover();
    expect(await page.locator('hub-map [data-marked]').count()).toBe(0);
  });

  it('hold the same hubs after filtering, and mark what is left', async () => {
    const page = await openFinder(locale, '?track=platform');
    await eventually(() => marker(page, 'hokkaido-smc').count()).toBe(0);
    const group = marker(page, 'tokushima-birc');
    expect(await group.getAttribute('data-hubs')).toBe('tokushima-birc');
    await card(page, 'tokushima-birc').getByRole('link').focus();
    expect(await isMarked(group)).toBe(true);
  });

  it('do so on the map that moves as well', async () => {
    const page = await openFinder(locale);
    await page.locator('[data-map-explore]').click();
    const pin = page.locator('.map-pin[data-hubs~="tohoku-cies"]');
    await pin.waitFor();
    await card(page, 'tohoku-cies').getByRole('link').focus();
    expect(await isMarked(pin)).toBe(true);
    await pin.focus();
    expect(await markedCards(page)).toContain('tohoku-cies');
  });
});
