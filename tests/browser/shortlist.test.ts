import { describe, expect, it } from 'vitest';
import { LOCALES, otherLocale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, markButton, settled, stored } from './finder-page.ts';
import { openPage } from './support.ts';

const FIVE = ['kit-icc', 'osaka-ile', 'tohoku-cies', 'oist-tdic', 'kuas'] as const;

describe.each(LOCALES)('the list of hubs to compare in %s', (locale) => {
  const t = translator(locale);

  it('is kept from page to page and from language to language', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    await markButton(page, 'kit-icc').click();
    await page.goto(`${locale === 'en' ? 'en/' : ''}hubs/tohoku-cies/`);
    const bar = page.locator('shortlist-bar');
    expect(await bar.locator('a').textContent()).toBe(t('shortlist.open', { n: 1, limit: 4 }));
    await markButton(page, 'tohoku-cies').click();
    await page.locator('[data-language-link]').click();
    await bar.waitFor();
    const other = translator(otherLocale(locale));
    expect(await bar.locator('a').textContent()).toBe(other('shortlist.open', { n: 2, limit: 4 }));
    expect(await markButton(page, 'tohoku-cies').getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${locale === 'en' ? '' : 'en/'}compare/`);
    await eventually(() => new URL(page.url()).search).toBe('?hubs=kit-icc,tohoku-cies');
  });

  it('takes four and then says that it is full', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    for (const slug of FIVE.slice(0, 4)) await markButton(page, slug).click();
    const fifth = markButton(page, 'kuas');
    expect(await fifth.isDisabled()).toBe(true);
    expect(await fifth.locator('[data-text]').textContent()).toBe(t('shortlist.full'));
    await markButton(page, 'osaka-ile').click();
    expect(await fifth.isDisabled()).toBe(false);
    expect(await fifth.locator('[data-text]').textContent()).toBe(t('shortlist.add'));
  });

  it('is emptied with one button and leaves nothing in the browser', async () => {
    const page = await openPage({ path: '/hubs/', locale });
    await settled(page);
    await markButton(page, 'kit-icc').click();
    expect(await stored(page)).toEqual(['shortlist=kit-icc']);
    await page.locator('[data-clear-shortlist]').press('Enter');
    expect(await page.locator('shortlist-bar').isVisible()).toBe(false);
    expect(await markButton(page, 'kit-icc').getAttribute('aria-pressed')).toBe('false');
    expect(await stored(page)).toEqual([]);
  });
});

describe('the list of hubs to compare', () => {
  it('is the same in another tab at once', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/' });
    const other = await page.context().newPage();
    await other.goto('hubs/kuas/');
    await markButton(page, 'kit-icc').click();
    await other.locator('shortlist-bar').waitFor();
    await markButton(other, 'kuas').click();
    await eventually(() => page.locator('shortlist-bar a').getAttribute('href')).toMatch(/\?hubs=kit-icc,kuas$/);
  });

  it('is read again by a page that comes back from memory', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/' });
    await page.evaluate(() => {
      localStorage.setItem('shortlist', 'kuas');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await page.locator('shortlist-bar').isVisible()).toBe(true);
    await markButton(page, 'kit-icc').click();
    expect(await stored(page)).toEqual(['shortlist=kuas,kit-icc']);
  });

  it('forgets hubs that are no longer there when it is opened', async () => {
    const page = await openPage({ path: '/' });
    await page.evaluate(() => localStorage.setItem('shortlist', 'gone,kit-icc'));
    await page.goto('compare/');
    await page.locator('[data-remove-hub="kit-icc"]').waitFor();
    expect(await stored(page)).toEqual(['shortlist=kit-icc']);
  });

  it('is kept by cards that leave the list and come back', async () => {
    const page = await openPage({ path: '/hubs/' });
    await settled(page);
    await markButton(page, 'kit-icc').click();
    await page.locator('#finder-q').fill('GaN');
    await markButton(page, 'kit-icc').waitFor({ state: 'detached' });
    await page.locator('[data-clear-shortlist]').click();
    await page.locator('#finder-q').fill('');
    await markButton(page, 'kit-icc').waitFor();
    expect(await markButton(page, 'kit-icc').getAttribute('aria-pressed')).toBe('false');
  });
});
