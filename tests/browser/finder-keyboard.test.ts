import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { hubs, openFinder } from './open-finder.ts';

describe.each(LOCALES)('finder by keyboard in %s', (locale) => {
  it('goes from the start of the page to a result without a mouse', async () => {
    const finder = await openFinder('', { locale });
    const { page } = finder;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    const reach = async (selector: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await reach('#finder-q');
    await page.keyboard.type('CFRP');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await finder.slugs())[0]).toBe('kit-icc');
    await reach('[data-filters] input:not(:disabled)');
    await page.keyboard.press('Space');
    await expect.poll(() => finder.chips.count()).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-filters] input'))).toBe(true);
  });

  it('shows where the focus is', async () => {
    const { page } = await openFinder('?track=platform', { locale });
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) return true;
        const style = getComputedStyle(activeElement);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      });
      expect(shown, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))).toBe(true);
    }
  });

  it('moves the focus to what remains after a chip is removed', async () => {
    const { page, chips } = await openFinder('?track=platform&region=shikoku', { locale });
    await chips.first().press('Enter');
    await expect.poll(() => chips.count()).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-remove]'))).toBe(true);
    await chips.first().press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('finder-q');
  });

  it('is told the number of hubs once for a change, and nothing at the start', async () => {
    const finder = await openFinder('', { locale });
    const { page } = finder;
    expect(await finder.status.textContent()).toBe('');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('hub-finder [role="status"]')!;
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    const n = await finder.countOf('track', 'platform');
    await finder.choice('track', 'platform').check();
    const expected = finder.t('finder.count.of', { n, total: hubs.length });
    await expect.poll(() => finder.status.textContent()).toBe(expected);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([expected]);
  });
});
