import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openFinder } from './open-finder.ts';
import { openPage } from './support.ts';

describe.each(LOCALES)('forced colors in %s', (locale) => {
  it('leave the shapes of tracks and markers to be seen', async () => {
    const { page } = await openFinder('', { locale, forcedColors: 'active' });
    const faint = await page.evaluate(() => {
      const luminance = (color: string) => {
        const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = luminance(getComputedStyle(document.body).backgroundColor.replace('rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'));
      return [...document.querySelectorAll('.hub-card .track-mark g, a.map-marker [data-marker-shapes] > g')].filter((shape) => {
        const fill = luminance(getComputedStyle(shape).fill);
        return (Math.max(fill, paper) + 0.05) / (Math.min(fill, paper) + 0.05) < 3;
      }).length;
    });
    expect(faint).toBe(0);
    expect(await page.locator('.hub-card .track-mark').count()).toBeGreaterThan(30);
  });

  it('show the focus', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, forcedColors: 'active' });
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      const style = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      expect(style).toBe(true);
    }
  });

  it('tell the chosen view from the other', async () => {
    const { page } = await openFinder('', { locale, forcedColors: 'active', width: 360 });
    const looks = await page.locator('[data-set-view]').evaluateAll((tabs) =>
      tabs.map((tab) => {
        const { fontWeight, backgroundColor, textDecorationLine, borderTopWidth } = getComputedStyle(tab);
        return [fontWeight, backgroundColor, textDecorationLine, borderTopWidth].join(' ');
      }),
    );
    expect(new Set(looks).size).toBe(2);
  });
});

describe('print', () => {
  it.each(ALL_KINDS)('leaves menus and controls of the $kind out and its words in', async ({ path, status }) => {
    const page = await settle(await openPage({ path, status, media: 'print' }));
    expect(await page.locator(':is(.site-header, .site-footer, .breadcrumb, .finder-bar, .site-search, .skip-link):visible').count()).toBe(
      0,
    );
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.notice').isVisible()).toBe(true);
    const { width, scrollWidth } = await page.evaluate(() => ({ width: innerWidth, scrollWidth: document.documentElement.scrollWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
  });

  it.each(LOCALES)('keeps what a profile is about and leads from, in %s', async (locale) => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, media: 'print' });
    // One sheet: the facts with their sources stay on the page whose address it names.
    expect(await page.locator('.fact-list li:visible').count()).toBe(0);
    expect(await page.locator('.printed-source:visible').innerText()).toContain('/hubs/kit-icc/');
    expect(await page.locator('#profile-about:visible').count()).toBe(1);
    expect(await page.locator('.history:visible').count()).toBe(1);
  });
});
