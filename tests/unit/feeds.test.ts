import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toAtom } from '../../src/exports/atom.ts';
import { toJsonFeed } from '../../src/exports/json-feed.ts';
import { nameUuid } from '../../src/exports/name-uuid.ts';
import { roundFeed, siteFeed, trackFeed } from '../../src/exports/site-feeds.ts';
import { escapeXml } from '../../src/exports/xml.ts';
import { makeNews, makeSource } from '../fixtures/open-data.ts';
import { makeRound, makeSelection } from '../fixtures/records.ts';

const note = { ja: '10月ごろです。', en: 'About October.' };
const rounds = [
  makeRound('1', 1),
  makeRound('4', 5, { fiscalYear: 2022, announcedNote: note }),
  makeRound('p', 4, { tracks: ['platform'], name: { ja: 'platform category(日本語)FY2021', en: 'platform category FY2021' } }),
];
const source = makeSource(
  {
    one: { selections: [{ ...makeSelection('1'), announced: '2020-04-10' }] },
    two: { selections: [{ ...makeSelection('4', 'international', 2022), confidence: 'inferred' }], updatedOn: '2026-12-01' },
    three: { selections: [makeSelection('p', 'platform', 2021)] },
  },
  { rounds, news: [makeNews('dated', '2020-04-10', '1'), makeNews('month', '2022-10', '4'), makeNews('year', 'FY2024')] },
);
const [international, , platform] = [source.store.tracks[0]!, source.store.tracks[1]!, source.store.tracks[2]!];

describe('the feed of the site', () => {
  const { entries } = siteFeed(source, 'en');

  it('has every announcement', () => {
    expect(entries.map(({ page }) => page)).toEqual(['dated', 'month', 'year'].map((slug) => `https://hubs.example.jp/en/news/${slug}/`));
  });

  it('gives a day only where there is one, and says so where there is none', () => {
    expect(entries.map(({ published }) => published)).toEqual(['2020-04-10T00:00:00+09:00', null, null]);
    expect(entries.map(({ updated }) => updated)).toEqual([
      '2020-04-10T00:00:00+09:00',
      '2026-11-23T00:00:00+09:00',
      '2026-11-23T00:00:00+09:00',
    ]);
    expect(entries[1]?.html).toContain('Date: October 2022 (the day is not confirmed)');
    expect(siteFeed(source, 'ja').entries[2]?.summary).toContain('日付: 令和6年度(2024年度)(日は確認できていません)');
  });

  it('has absolute links that stay in its language', () => {
    expect(entries[0]?.html).toContain('href="https://hubs.example.jp/en/hubs/one/"');
    expect(siteFeed(source, 'ja').entries[0]?.html).toContain('href="https://hubs.example.jp/hubs/one/"');
  });

  it('says that the site is not official until it is', () => {
    expect(siteFeed(source, 'en').description).toContain('not an official METI site');
    expect(siteFeed(makeSource({}, { official: true }), 'en').description).not.toContain('official METI');
  });
});

describe('the feeds of tracks and rounds', () => {
  it('have the selections and the announcements that belong to them', () => {
    const pages = ({ entries }: ReturnType<typeof siteFeed>) => entries.map(({ page }) => new URL(page).pathname);
    expect(pages(roundFeed(source, 'ja', rounds[0]!))).toEqual(['/news/dated/', '/hubs/one/']);
    expect(pages(trackFeed(source, 'en', international))).toEqual(['/en/news/dated/', '/en/news/month/', '/en/hubs/two/']);
    expect(pages(trackFeed(source, 'ja', platform))).toEqual(['/hubs/three/']);
  });

  it('date a selection by its source alone and its entry by the record', () => {
    const [, one] = roundFeed(source, 'en', rounds[0]!).entries;
    const [, two] = roundFeed(source, 'en', rounds[1]!).entries;
    expect(one).toMatchObject({ published: '2020-04-10T00:00:00+09:00', updated: '2026-11-23T00:00:00+09:00' });
    expect(two).toMatchObject({ published: null, updated: '2026-12-01T00:00:00+09:00' });
    expect(one?.summary).toContain('Announced on April 10, 2020.');
    expect(two?.summary).toContain(
      'The day of the announcement is not confirmed in our sources (fiscal year of the announcement: FY2022). About October. This selection is inferred',
    );
  });

  it('name round, year and track once', () => {
    expect(trackFeed(source, 'ja', platform).entries[0]?.title).toBe('alpha(日本語)「Hub(日本語)」: platform category(日本語)FY2021に選抜');
    expect(roundFeed(source, 'en', rounds[1]!).entries[1]?.title).toBe('Hub, alpha: selected in Round 4 (FY2022), international category');
  });

  it('are as new as their newest entry, or as the records', () => {
    expect(roundFeed(source, 'ja', rounds[1]!).updated).toBe('2026-12-01T00:00:00+09:00');
    expect(roundFeed(source, 'ja', makeRound('9', 9)).updated).toBe('2026-11-23T00:00:00+09:00');
  });
});

describe('ids', () => {
  const ids = (['ja', 'en'] as const).flatMap((locale) =>
    [siteFeed(source, locale), ...rounds.map((round) => roundFeed(source, locale, round))].flatMap(({ id, entries }) => [
      id,
      ...entries.map((entry) => entry.id),
    ]),
  );

  it('are UUIDs of version 5 that do not depend on the address of the site', () => {
    expect(ids.filter((id) => !/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    const moved = { ...source, site: { ...source.site, url: 'https://moved.example.jp' } };
    expect(siteFeed(moved, 'ja').entries.map(({ id }) => id)).toEqual(siteFeed(source, 'ja').entries.map(({ id }) => id));
  });

  it('never change: readers would take old entries for new ones', () => {
    expect(nameUuid('hubs/kit-icc/rounds/1/ja')).toBe('34e77b62-d6f7-5c13-9cc1-4e0c50ba41eb');
  });

  it('tell feeds, entries and languages apart', () => {
    const own = (['ja', 'en'] as const).flatMap((locale) => siteFeed(source, locale).entries.map(({ id }) => id));
    expect(new Set(own).size).toBe(own.length);
    expect(new Set((['ja', 'en'] as const).flatMap((locale) => rounds.map((round) => roundFeed(source, locale, round).id))).size).toBe(6);
  });
});

describe('as documents', () => {
  it('Atom is XML whatever a record says, with texts escaped once', () => {
    const feed = siteFeed(source, 'en');
    const texts: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (text) => {
      texts.push(text);
    });
    parser.write(toAtom({ ...feed, title: 'a & b <c> "d" \u0001]]>' })).close();
    expect(texts).toContain('a & b <c> "d" ]]>');
    expect(texts).toContain(feed.entries[0]?.html);
  });

  it('lone surrogates and forbidden signs are left out, others kept', () => {
    expect(escapeXml('a\ud800b\ufffe𠮷\n')).toBe('ab𠮷\n');
  });

  it('JSON Feed leaves out the day that no source gives', () => {
    const { items, ...feed } = JSON.parse(toJsonFeed(siteFeed(source, 'ja'))) as { items: Record<string, unknown>[] } & Record<
      string,
      unknown
    >;
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'ja',
      feed_url: 'https://hubs.example.jp/feed.json',
      home_page_url: 'https://hubs.example.jp/',
    });
    expect(items.map((item) => 'date_published' in item)).toEqual([true, false, false]);
    expect(
      items.every((item) => typeof item.id === 'string' && typeof item.content_html === 'string' && typeof item.date_modified === 'string'),
    ).toBe(true);
  });
});
