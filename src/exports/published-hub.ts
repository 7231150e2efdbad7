/** Hubs and rounds as the open data holds them. */
import type { OpenDataSource } from '../data/open-data.ts';
import type { Hub, Round } from '../domain/hub.ts';
import type { HubRecord } from '../schemas/hub.ts';
import type { PublishedHub } from '../schemas/published-hub.ts';
import { addressesOf, toUri } from './addresses.ts';

/** All hubs, by slug, so that a change of order is never a change of the file. */
export function toPublishedHubs({ site, store }: OpenDataSource): PublishedHub[] {
  const { pages } = addressesOf(site.url);
  return store.hubs
    .map((hub) => {
      const record = store.records.get(hub.slug);
      const profile = store.profiles.get(hub.slug);
      if (record === undefined || profile === undefined) throw new Error(`Hub "${hub.slug}" has no record or no profile.`);
      return toPublishedHub(hub, record, { page: pages(`/hubs/${hub.slug}/`), profile: { ja: profile.ja.trim(), en: profile.en.trim() } });
    })
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** One hub: its record, without what only editors need, joined with what it refers to. */
function toPublishedHub(hub: Hub, record: HubRecord, texts: Pick<PublishedHub, 'page' | 'profile'>): PublishedHub {
  const { editorNotes: _unpublished, ...published } = record;
  const { prefecture, region } = hub.location;
  return withUris({
    slug: hub.slug,
    page: texts.page,
    ...published,
    institution: hub.institution,
    selections: record.selections.map((selection, index) => {
      const joined = hub.selections[index];
      if (joined === undefined) throw new Error(`Hub "${hub.slug}" and its record have different selections.`);
      return { ...selection, term: joined.term };
    }),
    location: {
      ...record.location,
      prefecture: { id: prefecture.id, code: prefecture.code, name: prefecture.name },
      region: { id: region.id, name: region.name },
    },
    profile: texts.profile,
  });
}

/** All rounds, oldest first, each with the hubs on record. */
export function toPublishedRounds({ site, store }: OpenDataSource): (Round & Record<string, unknown>)[] {
  const { pages } = addressesOf(site.url);
  return store.rounds.map((round) =>
    withUris({
      ...round,
      page: pages(`/rounds/${round.id}/`),
      hubs: store.hubs
        .filter((hub) => hub.selections.some((selection) => selection.round.id === round.id))
        .map(({ slug }) => slug)
        .sort(),
    }),
  );
}

/** The same value with every address in it as a URI. */
function withUris<T>(value: T): T {
  if (typeof value === 'string') return (/^https?:\/\/\S+$/.test(value) ? toUri(value) : value) as T;
  if (Array.isArray(value)) return value.map(withUris) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withUris(inner as unknown)])) as T;
}
