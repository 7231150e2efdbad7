import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { markButton } from './finder-page.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openComparison, removeButton, TWO } from './open-comparison.ts';
import { openPage } from './support.ts';
import { walk } from './walk.ts';

/** Opens everything on the page that folds. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
}

async function expectGoodWalk(page: Page): Promise<void> {
  const before = page.url();
  const { controls, ...found } = await walk(page);
  expect(controls).toBeGreaterThan(3);
  expect(found).toEqual({ missed: [], outOfOrder: [], unmarked: [], hidden: [], ends: true });
  expect(page.url()).toBe(before);
}

describe.each(LOCALES)('Tab in %s', (locale) => {
  it.each(ALL_KINDS)('reaches every control of the $kind in order, shows it, and leaves the page', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status, reducedMotion: 'reduce' }));
    await unfold(page);
    await expectGoodWalk(page);
  });

  it.each(ALL_KINDS)('does so in a window of 320 by 256 with the menu open: $kind', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status, width: 320, height: 256, reducedMotion: 'reduce' }));
    await unfold(page);
    await expectGoodWalk(page);
  });
});

describe.each(LOCALES)('the focus in %s', (locale) => {
  const isKept = (page: Page) => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);

  it('stays on the page when the last hub to compare is taken out', async () => {
    const page = await openComparison(TWO, { locale });
    for (const slug of TWO) {
      await removeButton(page, slug).press('Enter');
      await expect.poll(() => removeButton(page, slug).count()).toBe(0);
      await expect.poll(() => isKept(page)).toBe(true);
    }
  });

  it('stays on the page when the list of hubs to compare is emptied', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale }));
    await markButton(page, 'kit-icc').click();
    await page.locator('[data-clear-shortlist]').press('Enter');
    await expect.poll(() => page.locator('shortlist-bar').isVisible()).toBe(false);
    expect(await isKept(page)).toBe(true);
  });

  it('goes from the button to the map it opens', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale }));
    await page.locator('[data-map-explore]').press('Enter');
    await page.locator('.leaflet-container').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('hub-map') !== null)).toBe(true);
  });

  it('is not hidden under the bar of hubs to compare', async () => {
    const page = await settle(await openPage({ path: '/hubs/?track=platform', locale, width: 320, height: 256, reducedMotion: 'reduce' }));
    await page.locator('[data-slug] shortlist-toggle button').first().click();
    await page.locator('shortlist-bar').waitFor();
    expect((await walk(page)).hidden).toEqual([]);
  });
});

describe.each(LOCALES)('single keys in %s', (locale) => {
  it.each(['/', '/hubs/', '/hubs/kit-icc/', '/compare/?hubs=kit-icc,kuas'] as const)('do nothing by themselves on %s', async (path) => {
    const page = await settle(await openPage({ path, locale }));
    const state = () => page.evaluate(() => [location.href, document.body.innerHTML, document.activeElement?.tagName, scrollY].join('\n'));
    await page.waitForLoadState('networkidle');
    const before = await state();
    for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]-+') await page.keyboard.press(key);
    expect((await state()) === before).toBe(true);
  });
});
