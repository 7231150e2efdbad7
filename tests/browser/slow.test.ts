/** A slow phone: what can be read before scripts and pictures come, and what was done before they came. No limits in seconds. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import { eventually, expectQuery, holdBack, listed, searchBox, settled } from './finder-page.ts';
import { hubs, slugsWhere } from './open-finder.ts';
import { openPage } from './support.ts';

const SCRIPTS = /\.js(\?|$)/;
const SCRIPTS_AND_PICTURES = /\.(js|svg|png)(\?|$)/;

/** The connection and the processor of a slow phone. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Opens a page whose files of one kind wait until told. */
async function openHeld(
  path: `/${string}`,
  locale: (typeof LOCALES)[number],
  files: RegExp,
  isSlow = false,
): Promise<{ page: Page; arrive: () => void }> {
  let arrive: () => void = () => undefined;
  const arrange = async (context: BrowserContext) => {
    arrive = await holdBack(context, files);
    if (isSlow) context.on('page', (page) => void slowDown(page).catch(() => undefined));
  };
  const page = await openPage({ path, locale, width: 390, height: 844, arrange, waitUntil: 'commit' });
  return { page, arrive };
}

describe.each(LOCALES)('on a slow phone in %s', (locale) => {
  const t = translator(locale);

  it.each([
    ['home page', '/', t('home.title')],
    ['finder', '/hubs/', t('finder.title')],
    ['profile', '/hubs/kit-icc/', undefined],
  ] as const)('the %s is painted and read before any script or picture comes', async (_, path, heading) => {
    const { page, arrive } = await openHeld(path, locale, SCRIPTS_AND_PICTURES, true);
    const title = page.locator('main h1');
    await title.waitFor();
    if (heading !== undefined) expect((await title.innerText()).replace(/\s/g, '')).toContain(heading.replace(/\s/g, ''));
    await eventually(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    // Sentences and links on the first screen, with the style sheets of the page.
    const words = await page.locator('main :is(p, a, h1, h2, h3):visible').evaluateAll((parts) =>
      parts
        .filter((part) => part.getBoundingClientRect().top < innerHeight)
        .map((part) => part.textContent.trim())
        .join(' '),
    );
    expect(words.length).toBeGreaterThan(60);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toBe('');
    arrive();
    await page.waitForLoadState();
    const { paint, files } = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      files: (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /\.(js|svg|png)(\?|$)/.test(name))
        .map(({ responseEnd }) => responseEnd),
    }));
    expect(files.length).toBeGreaterThan(0);
    expect(Math.min(...files)).toBeGreaterThan(paint);
  });

  it('a query sent from the home page before any script came is answered', async () => {
    const { page, arrive } = await openHeld('/', locale, SCRIPTS);
    await page.locator('#home-q').pressSequentially('CFRP');
    await Promise.all([page.waitForURL(/\/hubs\/\?q=CFRP$/, { waitUntil: 'commit' }), page.locator('#home-q').press('Enter')]);
    arrive();
    await eventually(async () => (await listed(page))[0]).toBe('kit-icc');
  });

  it('a query sent from the finder before its script came is answered, as is one that was only typed', async () => {
    const { page, arrive } = await openHeld('/hubs/', locale, SCRIPTS);
    await searchBox(page).pressSequentially('CFRP');
    await Promise.all([page.waitForURL(/\/hubs\/\?q=CFRP$/, { waitUntil: 'commit' }), searchBox(page).press('Enter')]);
    await searchBox(page).pressSequentially('GaN');
    arrive();
    await expectQuery(page, '?q=GaN');
    await settled(page);
    expect((await listed(page)).length).toBeLessThan(hubs.length);
  });
});

describe('filters ticked before the finder listens', () => {
  it('count, beside those of the address, whether the script or its data is late', async () => {
    const both = slugsWhere(
      ({ selections, topics }) => selections.some(({ track }) => track === 'regional') && topics.includes('materials'),
    );
    for (const late of [SCRIPTS, /finder\.json/]) {
      let arrive: () => void = () => undefined;
      const arrange = async (context: BrowserContext) => {
        arrive = await holdBack(context, late);
      };
      const page = await openPage({ path: '/hubs/?topic=materials', arrange, waitUntil: 'commit' });
      await page.locator('[data-filters] input[name="track"][value="regional"]').check();
      arrive();
      await eventually(async () => (await listed(page)).sort()).toEqual(both);
      await expectQuery(page, '?topic=materials&track=regional');
    }
  });
});
