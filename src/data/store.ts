/** The only reader of the collections. Read once per build and kept: `getCollection` clones every entry at each call. */
import { getCollection } from 'astro:content';
import type { CollectionEntry, CollectionKey } from 'astro:content';
import siteJson from '../../content/site.json';
import offerOrder from '../../content/vocabulary/offers.json';
import regionOrder from '../../content/vocabulary/regions.json';
import topicOrder from '../../content/vocabulary/topics.json';
import { byLatestSelection, toHub, type Hub, type Institution, type References, type Round, type Track } from '../domain/hub.ts';
import { LOCALES, type Locale, type Localized } from '../i18n/locales.ts';
import type { HubRecord } from '../schemas/hub.ts';
import type { NewsRecord } from '../schemas/page.ts';
import { siteSchema } from '../schemas/site.ts';
import type { OfferRecord, PrefectureRecord, RegionRecord, SynonymRecord, TopicRecord } from '../schemas/vocabulary.ts';

/** An announcement in both languages. */
export interface NewsItem {
  slug: string;
  /** A day, a month or a fiscal year; see `formatPartialDate`. */
  date: string;
  data: Localized<NewsRecord>;
  body: Localized;
}

export interface Store {
  /** Latest selection first. */
  hubs: Hub[];
  /** Hubs as their files hold them, by slug: `Hub` no longer knows which facts support a topic. */
  records: ReadonlyMap<string, HubRecord>;
  /** Markdown of a hub's profile. */
  profiles: ReadonlyMap<string, Localized>;
  institutions: Institution[];
  /** Oldest first. */
  rounds: Round[];
  tracks: Track[];
  topics: TopicRecord[];
  offers: OfferRecord[];
  regions: RegionRecord[];
  prefectures: PrefectureRecord[];
  synonyms: SynonymRecord[];
  /** Newest first. */
  news: NewsItem[];
  /** News that links to a hub's profile, by slug, newest first. */
  newsByHub: ReadonlyMap<string, NewsItem[]>;
}

export const site = siteSchema.parse(siteJson);

let store: Promise<Store> | undefined;

/** All records, joined and sorted; treat as read-only. */
export function getStore(): Promise<Store> {
  return (store ??= readStore());
}

/** The text pages (`programme`, `logo` …) of one language. */
export async function getTextPage(name: string, locale: Locale): Promise<CollectionEntry<'pages'>> {
  const page = (await getCollection('pages')).find(({ id }) => id === `${locale}/${name}`);
  if (page === undefined) throw new Error(`content/pages/${locale}/${name}.mdx does not exist.`);
  return page;
}

async function readStore(): Promise<Store> {
  const [institutions, rounds, tracks, topics, offers, regions, prefectures, synonyms] = await Promise.all([
    readIdentified('institutions'),
    readIdentified('rounds'),
    readIdentified('tracks'),
    readData('topics'),
    readData('offers'),
    readData('regions'),
    readData('prefectures'),
    readData('synonyms'),
  ]);
  const references: References = {
    institutions: byId(institutions),
    rounds: byId(rounds),
    tracks: byId(tracks),
    topics: byId(topics),
    offers: byId(offers),
    regions: byId(regions),
    prefectures: byId(prefectures),
  };
  const records = await getCollection('hubs');
  const profiles = await readPairs('profiles');
  const news = [...(await readPairs('news'))]
    .map(([slug, pair]) => ({
      slug,
      date: pair.ja.data.date,
      data: mapLocales((locale) => pair[locale].data),
      body: mapLocales((locale) => pair[locale].body ?? ''),
    }))
    .sort((a, b) => newsOrder(b.date).localeCompare(newsOrder(a.date)) || a.slug.localeCompare(b.slug));
  return {
    hubs: records.map(({ id, data }) => toHub(id, data, references)).sort(byLatestSelection),
    records: new Map(records.map(({ id, data }) => [id, data])),
    profiles: new Map([...profiles].map(([slug, pair]) => [slug, mapLocales((locale) => pair[locale].body ?? '')])),
    institutions,
    rounds: rounds.sort((a, b) => a.order - b.order),
    tracks: tracks.sort((a, b) => a.order - b.order),
    topics: inFileOrder(topics, topicOrder),
    offers: inFileOrder(offers, offerOrder),
    regions: inFileOrder(regions, regionOrder),
    synonyms,
    prefectures: prefectures.sort((a, b) => a.code.localeCompare(b.code)),
    news,
    newsByHub: groupByLinkedHub(news),
  };
}

async function readData<K extends CollectionKey>(kind: K): Promise<CollectionEntry<K>['data'][]> {
  return (await getCollection(kind)).map(({ data }) => data);
}

async function readIdentified<K extends 'institutions' | 'rounds' | 'tracks'>(
  kind: K,
): Promise<(CollectionEntry<K>['data'] & { id: string })[]> {
  return (await getCollection(kind)).map(({ id, data }) => ({ ...data, id }));
}

async function readPairs<K extends 'profiles' | 'news'>(kind: K): Promise<Map<string, Localized<CollectionEntry<K>>>> {
  const pairs = new Map<string, Partial<Localized<CollectionEntry<K>>>>();
  for (const entry of await getCollection(kind)) {
    const [slug, locale] = entry.id.split('/') as [string, Locale];
    pairs.set(slug, { ...pairs.get(slug), [locale]: entry });
  }
  return pairs as Map<string, Localized<CollectionEntry<K>>>;
}

function groupByLinkedHub(news: readonly NewsItem[]): Map<string, NewsItem[]> {
  const byHub = new Map<string, NewsItem[]>();
  for (const item of news) {
    const slugs = [...item.body.ja.matchAll(/\]\(\/hubs\/([a-z0-9-]+)\/\)/g)].map((match) => match[1] ?? '');
    for (const slug of new Set(slugs)) byHub.set(slug, [...(byHub.get(slug) ?? []), item]);
  }
  return byHub;
}

/** A month or a fiscal year sorts after the days it may hold, so that it never looks older than it can be. */
function newsOrder(date: string): string {
  return date.startsWith('FY') ? `${Number(date.slice(2)) + 1}-03-31` : date.padEnd(10, '-31');
}

function mapLocales<T>(of: (locale: Locale) => T): Localized<T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, of(locale)])) as Localized<T>;
}

/** Collections come sorted by id; the editor's order in the file is the order of the page. */
function inFileOrder<T extends { id: string }>(list: readonly T[], file: readonly { id: string }[]): T[] {
  return file.flatMap(({ id }) => list.find((item) => item.id === id) ?? []);
}

function byId<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}
