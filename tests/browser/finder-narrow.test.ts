import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { openFinder } from './open-finder.ts';

const width = 360;
const focusIsIn = (page: Page, selector: string) => page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);

/** Adds up how far the page moves by itself. On a busy machine the answer may be late, and the page shows its list first: not here. */
const recordShifts = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const patient = new CSSStyleSheet();
    patient.replaceSync('.finder-columns { animation: none !important }');
    document.adoptedStyleSheets.push(patient);
  });

declare global {
  interface Window {
    shifts: number;
  }
}

describe.each(LOCALES)('finder on a narrow screen in %s', (locale) => {
  it('opens its filters as a sheet with the focus inside', async () => {
    const finder = await openFinder('', { locale, width });
    const open = finder.page.locator('[data-open-filters]');
    expect(await finder.choice('track', 'platform').isVisible()).toBe(false);
    await open.click();
    const sheet = finder.page.getByRole('dialog', { name: finder.t('finder.filters') });
    await sheet.waitFor();
    expect(await focusIsIn(finder.page, 'dialog')).toBe(true);
    expect(await finder.choice('track', 'platform').isVisible()).toBe(true);
    const box = await sheet.boundingBox();
    expect(box?.height).toBeGreaterThan(700);
  });

  it.each(['?q=pizza&track=platform', '?q=CFRP', '?track=platform'])('moves nothing on the screen when it opens at %s', async (search) => {
    const finder = await openFinder(search, { locale, width, arrange: recordShifts });
    await finder.slugs();
    // What a picture moved is told after it.
    await finder.page.waitForTimeout(300);
    expect(await finder.page.evaluate(() => window.shifts)).toSatisfy((total: number) => total < 0.05);
  });

  it('keeps the focus in the open sheet', async () => {
    const finder = await openFinder('', { locale, width });
    await finder.page.locator('[data-open-filters]').click();
    for (let presses = 0; presses < 60; presses += 1) {
      await finder.page.keyboard.press('Tab');
      const place = await finder.page.evaluate(() =>
        document.activeElement === document.body ? 'browser' : document.activeElement?.closest('dialog') ? 'sheet' : 'page',
      );
      expect(place).not.toBe('page');
    }
  });

  it('counts on the button of the sheet while choices are made, and shows the list', async () => {
    const finder = await openFinder('', { locale, width });
    await finder.page.locator('[data-open-filters]').click();
    const show = finder.page.locator('[data-show-count]');
    const n = await finder.countOf('track', 'platform');
    await finder.choice('track', 'platform').check();
    await expect.poll(() => show.textContent()).toBe(finder.t('finder.filters.show', { n }));
    await show.click();
    expect(await finder.page.getByRole('dialog').count()).toBe(0);
    expect(await finder.slugs()).toHaveLength(n);
    expect(await finder.page.locator('[data-open-filters]').textContent()).toBe(finder.t('finder.filters.active', { n: 1 }));
  });

  it('closes the sheet with Escape, keeps the choices and gives the focus back', async () => {
    const finder = await openFinder('', { locale, width });
    await finder.page.locator('[data-open-filters]').click();
    await finder.choice('track', 'platform').check();
    await finder.page.keyboard.press('Escape');
    await expect.poll(() => finder.page.getByRole('dialog').count()).toBe(0);
    expect(await focusIsIn(finder.page, '[data-open-filters]')).toBe(true);
    expect(finder.search).toBe('?track=platform');
    await finder.page.setViewportSize({ width: 1280, height: 800 });
    expect(await finder.choice('track', 'platform').isVisible()).toBe(true);
  });

  it('shows the list or the map, and remembers which in the address', async () => {
    const finder = await openFinder('?track=platform', { locale, width });
    const [list, map] = [finder.page.locator('.finder-list'), finder.page.locator('.finder-map')];
    const [showList, showMap] = (['finder.view.list', 'finder.view.map'] as const).map((key) =>
      finder.page.getByRole('button', { name: finder.t(key), exact: true }),
    );
    expect([await list.isVisible(), await map.isVisible()]).toEqual([true, false]);
    await showMap?.click();
    expect([await list.isVisible(), await map.isVisible()]).toEqual([false, true]);
    expect(await showMap?.getAttribute('aria-pressed')).toBe('true');
    expect(finder.search).toBe('?track=platform&view=map');
    await finder.page.reload();
    await finder.slugs();
    expect([await list.isVisible(), await map.isVisible()]).toEqual([false, true]);
    await showList?.click();
    expect(await list.isVisible()).toBe(true);
    expect(finder.search).toBe('?track=platform');
  });
});
