import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { hubs, slugsWhere } from './open-finder.ts';
import { ALL_KINDS } from './kinds.ts';
import { openPage } from './support.ts';

const visibleHrefs = (page: Page, selector: string) =>
  page.locator(`${selector}:visible`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

describe.each(LOCALES)('without JavaScript in %s', (locale) => {
  const t = translator(locale);
  const prefix = locale === 'en' ? '/en' : '';

  it('the home page leads to the finder, every list and the programme', async () => {
    const page = await openPage({ path: '/', locale, javaScript: false });
    const hrefs = await visibleHrefs(page, 'a');
    for (const path of ['/hubs/', '/programme/', '/tracks/international/', '/rounds/1/', '/regions/kyushu/', '/offers/equipment/'])
      expect(hrefs).toContain(prefix + path);
    expect(await page.locator('.home-search').isVisible()).toBe(false);
  });

  it('the finder lists every hub with a link and says how to narrow the list', async () => {
    const page = await openPage({ path: '/hubs/', locale, javaScript: false });
    const hrefs = await visibleHrefs(page, '[data-list] h3 a');
    expect(hrefs.sort()).toEqual(hubs.map(({ slug }) => `${prefix}/hubs/${slug}/`).sort());
    expect(await page.getByText(t('finder.noscript')).isVisible()).toBe(true);
    const lists = await visibleHrefs(page, '.browse-lists a');
    for (const path of ['/tracks/regional/', '/rounds/5/', '/topics/materials/', '/offers/testing/', '/regions/kinki/'])
      expect(lists).toContain(prefix + path);
  });

  it('the list of a track has exactly its hubs', async () => {
    const page = await openPage({ path: '/tracks/platform/', locale, javaScript: false });
    const cards = await page
      .locator('.hub-list [data-hub]:visible')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.hub));
    expect(cards.sort()).toEqual(slugsWhere(({ selections }) => selections.some(({ track }) => track === 'platform')));
  });

  it('a profile has its selections, facts, sources and ways to get in touch', async () => {
    const page = await openPage({ path: '/hubs/tokushima-birc/', locale, javaScript: false });
    for (const key of ['hub.profile.offers', 'hub.profile.contact', 'hub.profile.history', 'hub.profile.sources'] as const) {
      expect(await page.getByRole('heading', { name: t(key), exact: true }).isVisible(), key).toBe(true);
    }
    expect(await page.locator('.history > li:visible').count()).toBe(2);
    expect(await page.locator('.fact-list > li:visible').count()).toBeGreaterThan(3);
    expect(await page.locator('.contact-links a:visible').count()).toBeGreaterThan(0);
  });

  it('a term is worded once', async () => {
    const page = await openPage({ path: '/hubs/tottori-tnii/', locale, javaScript: false });
    const words = await page.locator('.history > li > div:nth-child(2) > p:nth-child(2)').innerText();
    expect(words.match(/\d{4}/g)).toHaveLength(1);
  });

  it('the menu of a narrow screen opens', async () => {
    const page = await openPage({ path: '/programme/', locale, width: 360, javaScript: false });
    await page.locator('[data-site-menu] summary').click();
    expect(await visibleHrefs(page, '.site-nav a')).toContain(`${prefix}/hubs/`);
  });

  it('the menu of a wide screen is open', async () => {
    const page = await openPage({ path: '/programme/', locale, javaScript: false });
    expect(await visibleHrefs(page, '.site-nav a')).toContain(`${prefix}/hubs/`);
  });

  it.each(ALL_KINDS)('the $kind shows no control that would do nothing', async ({ path, status }) => {
    const page = await openPage({ path, locale, status, javaScript: false });
    // The search of the header is a plain form: it leads to the finder, which then shows every hub.
    const dead = await page
      .locator('main :is(button, input, select, textarea):visible')
      .evaluateAll((controls) => controls.map((control) => control.outerHTML.slice(0, 100)));
    expect(dead).toEqual([]);
  });
});
