/** The site in Firefox, the other engine people have: every kind of page, and what scripts do on them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { ALL_KINDS, settle } from '../browser/kinds.ts';
import { slugsWhere } from '../browser/open-finder.ts';
import { expectMissing, openTab, takeProblems, type Tab } from './support.ts';

interface Query {
  locale: Locale;
  query: string;
}

const OPEN = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../fixtures/search/queries.open.json'), 'utf8')) as Query[];
/** Every fourth of the open queries, so that each kind of question is among them. */
const QUERIES = OPEN.filter((_, index) => index % 4 === 0);
const COMPARED = ['kit-icc', 'tottori-tnii', 'ritsumeikan-gic'];

/** Slugs of the hubs on view, in their order; runs in either browser. */
function listed(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-list] > li')]
    .filter((item) => item.checkVisibility())
    .map((item) => item.dataset.slug ?? '');
}

const lists = (tab: Tab) => tab.run(listed);

describe.each(LOCALES)('in Firefox, in %s', (locale) => {
  it.each(ALL_KINDS)('the $kind opens without an error, a request to elsewhere or a violation of its policy', async ({ path, status }) => {
    if (status === 404) expectMissing(path);
    const tab = await openTab();
    await tab.goto(locale, path);
    const { lang, heading } = await tab.run(() => ({
      lang: document.documentElement.lang,
      heading: document.querySelector('h1')?.textContent.trim() ?? '',
    }));
    expect(lang).toBe(locale);
    expect(heading).not.toBe('');
  });

  it('typing into the search finds hubs and says so in the address', async () => {
    const tab = await openTab();
    await tab.goto(locale, '/hubs/');
    await tab.click('#finder-q');
    await tab.type('CFRP');
    await expect.poll(() => tab.run(() => location.search)).toBe('?q=CFRP');
    await expect.poll(async () => (await lists(tab))[0]).toBe('kit-icc');
  });

  it('filters leave the hubs of the records, also when the address asks for them', async () => {
    const platform = slugsWhere(({ selections }) => selections.some(({ track }) => track === 'platform'));
    const tab = await openTab();
    await tab.goto(locale, '/hubs/');
    await tab.click('[data-filters] input[name="track"][value="platform"]');
    await expect.poll(async () => (await lists(tab)).sort()).toEqual(platform);
    await tab.goto(locale, '/hubs/?topic=materials');
    expect((await lists(tab)).sort()).toEqual(slugsWhere(({ topics }) => topics.includes('materials')));
  });

  it('the map takes over when asked; a marker opens what it stands for and takes the focus back', async () => {
    const tab = await openTab();
    await tab.goto(locale, '/hubs/');
    await tab.click('[data-map-explore]');
    await tab.until(() => document.querySelectorAll('.leaflet-container .map-pin').length > 5);
    await tab.run(() => {
      document.querySelector<HTMLElement>('.map-pin[data-hubs="hokkaido-smc"]')?.focus();
    });
    await tab.press('Enter');
    await tab.until(() => document.querySelector('[role="dialog"]:not([hidden])')?.contains(document.activeElement) === true);
    expect(await tab.run(() => document.querySelector<HTMLAnchorElement>('[role="dialog"] a')?.pathname)).toBe(
      localePath(locale, '/hubs/hokkaido-smc/', new URL(inject('siteUrl')).pathname),
    );
    await tab.press('Escape');
    await tab.until(() => (document.activeElement as HTMLElement).dataset.hubs === 'hokkaido-smc');
  });

  it('the comparison has a column for each hub, and loses one by its button', async () => {
    const tab = await openTab();
    const columns = () =>
      tab.run(() => [...document.querySelectorAll<HTMLElement>('[data-remove-hub]')].map(({ dataset }) => dataset.removeHub));
    await tab.goto(locale, `/compare/?hubs=${COMPARED.join(',')}`);
    await expect.poll(columns).toEqual(COMPARED);
    await tab.click(`[data-remove-hub="${COMPARED[1] ?? ''}"]`);
    await expect.poll(columns).toEqual([COMPARED[0], COMPARED[2]]);
  });
});

describe('the tests in Firefox', () => {
  it('notice errors, missing files, requests to elsewhere and violations of the policy', async () => {
    const seen: string[] = [];
    const expected = ['console: an error', 'content security policy: style-src', 'content security policy: img-src', 'status 404'];
    const tab = await openTab();
    await tab.goto('ja', '/about/');
    await tab.run(async () => {
      console.error('an error');
      document.body.setAttribute('style', 'color: red');
      document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/elsewhere.png' }));
      await fetch('/missing.json');
    });
    await expect
      .poll(() => {
        seen.push(...takeProblems());
        return expected.filter((start) => !seen.some((problem) => problem.startsWith(start)));
      })
      .toEqual([]);
  });
});

describe('Firefox and Chromium', () => {
  const inChromium = new Map<string, string[]>();

  beforeAll(async () => {
    const site = new URL(inject('siteUrl'));
    const browser = await launchBrowser(inject('browserPath'));
    const page = await browser.newPage();
    for (const { locale, query } of QUERIES) {
      await page.goto(new URL(localePath(locale, `/hubs/?q=${encodeURIComponent(query)}`, site.pathname), site).href);
      await settle(page);
      inChromium.set(`${locale} ${query}`, await page.evaluate(listed));
    }
    await browser.close();
  });

  it('find the same hubs in the same order', async () => {
    expect(QUERIES.length).toBeGreaterThan(10);
    const tab = await openTab();
    for (const { locale, query } of QUERIES) {
      await tab.goto(locale, `/hubs/?q=${encodeURIComponent(query)}`);
      expect(await lists(tab), query).toEqual(inChromium.get(`${locale} ${query}`));
    }
  });
});
