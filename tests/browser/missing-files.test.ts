/** Files that do not come, come broken, or never end: a message in the language of the page and all it can do without them. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, holdBack, listed, markButton, searchBox, settled } from './finder-page.ts';
import { settle } from './kinds.ts';
import { hubs } from './open-finder.ts';
import { openPage } from './support.ts';

const ALL = hubs.length;
/** Longer than the page waits for any file. */
const TOO_LONG_MS = 21_000;

/** Every file a first search needs. */
const SEARCH_FILES = {
  program: /\/pagefind\/pagefind\.js/,
  worker: /\/pagefind\/pagefind-worker\.js/,
  WebAssembly: /\/pagefind\/wasm\./,
  entries: /pagefind-entry\.json/,
  'list of words': /\.pf_meta/,
  index: /\/pagefind\/index\//,
  'list of hubs': /\/pagefind\/ids\.json/,
} as const;

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  'is answered with 500': (route) => route.fulfill({ status: 500, body: 'error' }),
  'is cut off': (route) => route.abort('connectionreset'),
  'is a page in its place': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Wi-Fi</title>' }),
  'comes by half': async (route) => {
    try {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    } catch {
      // The page was closed before the file was asked for to its end.
    }
  },
};

const EXPECTED = /status 50\d|request failed|^console: |^script: /;

async function expectFailure(page: Page, locale: Locale): Promise<void> {
  await page.getByText(translator(locale)('finder.searchFailed'), { exact: true }).first().waitFor();
  await settled(page);
  expect(await listed(page)).toHaveLength(ALL);
}

describe.each(Object.entries(SEARCH_FILES))('a search whose %s', (name, file) => {
  it.each(Object.entries(FAULTS))('%s says so and shows every hub', async (fault, spoil) => {
    // Both languages in turn: the code is one, the words are held to each page.
    const locale = LOCALES[(Object.keys(SEARCH_FILES).indexOf(name) + Object.keys(FAULTS).indexOf(fault)) % 2] ?? 'ja';
    const page = await openPage({ path: '/hubs/?q=CFRP', locale, expected: EXPECTED, arrange: (context) => context.route(file, spoil) });
    // Pagefind works without its worker.
    if (name === 'worker') await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    else await expectFailure(page, locale);
  });
});

/** Opens a page in a browser whose clock can be put forward, with files that never come. */
async function openWaiting(
  path: `/${string}`,
  locale: Locale,
  files: string,
): Promise<{ page: Page; arrive: () => void; wait: () => Promise<void> }> {
  let arrive: () => void = () => undefined;
  const arrange = async (context: BrowserContext) => {
    await context.clock.install();
    arrive = await holdBack(context, files);
  };
  const page = await openPage({ path, locale, arrange, waitUntil: 'domcontentloaded', expected: /^console: Error: no answer/ });
  return { page, arrive, wait: () => page.clock.fastForward(TOO_LONG_MS) };
}

describe.each(LOCALES)('a file that never comes, in %s,', (locale) => {
  const t = translator(locale);

  it('of the search: says so, aloud too, shows every hub, and answers when it comes after all', async () => {
    const { page, arrive, wait } = await openWaiting('/hubs/', locale, '**/pagefind/**');
    await settled(page);
    await searchBox(page).pressSequentially('CFRP');
    await page.locator('[data-list][aria-busy="true"]').waitFor();
    await wait();
    await expectFailure(page, locale);
    await eventually(async () => {
      await page.clock.fastForward(1000);
      return page.locator('[data-status]').textContent();
    }).toBe(t('finder.searchFailed'));
    arrive();
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
    await page.locator('[data-search-failed]').waitFor({ state: 'hidden' });
  });

  it('of the finder: leaves no control that does nothing, offers lists instead, and works when it comes after all', async () => {
    const { page, arrive, wait } = await openWaiting('/hubs/', locale, '**/finder.json');
    await page.waitForFunction(() => customElements.get('hub-finder') !== undefined);
    // The clock may be moved before the page has begun to wait, so it is moved again.
    await eventually(async () => {
      await wait();
      return page.getByText(t('finder.noscript')).isVisible();
    }).toBe(true);
    expect(await page.locator('.browse-lists a:visible').count()).toBeGreaterThan(20);
    expect(await page.locator('hub-finder :is(select, [data-filters] input, .finder-bar button):visible').count()).toBe(0);
    expect(await page.locator('[data-list] > li:visible').count()).toBe(ALL);
    arrive();
    await settled(page);
    expect(await page.getByText(t('finder.noscript')).isVisible()).toBe(false);
    await page.locator('[data-filters] input[name="track"][value="platform"]').check();
    await eventually(async () => (await listed(page)).length).toBeLessThan(ALL);
  });

  it('of the map: the drawing stays, the page says so, and the next try works', async () => {
    const { page, arrive, wait } = await openWaiting('/hubs/', locale, '**/leaflet-map.*.js');
    await settled(page);
    await page.locator('[data-map-explore]').click();
    await page.getByText(t('map.loading')).waitFor();
    await wait();
    await page.getByText(t('map.failed')).waitFor();
    expect(await page.locator('.map-drawing a.map-marker:visible').count()).toBeGreaterThan(5);
    arrive();
    await page.locator('[data-map-explore]').click();
    await page.locator('.leaflet-container .map-pin').first().waitFor();
  });

  it('of the places on the map: the page says so once the map would have to change, and the next filter asks again', async () => {
    const { page, arrive, wait } = await openWaiting('/hubs/', locale, '**/map/hubs.*.json');
    await settled(page);
    await page.locator('[data-filters] input[name="track"][value="platform"]').check();
    await eventually(async () => {
      await wait();
      return page.getByText(t('map.failed')).isVisible();
    }).toBe(true);
    expect((await listed(page)).length).toBeLessThan(ALL);
    arrive();
    const shown = () => page.locator('a.map-marker:visible').count();
    const all = await shown();
    await page.locator('[data-filters] input[name="track"][value="regional"]').check();
    await eventually(async () => {
      await page.clock.fastForward(1000);
      return shown();
    }).toBeLessThan(all);
    expect(await page.getByText(t('map.failed')).isVisible()).toBe(false);
  });

  it('of the comparison: the page says so, shows the others, and adds it without taking the focus when it comes after all', async () => {
    const { page, arrive, wait } = await openWaiting('/compare/?hubs=kit-icc,kuas', locale, '**/compare/kuas.*.json');
    await page.waitForFunction(() => customElements.get('hub-compare') !== undefined);
    // The clock may be moved before the page has begun to wait, so it is moved again.
    await eventually(async () => {
      await wait();
      return page.getByText(t('compare.failed')).isVisible();
    }).toBe(true);
    await page.locator('[data-remove-hub="kit-icc"]').waitFor();
    expect(await page.locator('[data-remove-hub="kuas"]').count()).toBe(0);
    await page.locator('[data-remove-hub="kit-icc"]').focus();
    arrive();
    await page.locator('[data-remove-hub="kuas"]').waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.removeHub)).toBe('kit-icc');
    expect(await page.getByText(t('compare.failed')).isVisible()).toBe(false);
  });

  it('the script itself: after a while the page is the one for who has no scripts', async () => {
    const page = await openPage({
      path: '/hubs/',
      locale,
      arrange: (context) => context.route('**/Finder.*.js', (route) => route.abort('blockedbyclient')),
    });
    const note = page.getByText(t('finder.noscript'));
    expect(await note.isVisible()).toBe(false);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await note.isVisible()).toBe(true);
    expect(await page.locator('.browse-lists a:visible').count()).toBeGreaterThan(20);
    expect(await page.locator('hub-finder :is(select, [data-filters] input, .finder-bar button):visible').count()).toBe(0);
    expect(await searchBox(page).isVisible()).toBe(true);
  });
});

describe.each(LOCALES)('a browser that keeps nothing, in %s,', (locale) => {
  /** As browsers do whose visitor forbids cookies: touching a store is an error. */
  const forbid = (context: BrowserContext) =>
    context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      Object.defineProperty(Document.prototype, 'cookie', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });

  it('searches, moves the map, marks hubs for as long as the page lasts, and compares by address', async () => {
    const page = await settle(await openPage({ path: '/hubs/?q=CFRP', locale, arrange: forbid }));
    expect((await listed(page))[0]).toBe('kit-icc');
    await page.locator('[data-map-explore]').click();
    await page.locator('.leaflet-container .map-pin').first().waitFor();
    await markButton(page, 'kit-icc').click();
    await eventually(() => markButton(page, 'kit-icc').getAttribute('aria-pressed')).toBe('true');
    await page.locator('shortlist-bar a').click();
    await page.locator('[data-remove-hub="kit-icc"]').waitFor();
  });
});
