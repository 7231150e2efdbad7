/**
 * The static map's projection: Web Mercator, as Leaflet uses, into a square frame; the islands south of 30.1°N
 * (Okinawa, Amami, Tokara, Daito) are moved into an inset box of the same scale.
 *
 * Geographic values are degrees (WGS 84), frame values are SVG user units, x to the right and y downwards from the top left corner.
 */

/** A place on the globe, in degrees. */
export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

/** A place in the frame, in SVG user units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the map a place is drawn in; `outside` places (such as Ogasawara) are held at the frame's nearest edge. */
export type MapArea = 'main' | 'inset' | 'outside';

interface Box {
  /** Left edge, in user units. */
  readonly x: number;
  /** Top edge, in user units. */
  readonly y: number;
  /** In user units. */
  readonly width: number;
  /** In user units. */
  readonly height: number;
  /** Western edge, in degrees of longitude. */
  readonly west: number;
  /** Eastern edge, in degrees of longitude. */
  readonly east: number;
  /** Southern edge, in degrees of latitude. */
  readonly south: number;
  /** Northern edge, in degrees of latitude. */
  readonly north: number;
}

/** Width and height of the frame, in user units. */
const SIZE = 800;
const WEST = 128.2;
const EAST = 149.2;
const NORTH = 46.1;
/** User units per degree of longitude, in the frame and in the inset alike. */
const SCALE = SIZE / (EAST - WEST);

/** Latitude in degrees to Mercator's ordinate, in degrees of longitude at the equator. */
const mercator = (lat: number): number => (Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180) / Math.PI;
/** The inverse of {@link mercator}: ordinate to latitude, both in degrees. */
const inverseMercator = (ordinate: number): number => (Math.atan(Math.sinh((ordinate * Math.PI) / 180)) * 180) / Math.PI;

/** The whole map: from Tsushima and Goto to Etorofu, from Wakkanai to Yakushima. */
export const FRAME: Box = {
  x: 0,
  y: 0,
  width: SIZE,
  height: SIZE,
  west: WEST,
  east: EAST,
  south: inverseMercator(mercator(NORTH) - SIZE / SCALE),
  north: NORTH,
};

const INSET_WEST = 122.5;
const INSET_EAST = 131.6;
const INSET_SOUTH = 23.8;
const INSET_NORTH = 30.1;

/** The inset at the top left, from Yonaguni to the Daito islands and up to Tokara. */
export const INSET: Box = {
  x: 16,
  y: 16,
  width: (INSET_EAST - INSET_WEST) * SCALE,
  height: (mercator(INSET_NORTH) - mercator(INSET_SOUTH)) * SCALE,
  west: INSET_WEST,
  east: INSET_EAST,
  south: INSET_SOUTH,
  north: INSET_NORTH,
};

/** How far from the edge of their box places are kept that would lie outside it, in user units. */
const MARGIN = 4;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The place within a box by Mercator alone, unclamped, in user units. */
function place(box: Box, { lat, lng }: LatLng): Point {
  return {
    x: box.x + (lng - box.west) * SCALE,
    y: box.y + (mercator(box.north) - mercator(lat)) * SCALE,
  };
}

/** Which part of the map a place (degrees) is drawn in. */
export function areaOf({ lat, lng }: LatLng): MapArea {
  if (lat < INSET.north && lat >= INSET.south && lng >= INSET.west && lng < INSET.east) return 'inset';
  if (lat >= FRAME.south && lat <= FRAME.north && lng >= FRAME.west && lng <= FRAME.east) return 'main';
  return 'outside';
}

/**
 * A place as it would lie in one part of the map, even beyond that part's edges: what lines and areas are drawn with.
 * @param position in degrees
 * @param area the part to draw in
 * @returns user units, not held within the part
 */
export function projectInto(position: LatLng, area: 'main' | 'inset'): Point {
  return place(area === 'inset' ? INSET : FRAME, position);
}

/**
 * Where a marker goes. Always within the frame: a place beyond it is held 4 units inside the nearest edge ({@link areaOf} tells).
 * @param position in degrees
 * @returns user units
 */
export function project(position: LatLng): Point {
  const box = areaOf(position) === 'inset' ? INSET : FRAME;
  const { x, y } = place(box, position);
  return {
    x: clamp(x, box.x + MARGIN, box.x + box.width - MARGIN),
    y: clamp(y, box.y + MARGIN, box.y + box.height - MARGIN),
  };
}
