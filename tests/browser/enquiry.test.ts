import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CompareColumn } from '../../src/compare/column.ts';
import { NEED_PLACEHOLDER } from '../../src/enquiry/letters.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, stored } from './finder-page.ts';
import { openPage } from './support.ts';

const NEED = '樹脂の接着を試したい {hub} $& <b>bold</b>';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

async function letterOf(page: Page, locale: Locale): Promise<string> {
  return (await page.locator(`[data-letter="${locale}"]`).textContent()) ?? '';
}

async function namesOf(page: Page, slug: string): Promise<CompareColumn['addressee']> {
  return ((await (await page.request.get(`compare/${slug}.en.json`)).json()) as CompareColumn).addressee;
}

describe.each(LOCALES)('the enquiry kit in %s', (locale) => {
  const t = translator(locale);

  it('is folded away on a profile and opens by keyboard', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale });
    const need = page.locator('enquiry-kit [data-need]');
    expect(await need.isVisible()).toBe(false);
    await page.locator('enquiry-kit summary').press('Enter');
    expect(await need.isVisible()).toBe(true);
    expect(await page.getByLabel(t('enquiry.need')).count()).toBe(1);
  });

  it('writes the need and the names of the hub into both letters, and back out again', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, width: 360 });
    const { hub, institution } = await namesOf(page, 'kit-icc');
    await page.locator('enquiry-kit summary').click();
    const need = page.locator('enquiry-kit [data-need]');
    await need.fill(NEED);
    for (const language of LOCALES) {
      const letter = await letterOf(page, language);
      for (const text of [NEED, hub[language], institution[language]]) expect(letter).toContain(text);
    }
    await need.fill('  ');
    for (const language of LOCALES) expect(await letterOf(page, language)).toContain(NEED_PLACEHOLDER[language]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('copies each letter and says so', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, context: CLIPBOARD });
    await page.locator('enquiry-kit summary').click();
    await page.locator('enquiry-kit [data-need]').fill(NEED);
    const status = page.locator('enquiry-kit [role="status"]');
    for (const language of LOCALES) {
      await page.getByRole('button', { name: t(`enquiry.copy.${language}`) }).press('Enter');
      await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await letterOf(page, language));
      expect(await status.textContent()).toBe(t('enquiry.copied'));
    }
  });

  it('says when it cannot copy', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('enquiry-kit summary').click();
    await page.locator(`[data-copy="${locale}"]`).click();
    await eventually(() => page.locator('enquiry-kit [role="status"]').textContent()).toBe(t('enquiry.failed'));
  });

  it('keeps to itself what is typed: no request, nothing stored, nothing in the address', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale });
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    // Pictures further down are fetched when they come near; they carry nothing.
    page.on('request', (request) => request.resourceType() !== 'image' && requests.push(request.url()));
    const address = page.url();
    await page.locator('enquiry-kit summary').click();
    await page.locator('enquiry-kit [data-need]').pressSequentially('secret alloy');
    expect(await letterOf(page, 'en')).toContain('secret alloy');
    expect(await stored(page)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(address);
    await page.reload();
    expect(await page.locator('enquiry-kit [data-need]').inputValue()).toBe('');
  });

  it('writes to any of the hubs that are compared', async () => {
    const page = await openPage({ path: '/compare/?hubs=kit-icc,tohoku-cies', locale });
    await page.locator('enquiry-kit summary').click();
    const select = page.getByLabel(t('enquiry.select'));
    const [first, second] = [await namesOf(page, 'kit-icc'), await namesOf(page, 'tohoku-cies')];
    expect(await select.locator('option').allTextContents()).toEqual([first.hub[locale], second.hub[locale]]);
    await page.locator('enquiry-kit [data-need]').fill(NEED);
    for (const language of LOCALES) expect(await letterOf(page, language)).toContain(first.hub[language]);
    await select.selectOption('tohoku-cies');
    for (const language of LOCALES) {
      const letter = await letterOf(page, language);
      expect(letter).toContain(second.institution[language]);
      expect(letter).toContain(NEED);
      expect(letter).not.toContain(first.hub[language]);
    }
  });

  it('stays with the hub that was chosen when the table changes', async () => {
    const page = await openPage({ path: '/compare/?hubs=kit-icc,tohoku-cies', locale });
    await page.locator('enquiry-kit summary').click();
    const select = page.locator('[data-addressee]');
    await select.selectOption('tohoku-cies');
    await page.locator('[data-remove-hub="kit-icc"]').click();
    await eventually(() => select.locator('option').count()).toBe(1);
    expect(await select.inputValue()).toBe('tohoku-cies');
    await page.locator('[data-add-hub]').selectOption('oist-tdic');
    await eventually(() => select.locator('option').count()).toBe(2);
    expect(await select.inputValue()).toBe('tohoku-cies');
    expect(await letterOf(page, 'en')).toContain((await namesOf(page, 'tohoku-cies')).hub.en);
  });

  it('can be read and copied by hand without JavaScript', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, javaScript: false });
    await page.locator('enquiry-kit summary').click();
    for (const language of LOCALES) {
      const letter = page.locator(`[data-letter="${language}"]`);
      expect(await letter.isVisible()).toBe(true);
      expect(await letter.textContent()).toContain(NEED_PLACEHOLDER[language]);
      expect(await letter.textContent()).not.toMatch(/[{}]/);
    }
    for (const control of ['[data-need]', '[data-copy]'])
      expect(await page.locator(`enquiry-kit ${control}`).first().isVisible()).toBe(false);
  });
});
