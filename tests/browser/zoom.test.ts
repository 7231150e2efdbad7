import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { clipped, wider } from './fit.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openPage } from './support.ts';

/** In text twice as large, tall letters reach a little out of a tight line. */
const TALL_LETTERS = { pixels: 2, share: 0.25 };

describe.each(LOCALES)('zoom in %s', (locale) => {
  it.each(ALL_KINDS)('at 400 % the $kind keeps all its words and controls, and scrolls one way only', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status }));
    await note(page);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await wider(page)).toEqual([]);
    await note(page);
    // What a narrow window folds away comes back by a button that is there.
    for (const [button, back] of OPENERS) {
      if (!(await page.locator(button).isVisible())) continue;
      await page.locator(button).click();
      if (button.includes('view')) await page.locator('.finder[data-view="map"]').waitFor();
      await note(page);
      if (back !== '') await page.locator(back).first().click();
    }
    expect(await page.evaluate(() => (window as unknown as Noted).lost())).toEqual([]);
  });

  it.each(ALL_KINDS)('the $kind bears letters of twice the size', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status, textSize: 32 }));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect([...(await wider(page)), ...(await clipped(page, TALL_LETTERS))]).toEqual([]);
  });
});

/** Buttons of a narrow window that show more, and how to get back where that is needed. */
const OPENERS = [
  ['[data-site-menu] summary', '[data-site-menu] summary'],
  ['[data-open-filters]', '[data-close-filters]'],
  ['[data-set-view="map"]', ''],
] as const;

interface Noted {
  lost: () => string[];
}

/** Notes what can be seen in the page now; `lost` then tells what could be seen the first time and at no time since. */
async function note(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const seen = new Set<Node>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (node.textContent?.trim() === '' || parent.closest('script, style, template, option, .map-set-wide, .map-set-narrow') !== null)
        continue;
      if (parent.checkVisibility({ visibilityProperty: true }) && parent.getClientRects().length > 0) seen.add(node);
    }
    for (const control of document.querySelectorAll('button, input, select'))
      if (control.checkVisibility({ visibilityProperty: true })) seen.add(control);
    const state = window as unknown as { first?: Set<Node>; later?: Set<Node>; lost?: () => string[] };
    if (state.first === undefined) {
      state.first = seen;
      state.later = new Set();
    } else for (const node of seen) state.later!.add(node);
    state.lost = () =>
      [...state.first!]
        .filter((node) => node.isConnected && !state.later!.has(node))
        .map((node) => (node.textContent || (node as Element).outerHTML).trim().slice(0, 80));
  });
}
