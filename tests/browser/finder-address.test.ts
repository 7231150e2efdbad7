import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { hubs, openFinder } from './open-finder.ts';

const PREFECTURES_FROM_NORTH = ['hokkaido', 'miyagi', 'yamagata', 'fukushima', 'ibaraki'];

describe.each(LOCALES)('address of the finder in %s', (locale) => {
  it('restores query, choices, order and view on reload', async () => {
    const search = '?q=%E7%A0%94%E7%A9%B6&track=international,regional&round=1,5&sort=north';
    const finder = await openFinder(search, { locale });
    const before = await finder.slugs();
    expect(before.length).toBeGreaterThan(1);
    await finder.page.reload();
    expect(await finder.slugs()).toEqual(before);
    expect(finder.search).toBe(search);
    expect(await finder.page.locator('#finder-q').inputValue()).toBe('研究');
    expect(await finder.choice('round', '5').isChecked()).toBe(true);
    expect(await finder.page.locator('[data-sort]').inputValue()).toBe('north');
  });

  it('goes back and forth through choices with the buttons of the browser', async () => {
    const finder = await openFinder('', { locale });
    await finder.choice('track', 'platform').check();
    const platform = await finder.slugs();
    await finder.choice('region', 'shikoku').check();
    expect(await finder.slugs()).toEqual(['tokushima-birc']);
    await finder.page.goBack();
    await expect.poll(() => finder.slugs()).toEqual(platform);
    expect(await finder.choice('region', 'shikoku').isChecked()).toBe(false);
    await finder.page.goBack();
    await expect.poll(async () => (await finder.slugs()).length).toBe(hubs.length);
    await finder.page.goForward();
    await expect.poll(() => finder.slugs()).toEqual(platform);
  });

  it('is as it was after a visit to a profile', async () => {
    const finder = await openFinder('?track=platform&sort=north', { locale });
    const before = await finder.slugs();
    await finder.page.locator('[data-list] li:visible h3 a').first().click();
    await finder.page.waitForURL(`**/hubs/${before[0] ?? ''}/`);
    await finder.page.goBack();
    await expect.poll(() => finder.slugs()).toEqual(before);
  });

  it('loses what is unknown: parameters, values, orders and views', async () => {
    const finder = await openFinder('?track=international,nonsense&colour=blue&round=99&sort=size&view=3d', { locale });
    await finder.slugs();
    expect(finder.search).toBe('?track=international');
    const emptied = await openFinder('?track=%3Cscript%3E&topic=', { locale });
    expect(await emptied.slugs()).toHaveLength(hubs.length);
    expect(emptied.search).toBe('');
  });

  it('orders the list from north to south and back to the latest', async () => {
    const finder = await openFinder('', { locale });
    const latest = await finder.slugs();
    await finder.page.locator('[data-sort]').selectOption('north');
    const north = await finder.slugs();
    expect(finder.search).toBe('?sort=north');
    const first = north.map((slug) => hubs.find((hub) => hub.slug === slug)?.prefecture);
    expect([...new Set(first)].slice(0, PREFECTURES_FROM_NORTH.length)).toEqual(PREFECTURES_FROM_NORTH);
    expect(first.at(-1)).toBe('okinawa');
    await finder.page.locator('[data-sort]').selectOption('round');
    expect(await finder.slugs()).toEqual(latest);
    expect(finder.search).toBe('');
    expect(latest[0]).toBe('tottori-tnii');
  });

  it('can be copied', async () => {
    const finder = await openFinder('?track=platform', { locale, context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await finder.page.locator('[data-share]').click();
    await expect.poll(() => finder.page.evaluate(() => navigator.clipboard.readText())).toBe(finder.page.url());
    await expect.poll(() => finder.page.locator('[data-share]').textContent()).toBe(finder.t('finder.share.done'));
  });

  it('says so when it cannot be copied', async () => {
    const finder = await openFinder('?track=platform', { locale });
    await finder.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await finder.page.locator('[data-share]').click();
    await expect.poll(() => finder.page.locator('[data-share]').textContent()).toBe(finder.t('finder.share.failed'));
    await expect.poll(() => finder.page.locator('[data-status]').textContent()).toBe(finder.t('finder.share.failed'));
  });

  it('takes a very long query without breaking', async () => {
    const finder = await openFinder(`?q=${'%F0%A0%AE%9F'.repeat(400)}`, { locale });
    expect(await finder.slugs()).toEqual([]);
    expect([...(new URLSearchParams(finder.search).get('q') ?? '')]).toHaveLength(200);
  });
});
