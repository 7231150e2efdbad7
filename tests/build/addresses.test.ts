import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isKept, readAddresses } from '../../scripts/hosting/addresses.ts';
import { addressOfFile } from '../../scripts/hosting/site-files.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { BASE, distFiles, fileAt, pages, readDist } from './dist.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const folders = (kind: string) =>
  readdirSync(path.join(CONTENT, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const records = (kind: string) =>
  readdirSync(path.join(CONTENT, kind))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
const vocabulary = (kind: string) =>
  (JSON.parse(readFileSync(path.join(CONTENT, 'vocabulary', `${kind}.json`), 'utf8')) as { id: string }[]).map(({ id }) => id);

const hubs = folders('hubs');
const tracks = records('tracks');
const rounds = records('rounds');

/** Addresses of pages without language, as the records and the contract of addresses have them. */
const PAGES: string[] = [
  '/',
  '/hubs/',
  '/compare/',
  '/programme/',
  '/programme/support/',
  '/programme/apply/',
  '/logo/',
  '/news/',
  '/about/',
  '/about/data/',
  '/about/accessibility/',
  '/about/accessibility/results/',
  '/about/terms/',
  '/about/privacy/',
  ...hubs.map((slug) => `/hubs/${slug}/`),
  ...tracks.map((id) => `/tracks/${id}/`),
  ...rounds.map((id) => `/rounds/${id}/`),
  ...vocabulary('regions').map((id) => `/regions/${id}/`),
  ...vocabulary('topics').map((id) => `/topics/${id}/`),
  ...vocabulary('offers').map((id) => `/offers/${id}/`),
  ...folders('news').map((slug) => `/news/${slug}/`),
];

const FILES = [
  '/404.html',
  '/en/404.html',
  '/robots.txt',
  '/sitemap-index.xml',
  '/favicon.svg',
  '/map/japan.svg',
  '/map/japan.topo.json',
  '/hubs/finder.json',
];

const inBoth = (list: readonly string[]) =>
  list.flatMap((address) => LOCALES.map((locale) => localePath(locale, address as `/${string}`, '/')));

/** Files of the contract, part by part. */
const PARTS: Record<string, string[]> = {
  'the cards to embed': inBoth(hubs.map((slug) => `/embed/${slug}/`)),
  'the guideline as PDF': ['/logo/guidelines.ja.pdf', '/logo/guidelines.en.pdf'],
  'the files of the mark': ['/logo/files/jih-placeholder.zip'],
  'open data': [
    ...['hubs.json', 'hubs.csv', 'hubs.geojson', 'rounds.json', 'hub.schema.json'].map((file) => `/data/v1/${file}`),
    ...hubs.map((slug) => `/data/v1/hubs/${slug}.json`),
  ],
  badges: hubs.flatMap((slug) =>
    LOCALES.flatMap((locale) => ['', '.dark', '.mono'].map((variant) => `/badges/${slug}.${locale}${variant}.svg`)),
  ),
  'share cards': hubs.flatMap((slug) => LOCALES.map((locale) => `/cards/${slug}.${locale}.png`)),
  feeds: inBoth([
    '/feed.xml',
    '/feed.json',
    ...tracks.map((id) => `/tracks/${id}/feed.xml`),
    ...rounds.map((id) => `/rounds/${id}/feed.xml`),
  ]),
  'the calendar': inBoth(['/calendar.ics']),
};

/** The further pages of a list too long for one. */
const isPiece = (address: string) => /^(\/en)?\/hubs\/page\/\d+\/$/.test(address);

describe('addresses', () => {
  it('has a page for every record and every text in both languages', () => {
    expect(hubs.length).toBeGreaterThan(30);
    expect(inBoth(PAGES).filter((address) => fileAt(address) === undefined)).toEqual([]);
  });

  it('has no page that no record and no text asks for', () => {
    const known = new Set([...inBoth([...PAGES, '/404.html']), ...Object.values(PARTS).flat()]);
    expect(pages.map(({ address }) => address).filter((address) => !known.has(address) && !isPiece(address))).toEqual([]);
  });

  it('has the files that hosts, crawlers and scripts ask for', () => {
    expect(FILES.filter((address) => fileAt(address) === undefined)).toEqual([]);
  });

  it.each(Object.entries(PARTS))('builds %s whole', (_part, addresses) => {
    expect(addresses.filter((address) => fileAt(address) === undefined)).toEqual([]);
  });

  it('lists every page in the sitemap, in both languages, and no error page', () => {
    const sitemap = [...distFiles]
      .filter((file) => /^sitemap-\d+\.xml$/.test(file))
      .map((file) => readDist(file))
      .join('');
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname.replace(BASE, '/'));
    expect(inBoth(PAGES).filter((address) => !listed.includes(address))).toEqual([]);
    expect(listed.filter((address) => address.includes('404'))).toEqual([]);
  });

  it('are on the kept list, sorted and once each; if not, run npm run addresses:update', () => {
    const listed = readAddresses(CONTENT);
    expect(listed).toEqual([...new Set(listed)].sort());
    const missing = [...distFiles].map(addressOfFile).filter((address) => isKept(address) && !listed.includes(address));
    expect(missing).toEqual([]);
    for (const address of ['/', '/en/hubs/kit-icc/', '/badges/kit-icc.ja.svg', '/data/v1/hubs.json', '/en/calendar.ics'])
      expect(listed).toContain(address);
    expect(listed.filter((address) => /_astro|pagefind|404|finder\.json/.test(address))).toEqual([]);
  });

  it('names the sitemap in robots.txt', () => {
    expect(readDist('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap-index\.xml$/m);
  });
});
