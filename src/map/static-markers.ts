/** Where the markers of the static map stand, for two widths of the map. */
import { arrange } from './cluster.ts';
import type { MapPlace } from './map-data.ts';
import { MARKER_DISTANCE } from './marker.ts';
import { FRAME, project } from './projection.ts';

/** Places drawn as one marker; the position is a share of the map's width and height, in percent. */
export interface StaticGroup {
  left: number;
  top: number;
  places: MapPlace[];
}

/** The widths in pixels a set of markers is made for: from this width on, they keep their distance. */
export const SET_WIDTHS = { narrow: 320, wide: 520 } as const;

/** The least distance of two markers in user units of the frame, on a map of `width` pixels. */
export function minDistance(width: number): number {
  return (MARKER_DISTANCE / width) * FRAME.width;
}

/** The markers of a map at least `width` pixels wide. */
export function staticGroups(places: readonly MapPlace[], width: number): StaticGroup[] {
  const apart = minDistance(width);
  const spots = places.map((place) => ({ ...project(place), weight: place.hubs.length, prefecture: place.prefecture, place }));
  return arrange(spots, apart, FRAME.width).map(({ x, y, spots: together }) => ({
    left: percent(x / FRAME.width),
    top: percent(y / FRAME.height),
    places: together.map(({ place }) => place),
  }));
}

function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}
