import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openPage } from './support.ts';
import { inTabs } from './tabs.ts';

/** Elements with an animation, or with a transition where none is wanted. */
function moving(page: Page, transitions: boolean): Promise<string[]> {
  return page.evaluate((transitions) => {
    const parts = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const changes = transitionDuration.split(',').some((duration) => parseFloat(duration) > 0);
      return animationName !== 'none' || (transitions && (changes || scrollBehavior === 'smooth'));
    });
    return parts.slice(0, 5).map((element) => element.outerHTML.slice(0, 100));
  }, transitions);
}

describe.each(LOCALES)('motion in %s', (locale) => {
  it('is nowhere without being asked for, on any kind of page', async () => {
    const first = await openPage({ path: '/', locale });
    await inTabs(first.context(), ALL_KINDS, async (tab, { path, status }) => {
      if (status !== 200) return;
      await tab.goto(`${locale === 'en' ? 'en' : '.'}${path}`);
      await settle(tab);
      expect(await moving(tab, false), path).toEqual([]);
    });
  });

  it('is nowhere at all for those who want less, on any kind of page', async () => {
    const first = await openPage({ path: '/', locale, reducedMotion: 'reduce' });
    await inTabs(first.context(), ALL_KINDS, async (tab, { path, status }) => {
      if (status !== 200) return;
      await tab.goto(`${locale === 'en' ? 'en' : '.'}${path}`);
      await settle(tab);
      expect(await moving(tab, true), path).toEqual([]);
    });
  });

  it('of the map is a jump for those who want less', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale, reducedMotion: 'reduce' }));
    await page.locator('[data-map-explore]').click();
    await page.locator('.leaflet-container').waitFor();
    for (const button of ['[data-map-zoom="1"]', '[data-map-pan="left"]']) {
      await page.locator(button).click();
      const places = await page.evaluate(async () => {
        const at = () => JSON.stringify(document.querySelector('.map-pin')?.getBoundingClientRect());
        const now = at();
        await new Promise((resolve) => setTimeout(resolve, 120));
        return [now, at()];
      });
      expect(places[1]).toBe(places[0]);
    }
  });
});
