import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { settle } from './kinds.ts';
import { openPage } from './support.ts';

/** The map that moves, opened. */
async function openMap(locale: (typeof LOCALES)[number]): Promise<Page> {
  const page = await settle(await openPage({ path: '/hubs/', locale, reducedMotion: 'reduce' }));
  await page.locator('[data-map-explore]').click();
  await page.locator('.leaflet-container').waitFor();
  await page.locator('[data-map-zoom="1"]').click();
  await page.locator('[data-map-zoom="1"]').click();
  return page;
}

/** Where a pin stands in the window. */
async function place(pin: Locator): Promise<{ x: number; y: number }> {
  const { x, y } = await pin.evaluate((element) => element.getBoundingClientRect());
  return { x, y };
}

describe.each(LOCALES)('pointers in %s', (locale) => {
  it('move the map by single clicks on buttons as by dragging, in every direction', async () => {
    const page = await openMap(locale);
    const pin = page.locator('.map-pin').first();
    const [right, down] = [await moved('right'), await moved('down')];
    const [left, up] = [await moved('left'), await moved('up')];
    expect([right.x < -10, down.y < -10, left.x > 10, up.y > 10]).toEqual([true, true, true, true]);

    async function moved(direction: string): Promise<{ x: number; y: number }> {
      const before = await place(pin);
      await page.locator(`[data-map-pan="${direction}"]`).click();
      await expect.poll(() => place(pin)).not.toEqual(before);
      const after = await place(pin);
      return { x: after.x - before.x, y: after.y - before.y };
    }
  });

  it('zoom the map by single clicks on buttons as by pinching', async () => {
    const page = await openMap(locale);
    const before = await page.locator('.map-pin').count();
    const out = page.locator('[data-map-zoom="-1"]');
    for (let clicks = 0; clicks < 4 && (await out.getAttribute('aria-disabled')) !== 'true'; clicks += 1) await out.click();
    await expect.poll(() => page.locator('.map-pin').count()).toBeLessThan(before);
  });

  it.each(['/hubs/', '/hubs/kit-icc/', '/compare/?hubs=kit-icc,kuas'] as const)(
    'do nothing before they are let go, and nothing when led away first, on %s',
    async (path) => {
      const page = await settle(await openPage({ path, locale }));
      const state = () =>
        page.evaluate(() =>
          [location.href, document.querySelectorAll('[aria-pressed="true"], :checked, dialog[open], details[open]').length].join(' '),
        );
      const controls = page.locator('main :is(button, label:has(input), summary, a[href]):visible');
      for (const control of (await controls.all()).slice(0, 25)) {
        await control.scrollIntoViewIfNeeded();
        const box = await control.boundingBox();
        if (box === null || box.width === 0) continue;
        const before = await state();
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.mouse.down();
        expect(await state()).toBe(before);
        await page.mouse.move(1, 1);
        await page.mouse.up();
        expect(await state()).toBe(before);
      }
    },
  );
});
