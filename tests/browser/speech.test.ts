import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { listenTo, markButton } from './finder-page.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openComparison, removeButton, TWO } from './open-comparison.ts';
import { openPage } from './support.ts';

/** Texts and names on the page that are in Japanese and marked as of another language, or the reverse. */
function wronglyMarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    const wrong: string[] = [];
    for (const element of document.querySelectorAll('body *:not(script, style, template)')) {
      const lang = element.closest('[lang]')?.getAttribute('lang');
      const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '');
      const names = ['aria-label', 'alt', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '');
      // The address of a link has no language.
      const isAddress = /^https?:/.test(element.getAttribute('href') ?? '');
      for (const text of [...texts, ...names])
        if (lang === 'en' && JAPANESE.test(text) && !(isAddress && /^[\w.-]+\.[a-z]+\//.test(text)))
          wrong.push(`${lang}: ${text.trim().slice(0, 80)}`);
    }
    return wrong;
  });
}

describe.each(LOCALES)('what is read aloud in %s', (locale) => {
  it.each(ALL_KINDS)('is in the language it is marked with, after the scripts of the $kind have run', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status }));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    expect(await wronglyMarked(page)).toEqual([]);
  });

  it('is marked on the map that moves and in its panel', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale }));
    await page.locator('[data-map-explore]').click();
    await page.locator('.map-pin').first().press('Enter');
    await page.locator('[data-map-panel]').waitFor();
    expect(await wronglyMarked(page)).toEqual([]);
  });

  it('of the map is said once: that it loads, that it is there', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale }));
    const status = page.locator('[data-map-status]');
    const said = await listenTo(page, '[data-map-status]');
    const { loading, ready } = await status.evaluate(({ dataset }) => ({ loading: dataset.loading, ready: dataset.ready }));
    await page.locator('[data-map-explore]').click();
    await expect.poll(() => status.textContent()).toBe(ready);
    const heard = (await said()).filter((text) => text !== '');
    expect(heard.filter((text) => text === ready)).toHaveLength(1);
    expect(heard.filter((text) => text === loading).length).toBeLessThanOrEqual(1);
  });

  it('of the comparison is said once for a hub that is taken out', async () => {
    const page = await openComparison([...TWO, 'kuas'], { locale });
    const said = await listenTo(page, 'hub-compare [role="status"]');
    await removeButton(page, 'kuas').press('Enter');
    await expect.poll(async () => (await said()).filter((text) => text !== '').length).toBe(1);
  });

  it('of the list to compare is told by the button that was pressed', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale }));
    const button = markButton(page, 'kit-icc');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.press('Enter');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  });
});
