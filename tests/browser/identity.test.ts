import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { BADGE_VARIANTS } from '../../src/graphics/badge.ts';
import { EMBED_HEIGHT } from '../../src/graphics/snippets.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { linkStrings } from '../../src/i18n/strings/link.ts';
import { expectNoAxeViolations, openPage } from './support.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const site = JSON.parse(readFileSync(path.join(ROOT, 'content/site.json'), 'utf8')) as { url: string };
const hubs = readdirSync(path.join(ROOT, 'content/hubs'));
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
/** A hub inside a sourced term, one of two selections. */
const HUBS = ['ryukoku-rec', 'tokushima-birc'];

const copyButton = (page: Page, key: keyof typeof linkStrings, locale: Locale) =>
  page.locator('.copy-code', { hasText: linkStrings[key][locale] }).locator('[data-copy]');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Shows HTML on a page of another origin, where the published site answers from the one that is built here. */
async function paste(page: Page, html: string): Promise<() => void> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>x</title>${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await page.context().route(`${address}**`, (route) => route.continue());
  await page.context().route(`${site.url}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    // A test may end while its page is still loading, which is no failure.
    await route
      .fetch({ url: new URL(pathname, inject('siteUrl')).href })
      .then((response) => route.fulfill({ response }))
      .catch(() => undefined);
  });
  await page.goto(address);
  return () => server.close();
}

describe.each(LOCALES)('link to this page in %s', (locale) => {
  it.each(HUBS)('a copied badge renders and links rightly on another site: %s', async (slug) => {
    const page = await openPage({ path: `/hubs/${slug}/`, locale, context: clipboard });
    for (const language of LOCALES) {
      await copyButton(page, `link.code.${language}`, locale).click();
      await page.getByRole('status').filter({ hasText: linkStrings['link.copied'][locale] }).waitFor();
      const other = await page.context().newPage();
      const close = await paste(other, await copied(page));
      const picture = other.locator('img');
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth, image.width]))
        .toEqual([true, 320, 320]);
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalHeight === image.height)).toBe(true);
      await other.getByRole('link', { name: /^J-Innovation HUB/ }).click();
      expect(other.url()).toBe(site.url + localePath(language, `/hubs/${slug}/`, new URL(inject('siteUrl')).pathname));
      expect(await other.locator('h1').textContent()).not.toBe('');
      close();
      await other.close();
    }
  });

  it('the HTML of the badge follows the chosen version', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, context: clipboard });
    for (const [variant, end] of [
      ['dark', '.ja.dark.svg'],
      ['mono', '.ja.mono.svg'],
      ['normal', '.ja.svg'],
    ] as const) {
      await page.getByRole('radio', { name: linkStrings[`link.variant.${variant}`][locale] }).check();
      await copyButton(page, 'link.code.ja', locale).click();
      await expect.poll(() => copied(page)).toContain(`/badges/kit-icc${end}"`);
    }
  });

  it('a copied frame shows the card on another site, and its link opens beside it', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, context: clipboard });
    await copyButton(page, 'link.embed.code', locale).click();
    await page.getByRole('status').filter({ hasText: linkStrings['link.copied'][locale] }).waitFor();
    const other = await page.context().newPage();
    const close = await paste(other, await copied(page));
    const link = other.frameLocator('iframe').locator('h1 a');
    const [opened] = await Promise.all([other.context().waitForEvent('page'), link.click()]);
    await opened.waitForLoadState('domcontentloaded');
    expect(opened.url()).toMatch(/\/hubs\/kit-icc\/$/);
    close();
  });

  it('a copy button says what it did, to eyes and ears, or selects the text where it could not', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, context: clipboard });
    const address = page.locator('.copy-code').first();
    await address.locator('[data-copy]').press('Enter');
    await expect.poll(() => address.getByRole('status').textContent()).toBe(linkStrings['link.copied'][locale]);
    expect(await address.getByRole('status').isVisible()).toBe(true);
    expect(await copied(page)).toMatch(/^https:\/\/.*\/hubs\/kit-icc\/$/);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await copyButton(page, 'link.code.en', locale).click();
    await expect
      .poll(() => page.locator('.copy-code [role=status]').allTextContents())
      .toEqual(['', '', linkStrings['link.failed'][locale], '']);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('/badges/kit-icc.en.svg');
  });

  it('without JavaScript the codes are there, and how to change them by hand', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, javaScript: false });
    expect(await page.locator('pre[data-code]').count()).toBe(4);
    expect(await page.getByText(linkStrings['link.variant.byHand'][locale]).isVisible()).toBe(true);
    expect(await page.locator('link-kit :is(button, input)').filter({ visible: true }).count()).toBe(0);
  });

  it('is not printed', async () => {
    const page = await openPage({ path: '/hubs/kit-icc/', locale, media: 'print' });
    expect(await page.locator('link-kit').isVisible()).toBe(false);
  });
});

describe.each(LOCALES)('the card for iframes in %s', (locale) => {
  it('fits every hub into its frame at 280 and 600 pixels, without a script', async () => {
    const page = await openPage({ path: `/embed/${hubs[0]!}/`, locale, width: 280, height: EMBED_HEIGHT, javaScript: false });
    const outside: string[] = [];
    for (const slug of hubs) {
      await page.goto(page.url().replace(/embed\/.*/, `embed/${slug}/`));
      for (const width of [280, 600]) {
        await page.setViewportSize({ width, height: EMBED_HEIGHT });
        const [wide = 0, high = 0] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.scrollHeight,
        ]);
        if (wide > width || high > EMBED_HEIGHT) outside.push(`${slug} at ${width}: ${wide}×${high}`);
      }
    }
    expect(outside).toEqual([]);
  }, 90_000);

  it('is accessible', async () => {
    const page = await openPage({ path: '/embed/tokushima-birc/', locale, width: 280, height: EMBED_HEIGHT });
    await expectNoAxeViolations(page, {
      disabled: { region: 'the page is one article within another page', 'landmark-one-main': 'the same' },
    });
  });
});

describe('badges', () => {
  it('look the same in every run of the browser, and different in every version', async () => {
    const shots = await Promise.all([shoot(), shoot()]);
    for (const [index, variant] of BADGE_VARIANTS.entries())
      expect(shots[0][index]?.equals(shots[1][index] ?? Buffer.alloc(0)), variant).toBe(true);
    expect(new Set(shots[0].map((shot) => shot.toString('base64'))).size).toBe(BADGE_VARIANTS.length);
  });
});

/** Each version of a badge as a browser of its own draws it. */
async function shoot(): Promise<Buffer[]> {
  const browser = await launchBrowser(inject('browserPath'));
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 104 } });
    const shots: Buffer[] = [];
    for (const variant of BADGE_VARIANTS) {
      await page.goto(new URL(`badges/kit-icc.ja${variant === 'normal' ? '' : `.${variant}`}.svg`, inject('siteUrl')).href);
      shots.push(await page.screenshot());
    }
    return shots;
  } finally {
    await browser.close();
  }
}
