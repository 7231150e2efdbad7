/** Pages whose style sheets or pictures do not arrive: read in their order, nothing out of proportion, nothing hidden comes out. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, listed, searchBox } from './finder-page.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { hubs, slugsWhere } from './open-finder.ts';
import { openPage } from './support.ts';

const without = (files: RegExp) => (context: BrowserContext) => context.route(files, (route) => route.abort('blockedbyclient'));
const noStyles = without(/\.css(\?|$)/);
const noPictures = without(/\.(png|svg|jpe?g|webp|ico)(\?|$)/);

/** Pictures on view that are larger than a reader without style sheets can pass over. */
function outOfProportion(page: Page): Promise<string[]> {
  return page.locator(':is(svg, img):visible').evaluateAll((pictures) =>
    pictures
      .filter((picture) => picture.parentElement?.closest('svg') === null)
      .filter((picture) => {
        const { width, height } = picture.getBoundingClientRect();
        const isPicture = picture.tagName === 'IMG' || picture.matches('.map-drawing');
        return width > (isPicture ? 480 : 40) || height > (isPicture ? 480 : 40);
      })
      .map((picture) => picture.outerHTML.slice(0, 80)),
  );
}

describe.each(LOCALES)('without style sheets in %s', (locale) => {
  const t = translator(locale);
  const prefix = locale === 'en' ? '/en' : '';

  it.each(ALL_KINDS)('the $kind reads from top to bottom, with small signs, and hides what is not meant now', async ({ path, status }) => {
    const page = await settle(await openPage({ path, locale, status, arrange: noStyles }));
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('8px');
    const tops = await page
      .locator(':is(.site-header, main h1, main h2, .site-footer h2):visible')
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
    expect(tops.length).toBeGreaterThan(2);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(
      await page
        .locator('main :is(h1, h2):visible')
        .first()
        .evaluate((heading) => heading.tagName),
    ).toBe('H1');
    expect(await outOfProportion(page)).toEqual([]);
    expect(await page.locator(':is(.no-script-only, [hidden], dialog:not([open])):visible').count()).toBe(0);
    const nameless = page.locator('main button:visible').filter({ hasNotText: /\S/ });
    expect(await nameless.count()).toBe(0);
  });

  it('links lead on, and the finder searches and filters', async () => {
    const page = await openPage({ path: '/', locale, arrange: noStyles });
    await page.locator(`.site-nav a[href$="${prefix}/hubs/"]`).click();
    await settle(page);
    await searchBox(page).pressSequentially('CFRP');
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    await page.locator('[data-clear]:visible').first().click();
    await page.locator('[data-filters] input[name="track"][value="platform"]').check();
    const platform = slugsWhere(({ selections }) => selections.some(({ track }) => track === 'platform'));
    await eventually(async () => (await listed(page)).sort()).toEqual(platform);
  });

  it('one of the two sets of markers of the map is there, with links', async () => {
    const page = await openPage({ path: '/', locale, arrange: noStyles });
    const sets = await page
      .locator('.map-drawing > g')
      .evaluateAll((groups) => groups.map((group) => group.getBoundingClientRect().width > 0));
    expect(sets).toEqual([true, false]);
  });

  it('a map that cannot be dressed stays as it is and says so', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale, arrange: noStyles, expected: /^console: / }));
    await page.locator('[data-map-explore]').click();
    await page.getByText(t('map.failed')).waitFor();
    expect(await page.locator('.map-drawing a.map-marker:visible').count()).toBeGreaterThan(5);
  });
});

describe.each(LOCALES)('without pictures in %s', (locale) => {
  it.each(ALL_KINDS.filter(({ path }) => /^\/(logo|hubs)\/./.test(path)))(
    'the $kind says in words what each picture shows',
    async ({ path, status }) => {
      const page = await settle(await openPage({ path, locale, status, arrange: noPictures }));
      // A picture without words of its own stands beside words: in a label, a link or a figure that has some.
      const mute = await page.locator('main img').evaluateAll((pictures) =>
        (pictures as HTMLImageElement[])
          .filter(({ alt }) => alt.trim() === '')
          .filter((picture) => (picture.closest('a, label, figure, li, tr')?.textContent ?? '').trim() === '')
          .map((picture) => picture.outerHTML.slice(0, 120)),
      );
      expect(mute).toEqual([]);
    },
  );

  it('the map still has its markers, and the list beside it every hub', async () => {
    const page = await settle(await openPage({ path: '/hubs/', locale, arrange: noPictures }));
    expect((await listed(page)).sort()).toEqual(hubs.map(({ slug }) => slug).sort());
    const named = await page
      .locator('.map-drawing a.map-marker:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => name.trim() === '')).toEqual([]);
  });
});
