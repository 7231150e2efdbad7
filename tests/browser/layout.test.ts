import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { clipped, wider } from './fit.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openPage } from './support.ts';

/** 320 is also what a window of 1280 has at 400 %. */
const WIDTHS = [1280, 768, 360, 320];

describe.each(LOCALES)('layout in %s', (locale) => {
  it.each(ALL_KINDS)(
    'the $kind fits its window, and loses no text when letters, words and lines are set wider apart',
    async ({ path, status }) => {
      const page = await settle(await openPage({ path, locale, status }));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 640 });
        expect(await wider(page), `${width} px`).toEqual([]);
      }
      await setTextWider(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        expect([...(await wider(page)), ...(await clipped(page))], `${width} px with wider text`).toEqual([]);
      }
    },
  );
});

describe('layout at 400 %', () => {
  it.each(LOCALES)('shows header, menu and search within a window of 320 by 256 in %s', async (locale) => {
    const page = await openPage({ path: '/programme/', locale, width: 320, height: 256 });
    await page.locator('[data-site-menu] summary').click();
    for (const target of [page.locator('.site-nav a').last(), page.locator('.site-search input'), page.locator('[data-language-link]')]) {
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
    }
  });
});

/** Sets text as wide apart as WCAG 1.4.12 asks pages to bear; not through a style element, which the pages forbid. */
function setTextWider(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}
