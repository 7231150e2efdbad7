/** Feeds and calendars as published: strict XML, RFC 4287, JSON Feed 1.1, RFC 5545, links that lead to pages. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { localeOf, localePath } from '../../src/i18n/paths.ts';
import { files as content } from '../content/content.ts';
import { readIcs, textOf as icsText, valueOf } from '../fixtures/read-ics.ts';
import { BASE, distFiles, fileAt, find, pageAt, pages, readDist } from './dist.ts';

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const ATOM = 'http://www.w3.org/2005/Atom';
const MOMENT = /^\d{4}-\d{2}-\d{2}T00:00:00\+09:00$/;
const UUID = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const site = content.site[0]!.data;
const feedsOf = (ending: string) =>
  [...distFiles].filter((file) => new RegExp(`^(en/)?((tracks|rounds)/[^/]+/)?feed\\.${ending}$`).test(file)).sort();
const expected = (ending: string) =>
  LOCALES.flatMap((locale) =>
    ['/', ...content.tracks.map(({ id }) => `/tracks/${id}/` as const), ...content.rounds.map(({ id }) => `/rounds/${id}/` as const)].map(
      (path) => localePath(locale, `${path as '/'}feed.${ending}`, '/').slice(1),
    ),
  );
const atoms = feedsOf('xml').map((file) => ({ file, locale: localeOf(`/${file}`, '/'), feed: readXml(readDist(file)) }));
const all = (node: Node, name: string) => node.children.filter((child) => child.name === name);
const text = (node: Node, name: string) => {
  const found = all(node, name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name} in ${node.name}`);
  return found[0]!.text;
};
const entries = atoms.flatMap(({ file, locale, feed }) => all(feed, 'entry').map((entry) => ({ file, locale, entry })));
/** The file behind an absolute address of the site. */
const fileBehind = (address: string) =>
  address.startsWith(site.url + BASE) ? fileAt(new URL(address).pathname.replace(BASE, '/')) : undefined;

/** The elements of a document. @throws Error where it is not well-formed XML with namespaces */
function readXml(source: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (uri !== ATOM) throw new Error(`${local} is of ${uri}`);
    const node: Node = {
      name: local,
      attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (value) => {
    open.at(-1)!.text += value;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return root.children[0]!;
}

describe('Atom feeds', () => {
  it('are there for the site, every track and every round in both languages', () => {
    expect(feedsOf('xml')).toEqual(expected('xml').sort());
  });

  it('have what RFC 4287 asks for, in the language of their address', () => {
    for (const { file, locale, feed } of atoms) {
      expect(feed.attributes['xml:lang'], file).toBe(locale);
      expect(text(feed, 'id'), file).toMatch(UUID);
      expect(text(feed, 'title'), file).not.toBe('');
      expect(text(feed, 'updated'), file).toMatch(MOMENT);
      const link = (rel: string) => all(feed, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href ?? '';
      expect(fileBehind(link('self')), file).toBe(file);
      expect(fileBehind(link('alternate')), file).toBe(file.replace('feed.xml', 'index.html'));
      expect(all(feed, 'author'), file).toHaveLength(1);
      expect(
        text(feed, 'updated') >=
          (all(feed, 'entry')
            .map((entry) => text(entry, 'updated'))
            .sort()
            .at(-1) ?? ''),
        file,
      ).toBe(true);
    }
  });

  it('have entries with id, title, updated and a link to a page in their language', () => {
    expect(entries.length).toBeGreaterThan(200);
    for (const { file, locale, entry } of entries) {
      expect(text(entry, 'id'), file).toMatch(UUID);
      expect(text(entry, 'title'), file).not.toBe('');
      expect(text(entry, 'summary'), file).not.toBe('');
      expect(text(entry, 'updated'), file).toMatch(MOMENT);
      const href = all(entry, 'link')[0]?.attributes.href ?? '';
      expect(fileBehind(href), href).toBeDefined();
      expect(localeOf(new URL(href).pathname, BASE), href).toBe(locale);
      const linked = [...text(entry, 'content').matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
      expect(
        linked.filter((address) => !/^https?:/.test(address) || (address.startsWith(site.url) && fileBehind(address) === undefined)),
        file,
      ).toEqual([]);
    }
  });

  it('have ids of their own, the same entry the same one wherever it stands', () => {
    expect(new Set(atoms.map(({ feed }) => text(feed, 'id'))).size).toBe(atoms.length);
    for (const { file, feed } of atoms) {
      const ids = all(feed, 'entry').map((entry) => text(entry, 'id'));
      expect(new Set(ids).size, file).toBe(ids.length);
    }
    const byId = Map.groupBy(entries, ({ entry }) => text(entry, 'id'));
    for (const [id, same] of byId) expect(new Set(same.map(({ entry }) => text(entry, 'title'))).size, id).toBe(1);
  });

  it('date nothing that no source dates', () => {
    const dated = (locale: Locale) =>
      entries
        .filter((found) => found.locale === locale)
        .flatMap(({ entry }) => all(entry, 'published').map(({ text: moment }) => moment.slice(0, 10)));
    const sourced = new Set([
      ...content.news.map(({ data }) => data.date),
      ...content.hubs.flatMap(({ data }) => data.selections.map(({ announced }) => announced)),
    ]);
    for (const locale of LOCALES) expect(dated(locale).filter((day) => !sourced.has(day))).toEqual([]);
    const selections = content.hubs.flatMap(({ data }) => data.selections);
    const inRounds = entries.filter(
      ({ file, entry }) => file.startsWith('rounds/') && /\/hubs\//.test(all(entry, 'link')[0]?.attributes.href ?? ''),
    );
    expect(inRounds).toHaveLength(selections.length);
    expect(inRounds.filter(({ entry }) => all(entry, 'published').length === 0)).toHaveLength(
      selections.filter(({ announced }) => announced === null).length,
    );
  });

  it('have the same entries in both languages', () => {
    const paths = (locale: Locale) =>
      entries
        .filter((found) => found.locale === locale)
        .map(({ file, entry }) => `${file} ${all(entry, 'link')[0]?.attributes.href ?? ''}`.replaceAll('/en/', '/').replace(/^en\//, ''));
    expect(paths('en').sort()).toEqual(paths('ja').sort());
  });
});

describe('JSON feeds', () => {
  it('say the same as the Atom feeds', () => {
    expect(feedsOf('json')).toEqual(expected('json').sort());
    for (const { file, locale, feed } of atoms) {
      const other = JSON.parse(readDist(file.replace('.xml', '.json'))) as {
        version: string;
        language: string;
        title: string;
        feed_url: string;
        home_page_url: string;
        authors: { name: string }[];
        items: Record<string, string>[];
      };
      expect([other.version, other.language, other.title], file).toEqual(['https://jsonfeed.org/version/1.1', locale, text(feed, 'title')]);
      expect(fileBehind(other.feed_url), file).toBe(file.replace('.xml', '.json'));
      expect(
        other.items.map((item) => [item.id, item.url, item.title, item.content_html, item.date_modified, item.date_published]),
        file,
      ).toEqual(
        all(feed, 'entry').map((entry) => [
          text(entry, 'id'),
          all(entry, 'link')[0]?.attributes.href,
          text(entry, 'title'),
          text(entry, 'content'),
          text(entry, 'updated'),
          all(entry, 'published')[0]?.text,
        ]),
      );
    }
  });
});

describe('feeds', () => {
  it('are named in the head of every page, those of tracks and rounds on theirs', () => {
    for (const page of pages) {
      const named = find(page, 'link', 'type')
        .filter(({ attributes }) => attributes.rel === 'alternate' && /feed\+json|atom\+xml/.test(attributes.type ?? ''))
        .map(({ attributes }) => (attributes.href ?? '').replace(BASE, '/'));
      const own = /^\/(tracks|rounds)\/[^/]+\/$/.test(page.neutral) ? [`${page.neutral}feed.xml`, `${page.neutral}feed.json`] : [];
      expect(named, page.address).toEqual(['/feed.xml', '/feed.json', ...own].map((path) => localePath(page.locale, path as '/', '/')));
    }
  });

  it('and the calendar are offered on the page about the data', () => {
    for (const locale of LOCALES) {
      const links = find(pageAt('/about/data/', locale), 'a', 'href').map(({ attributes }) => (attributes.href ?? '').replace(BASE, '/'));
      for (const path of ['/feed.xml', '/feed.json', '/calendar.ics'] as const) expect(links).toContain(localePath(locale, path, '/'));
    }
  });
});

describe('the calendars', () => {
  const calendars = LOCALES.map((locale) => ({ locale, calendar: readIcs(readDist(localePath(locale, '/calendar.ics', '/').slice(1))) }));

  it('have the same events in both languages, each with an id of its own and a page', () => {
    const [ja, en] = calendars.map(({ calendar }) => calendar.children);
    expect(ja!.length).toBeGreaterThan(20);
    expect(en!.map((event) => valueOf(event, 'DTSTART'))).toEqual(ja!.map((event) => valueOf(event, 'DTSTART')));
    const ids = [...ja!, ...en!].map((event) => valueOf(event, 'UID'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { locale, calendar } of calendars) {
      const urls = calendar.children.map((event) => valueOf(event, 'URL'));
      expect(urls.filter((url) => fileBehind(url) === undefined || localeOf(new URL(url).pathname, BASE) !== locale)).toEqual([]);
    }
  });

  it('give the deadline of round 7 to the minute, and terms by round', () => {
    const of = (locale: Locale) =>
      calendars
        .find((found) => found.locale === locale)!
        .calendar.children.map((event) => `${valueOf(event, 'DTSTART')} ${icsText(event, 'SUMMARY')}`);
    expect(of('ja')).toContain('20250827T030000Z 第7回の公募締切');
    expect(of('ja')).toContain('20260331 第5回の当初の選抜期間の最終日');
    expect(of('en')).toContain('20260331 Round 5: last day of the first term');
    expect(of('ja').filter((line) => line.includes('最終日') && !line.includes('継続した'))).toHaveLength(6);
  });

  it('are stamped with the date of the records, not of the build', () => {
    const stamps = new Set(calendars.flatMap(({ calendar }) => calendar.children.map((event) => valueOf(event, 'DTSTAMP'))));
    expect([...stamps]).toEqual([`${new Date(`${site.dataDate}T00:00+09:00`).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`]);
  });
});
