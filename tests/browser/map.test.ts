import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { openFinder, type FinderPage } from './open-finder.ts';
import { openPage } from './support.ts';

/** Two hubs of one university in one city: one marker. */
const TOGETHER = ['ritsumeikan-gic', 'ritsumeikan-hq'];
const UNPLACED = ['kochi-iop', 'tottori-tnii'];

/** Slugs behind the markers that can be seen, sorted. */
async function marked(finder: FinderPage, selector: string): Promise<string[]> {
  const slugs = await finder.page
    .locator(`${selector}:visible`)
    .evaluateAll((markers) => markers.flatMap((marker) => (marker as HTMLElement).dataset.hubs?.split(' ') ?? []));
  return slugs.sort();
}

async function explore(search: string, locale: 'ja' | 'en'): Promise<FinderPage> {
  const finder = await openFinder(search, { locale });
  await finder.page.getByRole('button', { name: finder.t('map.explore') }).press('Enter');
  await finder.page.locator('.leaflet-container').waitFor();
  return finder;
}

describe.each(LOCALES)('map in %s', (locale) => {
  it('is there without JavaScript, its markers links with names', async () => {
    for (const path of ['/', '/hubs/', '/tracks/international/'] as const) {
      const page = await openPage({ path, locale, javaScript: false });
      const markers = page.locator('a.map-marker:visible');
      expect(await markers.count(), path).toBeGreaterThan(5);
      const names = await markers.evaluateAll((links) => links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')]));
      expect(
        names.filter(([name, href]) => !name || !href?.includes('/hubs/')),
        path,
      ).toEqual([]);
    }
  });

  it('shows the hubs of the list, but for those without a place, which it names', async () => {
    const finder = await openFinder('', { locale });
    const shown = await marked(finder, 'a.map-marker');
    expect(shown).toEqual([...(await finder.slugs())].filter((slug) => !UNPLACED.includes(slug)).sort());
    const unplaced = await finder.page
      .locator('[data-unplaced]:visible')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.unplaced));
    expect(unplaced.sort()).toEqual(UNPLACED);
  });

  it('shows what the filters leave, still and moving', async () => {
    const finder = await openFinder('', { locale });
    await finder.choice('track', 'platform').check();
    const platform = ['ritsumeikan-gic', 'tokai-toic', 'tokushima-birc'];
    await expect.poll(() => marked(finder, 'a.map-marker')).toEqual(platform);
    expect(await finder.page.locator('[data-unplaced]:visible').count()).toBe(0);
    await finder.page.locator('[data-map-explore]').click();
    await finder.page.locator('.leaflet-container').waitFor();
    await expect.poll(() => marked(finder, '.map-pin')).toEqual(platform);
    await finder.choice('region', 'shikoku').check();
    await expect.poll(() => marked(finder, '.map-pin')).toEqual(['tokushima-birc']);
  });

  it('opens by keyboard what a marker stands for, and gives the focus back on Escape', async () => {
    const { page, t } = await explore('', locale);
    const marker = page.locator('.map-pin[data-hubs="hokkaido-smc"]');
    await marker.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    await expect.poll(() => panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    const link = panel.getByRole('link').first();
    expect(new URL(await link.evaluate((a) => (a as HTMLAnchorElement).href)).pathname).toMatch(/\/hubs\/hokkaido-smc\/$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await panel.waitFor();
    await panel.getByRole('button', { name: t('map.close') }).click();
    await expect.poll(() => marker.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('lists every hub of a group', async () => {
    const { page } = await explore('?prefecture=shiga&q=立命館', locale);
    const group = page.locator('.map-pin');
    await expect.poll(() => group.count()).toBe(1);
    expect((await group.getAttribute('data-hubs'))?.split(' ').sort()).toEqual(TOGETHER);
    await group.press('Enter');
    const hrefs = await page
      .getByRole('dialog')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)));
    expect(hrefs.sort()).toEqual(TOGETHER);
  });

  it('goes to Okinawa and back to all of Japan by button', async () => {
    const { page, t } = await explore('', locale);
    const inView = (slug: string) =>
      page.locator(`.map-pin[data-hubs~="${slug}"]`).evaluate((pin) => {
        const [own, map] = [pin.getBoundingClientRect(), pin.closest('.leaflet-container')!.getBoundingClientRect()];
        return own.left >= map.left && own.right <= map.right && own.top >= map.top && own.bottom <= map.bottom;
      });
    await page.getByRole('button', { name: t('map.okinawa'), exact: true }).click();
    await expect.poll(() => inView('oist-tdic')).toBe(true);
    expect(await inView('hokkaido-smc')).toBe(false);
    await page.getByRole('button', { name: t('map.japan'), exact: true }).click();
    await expect.poll(() => inView('hokkaido-smc')).toBe(true);
  });

  it('says what it is made of and what it leaves out', async () => {
    const { page, t } = await explore('', locale);
    const text = (await page.locator('.finder-map').textContent()) ?? '';
    for (const key of ['site.map.credit', 'map.note', 'map.approximate'] as const) expect(text).toContain(t(key));
  });
});
