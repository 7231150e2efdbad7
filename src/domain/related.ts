/** Which hubs to show beside a hub, and why. */
import type { TopicRecord } from '../schemas/vocabulary.ts';
import type { Hub } from './hub.ts';

export interface RelatedHub {
  hub: Hub;
  /** Topics both work on. */
  topics: TopicRecord[];
  /** Great-circle distance in kilometres, or null where a position is missing. */
  distance: number | null;
}

const EARTH_RADIUS_KM = 6371;
/** Beyond this a hub is no neighbour; kilometres. */
const NEARBY_KM = 60;

/** Distance between two points on the globe (degrees) in kilometres. */
export function distanceKm(a: { lat: number; lng: number }, b: { lat: number; lng: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h));
}

/**
 * Up to `limit` hubs of other institutions that share a topic or the neighbourhood; most topics in common first, then those in the
 * neighbourhood, then nearest. Distances are worked out only where topics do not decide, so that thousands of hubs cost little.
 */
export function relatedHubs(hub: Hub, all: readonly Hub[], limit = 6): RelatedHub[] {
  const own = new Set(hub.topics.map(({ id }) => id));
  const others = all.filter(({ slug, institution }) => slug !== hub.slug && institution.id !== hub.institution.id);
  const byShared = Map.groupBy(others, ({ topics }) => topics.filter(({ id }) => own.has(id)).length);
  const found: RelatedHub[] = [];
  for (const shared of [...byShared.keys()].sort((a, b) => b - a)) {
    if (found.length >= limit) break;
    const group = (byShared.get(shared) ?? [])
      .map((other) => relate(hub, other, own))
      .filter((related) => shared > 0 || isNear(related))
      .sort(
        (a, b) =>
          Number(isNear(b)) - Number(isNear(a)) ||
          (a.distance ?? Infinity) - (b.distance ?? Infinity) ||
          a.hub.slug.localeCompare(b.hub.slug),
      );
    found.push(...group.slice(0, limit - found.length));
  }
  return found;
}

/** The other hubs of a hub's institution, in the order given. */
export function hubsOfInstitution(hub: Hub, all: readonly Hub[]): Hub[] {
  return all.filter(({ slug, institution }) => slug !== hub.slug && institution.id === hub.institution.id);
}

function relate(hub: Hub, other: Hub, own: ReadonlySet<string>): RelatedHub {
  const [from, to] = [hub.location.position, other.location.position];
  return { hub: other, topics: other.topics.filter(({ id }) => own.has(id)), distance: from && to ? distanceKm(from, to) : null };
}

function isNear({ distance }: RelatedHub): boolean {
  return distance !== null && distance <= NEARBY_KM;
}
