import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openFinder } from './open-finder.ts';
import { openPage } from './support.ts';

/** What a visit leaves behind. Requests to elsewhere and violations of the content security policy fail every test by themselves. */
function traces(): Promise<unknown[]> {
  return Promise.resolve([document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((trace) => trace !== ''));
}

// One language will do here: the other tests open the pages of both, and fail on any request to elsewhere.
describe('privacy', () => {
  it.each(ALL_KINDS)('the $kind leaves nothing in the browser and asks nobody else', async ({ path, status }) => {
    const page = await settle(await openPage({ path, status }));
    await page.waitForLoadState('networkidle');
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(traces)).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
  });
});

describe.each(LOCALES)('privacy in %s', (locale) => {
  it('searching, filtering and moving the map leave nothing either', async () => {
    const finder = await openFinder('?q=CFRP', { locale });
    await finder.choice('track', 'international').check();
    await finder.page.locator('[data-map-explore]').click();
    await finder.page.locator('.leaflet-container').waitFor();
    await finder.slugs();
    await finder.page.waitForLoadState('networkidle');
    expect(await finder.page.context().cookies()).toEqual([]);
    expect(await finder.page.evaluate(traces)).toEqual([]);
  });

  it('a style written into the page by force is refused', async () => {
    const page = await openPage({ path: '/', locale, expected: /Content Security Policy/ });
    const refused = await page.evaluate(() => {
      const violated = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
      });
      document.body.setAttribute('style', 'color: red');
      return violated;
    });
    expect(refused).toBe('style-src-attr');
  });
});
