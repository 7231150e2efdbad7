import { describe, expect, inject, it } from 'vitest';
import { LOCALES, otherLocale } from '../../src/i18n/locales.ts';
import { ALL_KINDS, settle } from './kinds.ts';
import { openFinder } from './open-finder.ts';
import { openPage } from './support.ts';

describe('language link', () => {
  it.each(ALL_KINDS.filter(({ kind }) => kind !== 'error page'))('leads from the $kind to its counterpart and back', async ({ path }) => {
    const page = await settle(await openPage({ path }));
    const before = page.url();
    for (const [lang, target] of [
      ['en', before.replace(inject('siteUrl'), `${inject('siteUrl')}en/`)],
      ['ja', before],
    ] as const) {
      await page.locator('[data-language-link]').click();
      await page.waitForURL(target);
      await settle(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    }
  });
});

describe.each(LOCALES)('language link in %s', (locale) => {
  const other = otherLocale(locale);

  it('keeps query, filters and order of the finder as they are at the moment', async () => {
    const finder = await openFinder('?q=CFRP', { locale });
    await finder.choice('track', 'international').check();
    const slugs = await finder.slugs();
    const { search } = finder;
    expect(search).toContain('track=international');
    await finder.page.locator('[data-language-link]').click();
    await finder.page.waitForURL((url) => url.pathname.endsWith(other === 'en' ? '/en/hubs/' : '/hubs/') && url.search === search);
    expect(await finder.slugs()).toEqual(slugs);
    expect(await finder.page.locator('#finder-q').inputValue()).toBe('CFRP');
    await finder.page.goBack();
    await expect.poll(() => finder.slugs()).toEqual(slugs);
    expect(await finder.page.locator('html').getAttribute('lang')).toBe(locale);
  });

  it('keeps the place on a page', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/#f1', locale });
    await page.locator('[data-language-link]').click();
    await page.waitForURL(`${inject('siteUrl')}${other === 'en' ? 'en/' : ''}hubs/kit-icc/#f1`);
  });

  it('works without JavaScript', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, javaScript: false });
    await page.locator('[data-language-link]').click();
    await page.waitForURL(`**${other === 'en' ? '/en' : ''}/hubs/kit-icc/`);
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
  });

  it('has a name in both languages', async () => {
    const page = await openPage({ path: '/', locale, width: 360 });
    const name = await page.locator('[data-language-link]').ariaSnapshot();
    expect(name).toMatch(locale === 'ja' ? /English.*英語/ : /日本語.*Japanese/);
  });
});
