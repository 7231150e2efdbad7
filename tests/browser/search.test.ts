import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { localeOf } from '../../src/i18n/paths.ts';
import { translator } from '../../src/i18n/translate.ts';
import { openFinder } from './open-finder.ts';
import { settle } from './kinds.ts';
import { openPage } from './support.ts';

/** What a plain full-text search gets wrong: widths, readings, the other language. */
const FIRST: [query: string, slug: string, locales: readonly Locale[]][] = [
  ['ＣＦＲＰ', 'kit-icc', LOCALES],
  ['ｽﾋﾟﾝﾄﾛﾆｸｽ', 'tohoku-cies', LOCALES],
  ['スピントロニクス', 'tohoku-cies', LOCALES],
  ['spintronics', 'tohoku-cies', LOCALES],
  ['とうほくだいがく', 'tohoku-cies', LOCALES],
  ['まくこうがく', 'kobe-membrane', LOCALES],
  ['ようせつ', 'osaka-jwri', LOCALES],
  ['welding', 'osaka-jwri', LOCALES],
];
const NOTHING = ['コンクリート', 'のれん', 'pizza'];
const CALLS: Record<Locale, string> = { ja: '公募', en: 'call' };

/** Slugs of the hubs that links in main lead to and that can be seen, in the order of the page. */
async function linkedHubs(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('main a[href*="/hubs/"]:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.flatMap((href) => /\/hubs\/([a-z0-9-]+)\/$/.exec(href)?.[1] ?? []);
}

describe.each(LOCALES)('search in %s', (locale) => {
  const t = translator(locale);

  it.each([1280, 360])('starts from the header of a text page, %d px wide', async (width) => {
    const page = await openPage({ path: '/programme/', locale, width });
    if (width < 1000) await page.locator('[data-site-menu] summary').click();
    const search = page.getByRole('banner').getByRole('search', { name: t('site.search') });
    await search.getByRole('searchbox', { name: t('site.search') }).fill('CFRP');
    await search.getByRole('button', { name: t('site.search.button') }).click();
    await page.waitForURL('**/hubs/?q=CFRP');
    await settle(page);
    expect((await linkedHubs(page))[0]).toBe('kit-icc');
    expect(await page.locator('#finder-q').inputValue()).toBe('CFRP');
  });

  it('starts from the home page', async () => {
    const page = await openPage({ path: '/', locale });
    await page.locator('#home-q').fill('CFRP');
    await page.locator('#home-q').press('Enter');
    await page.waitForURL('**/hubs/?q=CFRP');
    expect((await linkedHubs(await settle(page)))[0]).toBe('kit-icc');
  });

  it.each(FIRST.filter(([, , locales]) => locales.includes(locale)))('finds for %s first %s', async (query, slug) => {
    const { page } = await openFinder(`?q=${encodeURIComponent(query)}`, { locale });
    expect((await linkedHubs(page))[0]).toBe(slug);
  });

  it('shows the ranking in the order of the links', async () => {
    const finder = await openFinder(`?q=${encodeURIComponent('材料')}`, { locale });
    const slugs = await finder.slugs();
    expect(slugs.length).toBeGreaterThan(3);
    expect((await linkedHubs(finder.page)).slice(0, slugs.length)).toEqual(slugs);
  });

  it.each(NOTHING)('says that there is nothing for %s, with ways on and no hub', async (query) => {
    const { page } = await openFinder(`?q=${encodeURIComponent(query)}`, { locale });
    const panel = page.locator('[data-empty]');
    expect(await panel.textContent()).toContain(t('finder.empty.query', { q: query }));
    // The map follows the list a moment later.
    await expect.poll(() => linkedHubs(page)).toEqual([]);
    await panel.getByRole('button', { name: t('finder.empty.all') }).click();
    await expect.poll(async () => (await linkedHubs(page)).length).toBeGreaterThan(30);
  });

  it('finds pages of the site besides hubs, in the language of the page', async () => {
    const { page } = await openFinder(`?q=${encodeURIComponent(CALLS[locale])}`, { locale });
    const pages = page.locator('[data-pages]');
    await pages.waitFor();
    const hrefs = await pages.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(hrefs.some((href) => href.includes('/programme/'))).toBe(true);
    expect(hrefs.filter((href) => (localeOf(href, new URL(inject('siteUrl')).pathname) === 'en') !== (locale === 'en'))).toEqual([]);
  });

  it('combines a word with filters', async () => {
    const finder = await openFinder(`?q=${encodeURIComponent('大学')}&track=platform`, { locale });
    const slugs = await finder.slugs();
    expect(slugs.length).toBeGreaterThan(0);
    const all = await openFinder('?track=platform', { locale });
    expect(await all.slugs()).toEqual(expect.arrayContaining(slugs));
  });

  it('shows a query as text, whatever is in it', async () => {
    const q = '<img src=x onerror=alert(1)>';
    const { page } = await openFinder(`?q=${encodeURIComponent(q)}`, { locale });
    expect(await page.locator('hub-finder img').count()).toBe(0);
    expect(await page.locator('[data-chips]').textContent()).toContain(q);
  });
});
