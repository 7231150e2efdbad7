/** A site whose every record is hostile: all that is built from it is read by real parsers and opened in Chromium, and nothing happens. */
import fs from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareColumn } from '../../src/compare/column.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { plantAll, SLUGS } from '../fixtures/hostile-content.ts';
import { readIcs, textOf } from '../fixtures/read-ics.ts';
import { eventually, searchBox, settled } from './finder-page.ts';
import { settle } from './kinds.ts';
import { buildScratchSite, type ScratchSite } from './scratch-site.ts';
import { openPage, type PageOptions } from './support.ts';
import { inTabs } from './tabs.ts';

let site: ScratchSite;
let summaries: Map<string, string>;

beforeAll(async () => {
  site = await buildScratchSite((content) => {
    summaries = plantAll(content);
  });
}, 300_000);

afterAll(() => site.remove());

const files = (pattern: RegExp): string[] =>
  fs
    .readdirSync(site.dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(file))
    .sort();
const read = (file: string) => fs.readFileSync(path.join(site.dir, file), 'utf8');
const readJson = (file: string): unknown => JSON.parse(read(file));

/** Every element of an XML document with its attributes. @throws Error where it is not well-formed */
function xmlElements(source: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', ({ name, attributes }) => found.push([name, ...Object.keys(attributes).sort()].join(' ')));
  parser.write(source).close();
  return found;
}

/** Strings anywhere in a value. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* stringsIn(inner);
}

describe('files of a hostile site', () => {
  it('are all there: as many hubs as were planted', () => {
    expect(summaries.size).toBeGreaterThan(60);
    expect((readJson('data/v1/hubs.json') as { hubs: unknown[] }).hubs).toHaveLength(summaries.size);
    expect(SLUGS.filter((slug) => !fs.existsSync(path.join(site.dir, 'hubs', slug, 'index.html')))).toEqual([]);
  });

  it('open data and JSON hold the texts to the letter', () => {
    const { hubs } = readJson('data/v1/hubs.json') as { hubs: { slug: string; summary: Record<Locale, string> }[] };
    for (const { slug, summary } of hubs) expect(summary).toEqual({ ja: summaries.get(slug), en: summaries.get(slug) });
    const all = files(/\.(json|geojson)$/);
    expect(all.length).toBeGreaterThan(150);
    for (const file of all) for (const text of stringsIn(readJson(file))) expect(text.isWellFormed(), file).toBe(true);
    for (const [slug, summary] of summaries)
      expect(
        [...stringsIn(readJson(`compare/${slug}.en.json`))].some((text) => summary.startsWith(text)),
        slug,
      ).toBe(true);
  });

  it('tables have a cell for every column, and none that a spreadsheet would run', () => {
    const tables = files(/\.csv$/);
    expect(tables.length).toBeGreaterThan(5);
    for (const file of tables) {
      const [head = [], ...rows] = parseCsv(read(file), { bom: true, relax_column_count: true });
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
      const running = rows.flatMap((row) => row.filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)));
      expect(running, file).toEqual([]);
      expect(
        rows.flat().filter((cell) => /[\r\n\t]/.test(cell)),
        file,
      ).toEqual([]);
    }
  });

  it('badges are drawings with a title, and nothing else', () => {
    const badges = files(/^badges\/.*\.svg$/);
    expect(badges).toHaveLength(summaries.size * 6);
    const allowed = /^(svg|title|rect|g|path|circle)$/;
    for (const file of badges) {
      const wrong = xmlElements(read(file)).filter((element) => {
        const [name = '', ...attributes] = element.split(' ');
        return !allowed.test(name) || attributes.some((attribute) => /^on|href|style/i.test(attribute));
      });
      expect(wrong, file).toEqual([]);
    }
  });

  it('share cards are pictures', () => {
    const cards = files(/^cards\/.*\.png$/);
    expect(cards).toHaveLength((summaries.size + 1) * 2);
    for (const file of cards) expect(fs.readFileSync(path.join(site.dir, file)).subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('feeds and the sitemap are well-formed, of the elements they should have', () => {
    const feeds = files(/(feed|sitemap-.*)\.xml$/);
    expect(feeds.length).toBeGreaterThan(20);
    const names = new Set(feeds.flatMap((file) => xmlElements(read(file)).map((element) => element.split(' ')[0])));
    const known =
      'author content entry feed id link loc name published rights sitemap sitemapindex subtitle summary title updated uri url urlset xhtml:link';
    expect([...names].filter((name) => !known.split(' ').includes(name ?? ''))).toEqual([]);
  });

  it('calendars have events of the site and no others', () => {
    for (const file of files(/calendar\.ics$/)) {
      const calendar = readIcs(read(file));
      const properties = new Set(calendar.children.flatMap((event) => [...event.properties.keys()]));
      expect([...properties].sort()).toEqual(['DESCRIPTION', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'TRANSP', 'UID', 'URL']);
      expect(calendar.children.every(({ name, children }) => name === 'VEVENT' && children.length === 0)).toBe(true);
      for (const event of calendar.children) expect(textOf(event, 'SUMMARY') + textOf(event, 'DESCRIPTION')).not.toMatch(/[\r\t]/);
    }
  });
});

/** Opens a page of the hostile site; requests to elsewhere, errors and violations of the policy fail the test. */
async function open(options: Omit<PageOptions, 'site'>): Promise<Page> {
  return openPage({ site: site.url, ...options });
}

/** The languages in turn. */
function turn(index: number): Locale {
  return LOCALES[index % LOCALES.length] ?? 'ja';
}

function addressOf(locale: Locale, address: `/${string}`): string {
  return new URL(localePath(locale, address, new URL(site.url).pathname), site.url).href;
}

/** Opens another page in the same tab and waits until its scripts are done; nothing may have happened. */
async function visit(page: Page, locale: Locale, address: `/${string}`): Promise<void> {
  await page.goto(addressOf(locale, address), { waitUntil: 'load' });
  await settle(page);
  expect(await traces(page), page.url()).toEqual([]);
}

/** What happened on a page that must not happen: flags of payloads, addresses that run. Requests, dialogs and errors are told by `openPage`. */
function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            name.startsWith('on') ||
            (/^[\s\0]*(javascript|vbscript|data):/i.test(name === 'content' ? '' : value) &&
              /^(href|src|action|formaction|srcdoc|data)$/.test(name)),
        )
        .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
    );
    const strange = [
      ...document.querySelectorAll('iframe, object, embed, base, applet, math, foreignObject, noscript, style, [srcdoc], [formaction]'),
    ].map(({ outerHTML }) => outerHTML.slice(0, 100));
    const flag = 'hostile' in globalThis ? [`a payload ran: ${String((globalThis as { hostile?: unknown }).hostile)}`] : [];
    return [...running, ...strange, ...flag];
  });
}

/** Every kind of element with the names of its attributes that stands in pages, as Chromium parses them. */
function vocabularyOf(page: Page, addresses: readonly string[]): Promise<{ words: string[]; wrong: string[] }> {
  return page.evaluate(async (addresses) => {
    const words = new Set<string>();
    const wrong: string[] = [];
    await Promise.all(
      addresses.map(async (address) => {
        const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        for (const element of parsed.querySelectorAll('*'))
          for (const name of ['', ...element.getAttributeNames()]) words.add(`${element.localName} ${name}`.trim());
        for (const script of parsed.querySelectorAll('script[type="application/ld+json"], script[type="application/json"]')) {
          try {
            JSON.parse(script.textContent);
          } catch (error) {
            wrong.push(`${address}: ${String(error)}`);
          }
        }
      }),
    );
    return { words: [...words].sort(), wrong };
  }, addresses);
}

describe('pages of a hostile site', () => {
  it('are made of the same elements and attributes as those of the real one', async () => {
    const real = await openPage({ path: '/about/' });
    const sitemap = await real.evaluate(
      async (address) => (await fetch(address)).text(),
      new URL('sitemap-0.xml', real.url().replace(/about\/$/, '')).href,
    );
    const home = real.url().replace(/about\/$/, '');
    const realPages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => home + new URL(url).pathname.slice(new URL(home).pathname.length),
    );
    const known = await vocabularyOf(real, [...realPages, ...['embed/kit-icc/', '404.html'].map((address) => home + address)]);
    const hostile = await open({ path: '/about/' });
    const built = await vocabularyOf(
      hostile,
      files(/\.html$/).map((file) => site.url + file.replace(/index\.html$/, '')),
    );
    expect(built.wrong).toEqual([]);
    // Markdown of editors that the real texts happen not to use, a list of pages, and an address with a port.
    const further = /^(blockquote|pre|h[1-6]|hr|br|em|strong|ol|ol start|code|code class|a title|a rel|nav .*|span .*)$/;
    expect(built.words.filter((word) => !known.words.includes(word) && !further.test(word))).toEqual([]);
  });

  it.each(LOCALES)('say what the records say, as text (%s)', async (locale) => {
    const page = await open({ path: '/', locale });
    const missing = await page.evaluate(
      async ({ expected }) => {
        const wrong = await Promise.all(
          expected.map(async ([address, summary]) => {
            const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
            const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
            const json = JSON.parse(parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}') as {
              description?: string;
            };
            const texts = [
              parsed.querySelector('.summary')?.textContent,
              json.description,
              parsed.querySelector<HTMLMetaElement>('meta[name="description"]')?.content,
              parsed.querySelector<HTMLMetaElement>('meta[property="og:description"]')?.content,
            ];
            return texts.every((text) => plain(text) === plain(summary)) ? [] : [`${address}: ${JSON.stringify(texts)}`];
          }),
        );
        return wrong.flat();
      },
      {
        expected: [...summaries].map(([slug, summary]) => [addressOf(locale, `/hubs/${slug}/`), summary] as const),
      },
    );
    expect(missing).toEqual([]);
  });

  it('do nothing when opened: profiles and cards for other sites', async () => {
    const page = await open({ path: '/' });
    await inTabs(page.context(), [...summaries.keys()].entries(), async (tab, [index, slug]) => {
      // The payloads are the same in both languages, and so are the templates: each is opened in one of them.
      await visit(tab, turn(index), `/hubs/${slug}/`);
      if (index % 3 === 0) await visit(tab, turn(index + 1), `/embed/${slug}/`);
    });
  });

  it('do nothing when opened: the other kinds', async () => {
    const page = await open({ path: '/' });
    const news = fs.readdirSync(path.join(site.content, 'news'));
    const paths: `/${string}`[] = [
      ...['/news/', '/logo/', '/about/', '/about/data/', '/about/terms/', '/programme/', '/programme/apply/', '/hubs/page/2/'].map(
        (address) => address as '/',
      ),
      ...news.map((slug) => `/news/${slug}/` as const),
      ...['tracks', 'rounds', 'topics', 'offers'].map((kind) => `/${kind}/constructor/` as const),
      '/tracks/international/',
      '/rounds/1/',
      '/regions/kinki/',
    ];
    for (const locale of LOCALES) await visit(page, locale, '/');
    await inTabs(page.context(), paths.entries(), (tab, [index, address]) => visit(tab, turn(index), address));
  });

  it.each(LOCALES)('do nothing when used: search, filters, cards, map (%s)', async (locale) => {
    const page = await open({ path: '/hubs/', locale });
    await settled(page);
    for (const query of [
      '<script>globalThis.hostile=50</script>',
      'constructor',
      'HYPERLINK',
      '"><img src=x onerror=globalThis.hostile=51>',
      '__proto__',
    ]) {
      await searchBox(page).fill(query);
      await searchBox(page).press('Enter');
      await settle(page);
      expect(await traces(page), query).toEqual([]);
    }
    await visit(page, locale, '/hubs/?topic=constructor');
    await eventually(() => page.locator('[data-list] > [data-slug]').count()).toBe(SLUGS.length);
    await visit(page, locale, '/hubs/');
    await page.locator('[data-map-explore]').click();
    await page.locator('.leaflet-container').waitFor();
    for (const pin of (await page.locator('.map-pin').all()).slice(0, 8)) {
      await pin.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await traces(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });

  it('do nothing when compared', async () => {
    const slugs = [...summaries.keys()];
    const groups = Array.from({ length: Math.ceil(slugs.length / 4) }, (_, n) => slugs.slice(n * 4, n * 4 + 4));
    const page = await open({ path: '/compare/' });
    for (const [index, group] of groups.entries()) {
      await visit(page, turn(index), `/compare/?hubs=${group.join(',')}`);
      const names = group.map((slug) => (readJson(`compare/${slug}.${turn(index)}.json`) as CompareColumn).name);
      expect(await page.locator('thead th a').allTextContents()).toEqual(names);
    }
  });
});
