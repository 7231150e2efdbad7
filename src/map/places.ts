/** Which hubs stand at one place. Pure; the position of a place never depends on a filter. */
import type { Hub } from '../domain/hub.ts';
import type { Localized } from '../i18n/locales.ts';

/** What a hub needs for being placed. */
export type Placeable = Pick<Hub, 'slug' | 'location'>;

/** Hubs of one campus or municipality. */
export interface Place<H extends Placeable = Hub> {
  /** The first of its hubs' slugs, as slugs never change. */
  id: string;
  /** Mean of its hubs, in degrees. */
  lat: number;
  lng: number;
  hubs: H[];
  /** The municipality, two of them, or else the prefecture. */
  name: Localized;
  prefecture: Hub['location']['prefecture'];
}

/** How close two hubs are to count as one place, in kilometers. */
const SAME_PLACE_KM = 1.5;
const KM_PER_DEGREE = 111.2;

/**
 * Groups hubs that stand within 1.5 km of each other or in the same municipality, across no prefectural border; from north to south.
 * Hubs without a position are `unplaced`, in the order they came.
 */
export function groupByPlace<H extends Placeable>(hubs: readonly H[]): { places: Place<H>[]; unplaced: H[] } {
  const groups: H[][] = [];
  for (const hub of hubs.filter(isPlaced)) {
    const near = groups.filter((group) => group.some((other) => samePlace(hub, other)));
    const joined = [...near.flat(), hub];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return {
    places: groups.map(toPlace).sort((a, b) => b.lat - a.lat || a.id.localeCompare(b.id)),
    unplaced: hubs.filter((hub) => !isPlaced(hub)),
  };
}

const isPlaced = ({ location }: Placeable): boolean => location.position !== null;

const positionOf = ({ location }: Placeable): { lat: number; lng: number } => location.position ?? { lat: NaN, lng: NaN };

function samePlace(a: Placeable, b: Placeable): boolean {
  if (a.location.prefecture.id !== b.location.prefecture.id) return false;
  const [here, there] = [a.location.municipality?.ja, b.location.municipality?.ja];
  return (here !== undefined && here === there) || kilometersBetween(a, b) <= SAME_PLACE_KM;
}

/** Flat-earth distance, exact enough for a few kilometers. */
function kilometersBetween(a: Placeable, b: Placeable): number {
  const [from, to] = [positionOf(a), positionOf(b)];
  const shrink = Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(to.lat - from.lat, (to.lng - from.lng) * shrink);
}

function toPlace<H extends Placeable>(group: H[]): Place<H> {
  const hubs = [...group].sort((a, b) => a.slug.localeCompare(b.slug));
  const [first] = hubs as [H, ...H[]];
  const { prefecture } = first.location;
  return {
    id: first.slug,
    lat: mean(hubs.map((hub) => positionOf(hub).lat)),
    lng: mean(hubs.map((hub) => positionOf(hub).lng)),
    hubs,
    name: nameOf(hubs),
    prefecture,
  };
}

function nameOf(hubs: readonly Placeable[]): Localized {
  const names = new Map(
    hubs.flatMap(({ location: { municipality } }) => (municipality === null ? [] : [[municipality.ja, municipality] as const])),
  );
  const [one, two, ...more] = names.values();
  if (one === undefined || more.length > 0) return hubs[0]!.location.prefecture.name;
  if (two === undefined) return { ja: one.ja, en: one.en };
  return { ja: `${one.ja}・${two.ja}`, en: `${one.en} and ${two.en}` };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
