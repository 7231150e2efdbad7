/** Which hubs to show beside a hub, and why. */
import type { TopicRecord } from '../schemas/vocabulary.ts';
import type { Hub } from './hub.ts';

export interface RelatedHub {
  hub: Hub;
  /** Topics both work on. */
  topics: TopicRecord[];
  /** Great-circle distance in kilometres, or null where a position is missing. */
  distance: number | null;
  sameInstitution: boolean;
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

/** Up to `limit` hubs that share a topic, the institution or the neighbourhood; most in common first, then nearest. */
export function relatedHubs(hub: Hub, all: readonly Hub[], limit = 6): RelatedHub[] {
  return all
    .filter((other) => other.slug !== hub.slug)
    .map((other) => ({
      hub: other,
      topics: hub.topics.filter(({ id }) => other.topics.some((topic) => topic.id === id)),
      distance: hub.location.position && other.location.position ? distanceKm(hub.location.position, other.location.position) : null,
      sameInstitution: other.institution.id === hub.institution.id,
    }))
    .filter((related) => score(related) > 0)
    .sort((a, b) => score(b) - score(a) || (a.distance ?? Infinity) - (b.distance ?? Infinity) || a.hub.slug.localeCompare(b.hub.slug))
    .slice(0, limit);
}

function score({ topics, distance, sameInstitution }: RelatedHub): number {
  return topics.length * 2 + (sameInstitution ? 2 : 0) + (distance !== null && distance <= NEARBY_KM ? 1 : 0);
}
