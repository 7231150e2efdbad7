import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, holdBack, listed, searchBox, settled } from './finder-page.ts';
import { openPage } from './support.ts';

const ALL = 39;

async function openFinder(locale: Locale, expected?: RegExp): Promise<Page> {
  const page = await openPage({ path: '/hubs/', locale, ...(expected && { expected }) });
  await settled(page);
  return page;
}

describe.each(LOCALES)('a search that fails in %s', (locale) => {
  it('says so, shows all hubs, and answers the same query on the next try', async () => {
    const page = await openFinder(locale, /status 503: .*\/pagefind\//);
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 503, body: '' }));
    await searchBox(page).pressSequentially('CFRP');
    const message = page.locator('[data-search-failed]');
    await message.waitFor();
    await settled(page);
    expect(await listed(page)).toHaveLength(ALL);
    await page.unroute('**/pagefind/**');
    await searchBox(page).press('Enter');
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    expect(await message.isVisible()).toBe(false);
  });

  it('is tried again by typing on', async () => {
    const page = await openFinder(locale, /status 503: .*\/pagefind\//);
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 503, body: '' }));
    await searchBox(page).pressSequentially('CFR');
    await page.locator('[data-search-failed]').waitFor();
    await page.unroute('**/pagefind/**');
    await searchBox(page).pressSequentially('P');
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
  });
});

describe('a finder whose data is late or missing', () => {
  it('answers what was typed before it was ready', async () => {
    const page = await openFinder('ja');
    const arrive = await holdBack(page, '**/finder.json');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await searchBox(page).pressSequentially('CFRP');
    arrive();
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    expect(await searchBox(page).inputValue()).toBe('CFRP');
  });

  it('says so and keeps the list of the page', async () => {
    const page = await openFinder('en', /status 503: .*finder\.json/);
    await page.route('**/finder.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.reload();
    await page.getByText(translator('en')('finder.noscript')).waitFor();
    expect(await listed(page)).toHaveLength(ALL);
  });

  it('shows the cards even where the texts for the passages are missing', async () => {
    const page = await openFinder('ja', /status 503: .*passages/);
    await page.route('**/search/passages/**', (route) => route.fulfill({ status: 503, body: '' }));
    await searchBox(page).pressSequentially('CFRP');
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    expect(await page.locator('[data-match]:visible').count()).toBe(0);
  });
});
