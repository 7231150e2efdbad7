/** A hub as the site shows it: the record joined with what it refers to, and its terms. */
import type { HubRecord } from '../schemas/hub.ts';
import type { InstitutionRecord } from '../schemas/institution.ts';
import type { RoundRecord } from '../schemas/round.ts';
import type { TrackRecord } from '../schemas/track.ts';
import type { OfferRecord, PrefectureRecord, RegionRecord, TopicRecord } from '../schemas/vocabulary.ts';
import { termOf, type Term } from './validity.ts';

export type Identified<T> = T & { id: string };
export type Institution = Identified<InstitutionRecord>;
export type Round = Identified<RoundRecord>;
export type Track = Identified<TrackRecord>;

/** A selection joined with its round, track and term. */
export interface Selection {
  round: Round;
  track: Track;
  fiscalYear: number;
  announced: string | null;
  inferred: boolean;
  sources: string[];
  term: Term;
}

export interface Hub extends Omit<HubRecord, 'institution' | 'selections' | 'topics' | 'offers' | 'location' | 'editorNotes'> {
  slug: string;
  institution: Institution;
  /** Oldest first, as in the record. */
  selections: [Selection, ...Selection[]];
  topics: TopicRecord[];
  offers: OfferRecord[];
  location: Omit<HubRecord['location'], 'prefecture'> & { prefecture: PrefectureRecord; region: RegionRecord };
}

/** Records a hub refers to, by id. */
export interface References {
  institutions: ReadonlyMap<string, Institution>;
  rounds: ReadonlyMap<string, Round>;
  tracks: ReadonlyMap<string, Track>;
  topics: ReadonlyMap<string, TopicRecord>;
  offers: ReadonlyMap<string, OfferRecord>;
  prefectures: ReadonlyMap<string, PrefectureRecord>;
  regions: ReadonlyMap<string, RegionRecord>;
}

/**
 * Joins a record with its references.
 * @throws Error naming the hub and the id when a reference is missing; `check-references.ts` reports these earlier and all at once
 */
export function toHub(slug: string, record: HubRecord, references: References): Hub {
  const { editorNotes: _unpublished, ...published } = record;
  const get = <T>(kind: keyof References, map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new Error(`Hub "${slug}" refers to ${kind} "${id}", which does not exist.`);
    return found;
  };
  const prefecture = get('prefectures', references.prefectures, record.location.prefecture);
  const selections = record.selections.map((selection) => ({
    ...selection,
    round: get('rounds', references.rounds, selection.round),
    track: get('tracks', references.tracks, selection.track),
    inferred: selection.confidence === 'inferred',
    term: termOf(selection, record),
  }));
  return {
    ...published,
    slug,
    institution: get('institutions', references.institutions, record.institution),
    selections: selections as unknown as [Selection, ...Selection[]],
    topics: record.topics.map(({ id }) => get('topics', references.topics, id)),
    offers: record.offers.map(({ id }) => get('offers', references.offers, id)),
    location: { ...record.location, prefecture, region: get('regions', references.regions, prefecture.region) },
  };
}

/** The selection a hub is presented with: the latest; the earlier ones follow on its profile. */
export function latestSelection(hub: Pick<Hub, 'selections'>): Selection {
  return hub.selections.reduce((latest, selection) => (selection.round.order > latest.round.order ? selection : latest));
}

/** Compares hubs for lists: latest selection first, then north to south by prefecture code, then by slug. */
export function byLatestSelection(a: Hub, b: Hub): number {
  return latestSelection(b).round.order - latestSelection(a).round.order || byNorthToSouth(a, b);
}

/** Compares hubs from north to south: prefecture code, latitude, slug. */
export function byNorthToSouth(a: Hub, b: Hub): number {
  return (
    a.location.prefecture.code.localeCompare(b.location.prefecture.code) ||
    (b.location.position?.lat ?? -90) - (a.location.position?.lat ?? -90) ||
    a.slug.localeCompare(b.slug)
  );
}
