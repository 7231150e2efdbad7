import { byNorthToSouth, type Hub } from '../domain/hub.ts';
import type { FinderHub } from './facets.ts';

/** The hubs as the finder's script needs them, in the order of the list (latest selection first). */
export function toFinderHubs(hubs: readonly Hub[]): FinderHub[] {
  const north = [...hubs].sort(byNorthToSouth).map(({ slug }) => slug);
  return hubs.map((hub) => ({
    slug: hub.slug,
    selections: hub.selections.map(({ track, round, term }) => ({
      track: track.id,
      round: round.id,
      validUntil: term.validUntil,
      endedOn: term.endedOn,
    })),
    region: hub.location.region.id,
    prefecture: hub.location.prefecture.id,
    topics: hub.topics.map(({ id }) => id),
    offers: hub.offers.map(({ id }) => id),
    kind: hub.institution.kind,
    north: north.indexOf(hub.slug),
    at: hub.location.position && [hub.location.position.lat, hub.location.position.lng],
  }));
}
