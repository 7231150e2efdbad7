/** The feeds of the site: news, and the selections of a track or a round. */
import type { OpenDataSource } from '../data/open-data.ts';
import type { NewsItem } from '../data/store.ts';
import { byNorthToSouth, type Hub, type Round, type Selection, type Track } from '../domain/hub.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { addressesOf } from './addresses.ts';
import { attributionOf } from './envelope.ts';
import { newsEntry, selectionEntry } from './feed-entries.ts';
import { momentOf, type Feed, type FeedEntry } from './feed.ts';
import { nameUuid } from './name-uuid.ts';

/** Every announcement, newest first. */
export function siteFeed(source: OpenDataSource, locale: Locale): Feed {
  const t = translator(locale);
  return toFeed(
    source,
    locale,
    '/',
    { title: t('feed.site.title', { site: source.site.name[locale] }), description: t('feed.site.description') },
    newsOf(source, locale, () => true),
  );
}

/** The announcements of a track's rounds and the hubs selected in the track, latest round first. */
export function trackFeed(source: OpenDataSource, locale: Locale, { id, name }: Track): Feed {
  const t = translator(locale);
  const rounds = new Set(source.store.rounds.filter(({ tracks }) => tracks.includes(id)).map((round) => round.id));
  const texts = {
    title: t('feed.track.title', { site: source.site.name[locale], name: name[locale] }),
    description: t('feed.track.description', { name: name[locale] }),
  };
  return toFeed(source, locale, `/tracks/${id}/`, texts, [
    ...newsOf(source, locale, ({ data }) => data.ja.round !== undefined && rounds.has(data.ja.round)),
    ...selectionsOf(source, locale, ({ track }) => track.id === id),
  ]);
}

/** The announcements of a round and the hubs selected in it, from north to south. */
export function roundFeed(source: OpenDataSource, locale: Locale, { id, name }: Round): Feed {
  const t = translator(locale);
  const texts = {
    title: t('feed.round.title', { site: source.site.name[locale], name: name[locale] }),
    description: t('feed.round.description', { name: name[locale] }),
  };
  return toFeed(source, locale, `/rounds/${id}/`, texts, [
    ...newsOf(source, locale, ({ data }) => data.ja.round === id),
    ...selectionsOf(source, locale, ({ round }) => round.id === id),
  ]);
}

function newsOf({ site, store }: OpenDataSource, locale: Locale, wanted: (item: NewsItem) => boolean): FeedEntry[] {
  return store.news.filter(wanted).map((item) => newsEntry(item, { locale, origin: site.url, dataDate: site.dataDate }));
}

function selectionsOf({ site, store }: OpenDataSource, locale: Locale, wanted: (selection: Selection) => boolean): FeedEntry[] {
  const found = store.hubs.flatMap((hub) => hub.selections.filter(wanted).map((selection): [Hub, Selection] => [hub, selection]));
  return found
    .sort(([hubA, a], [hubB, b]) => b.round.order - a.round.order || byNorthToSouth(hubA, hubB))
    .map(([hub, selection]) => selectionEntry(hub, selection, { locale, origin: site.url, dataDate: site.dataDate }));
}

function toFeed(
  { site }: OpenDataSource,
  locale: Locale,
  path: `/${string}`,
  texts: Pick<Feed, 'title' | 'description'>,
  entries: FeedEntry[],
): Feed {
  const t = translator(locale);
  const { page } = addressesOf(site.url);
  const notice = site.official ? '' : `${locale === 'ja' ? '。' : '. '}${t('site.unofficial')}`;
  return {
    id: `urn:uuid:${nameUuid(`feed${path}${locale}`)}`,
    locale,
    title: texts.title,
    description: texts.description + notice,
    page: page(locale, path),
    self: { atom: page(locale, `${path}feed.xml`), json: page(locale, `${path}feed.json`) },
    author: { name: site.name[locale], url: page(locale, '/') },
    rights: attributionOf(site).plain[locale],
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? momentOf(site.dataDate),
    entries,
  };
}
