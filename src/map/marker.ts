/** How a marker looks and what it is called: the same on the static map and on the one that moves. */
import { trackShape } from '../graphics/track-shape.ts';
import { fill } from '../i18n/fill.ts';
import type { MapPlace, MapWords } from './map-data.ts';

/** Pixels markers keep between their middles, so that none overlap and each is a target of 24 px. */
export const MARKER_DISTANCE = 26;

/** A marker of one hub or of several. */
export interface Marker {
  slugs: string[];
  label: string;
  /** The profile of a single hub, or the list of the prefectures. */
  href: string;
  /** Content of an SVG centred on 0,0 in pixels; made of our own shapes and numbers only. */
  svg: string;
}

/** The marker of places drawn together; of each place only the hubs it holds. */
export function markerOf(places: readonly MapPlace[], words: MapWords): Marker {
  const hubs = places.flatMap((place) => place.hubs);
  const [first, ...more] = hubs;
  const list = words.list + distinct(places.map(({ prefecture }) => prefecture)).join(',');
  const tracks = distinct(hubs.flatMap(({ selections }) => selections.map(({ track }) => track)));
  const single = first !== undefined && more.length === 0;
  return {
    slugs: hubs.map(({ slug }) => slug),
    label: single
      ? fill(words.marker, { name: first.name, place: first.place })
      : fill(words.group, { place: nameOf(places, words), n: hubs.length }),
    href: single && words.link === 'hub' ? first.href : list,
    svg: markerSvg(tracks, hubs.length),
  };
}

/** The places with only these hubs, without those that are left empty; null leaves all. */
export function onlyVisible(places: readonly MapPlace[], visible: ReadonlySet<string> | null): MapPlace[] {
  if (visible === null) return [...places];
  return places
    .map((place) => ({ ...place, hubs: place.hubs.filter(({ slug }) => visible.has(slug)) }))
    .filter(({ hubs }) => hubs.length > 0);
}

/** The name of places drawn together: the place, its prefecture or the prefectures. */
function nameOf(places: readonly MapPlace[], { separator }: Pick<MapWords, 'separator'>): string {
  const [place, ...others] = places;
  if (place !== undefined && others.length === 0) return place.name;
  return distinct(places.map(({ prefectureName }) => prefectureName)).join(separator);
}

/**
 * The picture of a marker: one hub has the shape of its track, several of one track have it large with their number,
 * several of several tracks are a hub with a number and the shapes around it.
 */
export function markerSvg(tracks: readonly string[], count: number): string {
  const [track = '', ...others] = count > 1 ? [...tracks].sort() : tracks;
  const ground = `<circle class="map-marker-ring" r="${MARKER_DISTANCE / 2}" fill="none" pointer-events="all"/>`;
  if (count <= 1) return `${ground}${shape(track, 0, 0, 8)}${others.map((other) => shape(other, 8, -8, 4.5)).join('')}`;
  if (others.length === 0) return `${ground}${shape(track, 0, 0, 11)}${number(count, 0)}`;
  const pips = [track, ...others];
  const around = pips.map((pip, index) => {
    const angle = ((-90 + (index - (pips.length - 1) / 2) * PIP_STEP) * Math.PI) / 180;
    return shape(pip, round(11 * Math.cos(angle)), round(3 + 11 * Math.sin(angle)), 3.3);
  });
  return `${ground}<circle cy="3" r="10" fill="${INK}" stroke="#fff" stroke-width="3" paint-order="stroke"/>${around.join('')}${number(count, 4)}`;
}

/** Degrees between the shapes around a number. */
const PIP_STEP = 52;
const INK = '#1a1a1a';

/** A track's shape of a radius in pixels, with a white outline outside it. */
function shape(track: string, x: number, y: number, radius: number): string {
  const { color, svg } = trackShape(track);
  return `<g transform="translate(${x} ${y})scale(${radius})" fill="${color}" stroke="#fff" stroke-width="${round((radius > 5 ? 3 : 2) / radius)}" paint-order="stroke">${svg}</g>`;
}

function number(count: number, y: number): string {
  return `<text class="map-marker-number" y="${y}" dy=".36em" text-anchor="middle" font-size="12" font-weight="700" fill="#fff">${count}</text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
