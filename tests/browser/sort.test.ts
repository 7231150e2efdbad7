import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/domain/related.ts';
import type { FinderData } from '../../src/finder/facets.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { eventually, expectQuery, listed, query, searchBox, settled } from './finder-page.ts';
import { openPage } from './support.ts';

describe.each(LOCALES)('the order by distance in %s', (locale) => {
  it('asks where from, and puts the nearest first', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    const near = page.locator('[data-near]');
    expect(await near.isVisible()).toBe(false);
    await page.locator('[data-sort]').selectOption('near');
    await near.waitFor();
    await expectQuery(page, '?sort=near:hokkaido');
    await eventually(async () => (await listed(page))[0]).toBe('hokkaido-smc');
    await near.selectOption('ishikawa');
    await expectQuery(page, '?sort=near:ishikawa');
    await eventually(async () => ['kit-icc', 'jaist-collab'].includes((await listed(page))[0] ?? '')).toBe(true);
  });

  it('is that of the distances, and its address brings it back', async () => {
    const page = await openPage({ path: '/hubs/?sort=near:okinawa', locale });
    await settled(page);
    const { hubs, prefectures } = (await (await page.request.get('hubs/finder.json')).json()) as FinderData;
    const point = ([lat, lng]: readonly [number, number] = [NaN, NaN]) => ({ lat, lng });
    const from = point(prefectures.okinawa);
    const distance = (slug: string) => {
      const hub = hubs.find((one) => one.slug === slug)!;
      return distanceKm(from, point(hub.at ?? prefectures[hub.prefecture]));
    };
    const slugs = await listed(page);
    expect(slugs[0]).toBe('oist-tdic');
    expect(slugs.at(-1)).toBe('hokkaido-smc');
    expect(slugs.map(distance)).toEqual(slugs.map(distance).toSorted((a, b) => a - b));
    expect(await page.locator('[data-sort]').inputValue()).toBe('near');
    expect(await page.locator('[data-near]').inputValue()).toBe('okinawa');
    await page.reload();
    await settled(page);
    expect(await listed(page)).toEqual(slugs);
  });

  it('can start from a prefecture without a hub', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    const { hubs } = (await (await page.request.get('hubs/finder.json')).json()) as FinderData;
    const options = await page.locator('[data-near] option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    expect(options).toHaveLength(47);
    const empty = options.find((id) => hubs.every(({ prefecture }) => prefecture !== id)) ?? '';
    await page.locator('[data-sort]').selectOption('near');
    await page.locator('[data-near]').selectOption(empty);
    await expectQuery(page, `?sort=near:${empty}`);
  });

  it.each(['near:xx', 'near:', 'near', 'relevance'])('is cleaned from the address when it is %s', async (sort) => {
    const page = await openPage({ path: `/hubs/?sort=${sort}`, locale });
    await settled(page);
    expect(query(page)).toBe('');
    expect(await page.locator('[data-sort]').inputValue()).toBe('round');
    expect((await listed(page))[0]).toBe('tottori-tnii');
  });

  it('gives way to relevance when something is searched, and can be chosen again for what was found', async () => {
    const page = await openPage({ path: '/hubs/?sort=north', locale });
    await settled(page);
    const relevance = page.locator('[data-sort] option[value="relevance"]');
    expect(await relevance.isDisabled()).toBe(true);
    await searchBox(page).fill(locale === 'ja' ? '半導体' : 'semiconductor');
    await expectQuery(page, locale === 'ja' ? '?q=半導体' : '?q=semiconductor');
    await settled(page);
    expect(await relevance.isDisabled()).toBe(false);
    expect(await page.locator('[data-sort]').inputValue()).toBe('relevance');
    const ranked = await listed(page);
    await page.locator('[data-sort]').selectOption('north');
    await eventually(() => query(page)).toMatch(/&sort=north$/);
    await settled(page);
    const north = await listed(page);
    expect(north.toSorted()).toEqual(ranked.toSorted());
    expect(north).not.toEqual(ranked);
  });
});
