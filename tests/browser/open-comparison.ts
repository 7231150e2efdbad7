/** What the tests of the comparison do and see on its page. */
import type { Locator, Page } from 'playwright-core';
import type { CompareColumn } from '../../src/compare/column.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { eventually } from './finder-page.ts';
import { openPage, type PageOptions } from './support.ts';

/** Two hubs of one institution. */
export const TWO = ['osaka-ile', 'osaka-rcnp'];
/** As many as fit. */
export const FOUR = [...TWO, 'kit-icc', 'tottori-tnii'];

/** Opens the comparison of these hubs by its address. */
export async function openComparison(slugs: readonly string[], options: Omit<PageOptions, 'path'> = {}): Promise<Page> {
  const page = await openPage({ path: `/compare/?hubs=${slugs.join(',')}`, ...options });
  await expectColumns(page, slugs);
  return page;
}

/** The button that takes a hub out of the table. */
export function removeButton(page: Page, slug: string): Locator {
  return page.locator(`[data-remove-hub="${slug}"]`);
}

/** Slugs of the columns from left to right. */
function columns(page: Page): Promise<string[]> {
  return page
    .locator('[data-remove-hub]')
    .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.removeHub ?? ''));
}

/** Waits until the table has these columns. */
export async function expectColumns(page: Page, slugs: readonly string[]): Promise<void> {
  await eventually(() => columns(page)).toEqual(slugs);
}

/** What the site publishes for these hubs. */
export async function readColumns(page: Page, locale: Locale, slugs: readonly string[]): Promise<CompareColumn[]> {
  return Promise.all(
    slugs.map(async (slug) => (await page.request.get(`compare/${slug}.${locale}.json`)).json() as Promise<CompareColumn>),
  );
}
