/** The static base map: a standalone SVG document without text, script or style, served as `/map/japan.svg` under the markers. */
import { feature, mesh } from 'topojson-client';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FRAME, INSET, areaOf, projectInto, type Point } from './projection.ts';

/** What is known of a prefecture in the map file. */
export interface PrefectureProperties {
  /** As in content/vocabulary/prefectures.json, such as `hokkaido`. */
  id: string;
  /** JIS X 0401, two digits, such as `01`. */
  code: string;
}

/** The map file `japan.topo.json`; coordinates in degrees. */
export type JapanTopology = Topology<{
  prefectures: GeometryCollection<PrefectureProperties>;
  neighbours: GeometryCollection;
}>;

const COLOUR = {
  sea: '#F4F7FA',
  land: '#CEDAE7',
  coast: '#93A6BB',
  border: '#FFFFFF',
  neighbour: '#ECF0F4',
  inset: '#AFBDCC',
} as const;

/** Coordinates are written in tenths of a user unit. */
const STEPS = 10;
/** How far beyond the frame the neighbours are drawn, in user units. */
const BLEED = 4;

type Ring = readonly Point[];

/**
 * The base map as an SVG document of `FRAME.width` × `FRAME.height` user units, to lie under markers placed by `project`.
 * One path per prefecture (`id="pref-<id>"`, `data-prefecture="<id>"`), in the order of their codes.
 */
export function renderBaseMap(topology: JapanTopology): string {
  const { prefectures, neighbours } = topology.objects;
  const neighbouring = feature(topology, neighbours)
    .features.map(({ geometry }) => (isArea(geometry) ? neighbourData(geometry) : ''))
    .join('');
  const paths = feature(topology, prefectures).features.map(
    ({ geometry, properties: { id } }) =>
      `<path id="pref-${word(id)}" data-prefecture="${word(id)}" d="${isArea(geometry) ? prefectureData(geometry) : ''}"/>`,
  );
  const borders = mesh(topology, prefectures, (a, b) => a !== b)
    .coordinates.map((line) =>
      lineData(
        line.map((position) => projectInto(toLatLng(position), 'main')),
        false,
      ),
    )
    .join('');
  const [x, y, width, height] = [INSET.x, INSET.y, INSET.width, INSET.height].map((value) => decimal(Math.round(value * STEPS)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME.width}" height="${FRAME.height}" viewBox="${FRAME.x} ${FRAME.y} ${FRAME.width} ${FRAME.height}">`,
    `<path fill="${COLOUR.sea}" d="M0 0h${FRAME.width}v${FRAME.height}H0z"/>`,
    `<path fill="${COLOUR.neighbour}" d="${neighbouring}"/>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${COLOUR.sea}" stroke="${COLOUR.inset}"/>`,
    `<g fill="${COLOUR.land}" stroke="${COLOUR.coast}" stroke-width=".6" stroke-linejoin="round">`,
    ...paths,
    '</g>',
    `<path fill="none" stroke="${COLOUR.border}" stroke-linejoin="round" stroke-linecap="round" d="${borders}"/>`,
    '</svg>',
    '',
  ].join('\n');
}

/** A number of tenths as SVG's shortest decimal: 5 → ".5", -12 → "-1.2". */
function decimal(tenths: number): string {
  const sign = tenths < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(tenths) / STEPS);
  const rest = Math.abs(tenths) % STEPS;
  if (rest === 0) return whole === 0 ? '0' : `${sign}${whole}`;
  return `${sign}${whole === 0 ? '' : whole}.${rest}`;
}

/** Two numbers, with a separator only where SVG needs one. */
function pair(x: number, y: number): string {
  const second = decimal(y);
  return decimal(x) + (second.startsWith('-') ? '' : ' ') + second;
}

/** Path data of a line in user units, absolute at its start and relative after it; empty if too little is left of it after rounding. */
function lineData(points: Ring, closed: boolean): string {
  const grid: [number, number][] = [];
  for (const { x, y } of points) {
    const next: [number, number] = [Math.round(x * STEPS), Math.round(y * STEPS)];
    const last = grid.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) grid.push(next);
  }
  const first = grid[0];
  const end = grid.at(-1);
  if (closed && first && end && grid.length > 1 && first[0] === end[0] && first[1] === end[1]) grid.pop();
  if (!first || grid.length < (closed ? 3 : 2)) return '';
  let data = `M${pair(...first)}l`;
  let [x, y] = first;
  grid.slice(1).forEach(([nextX, nextY], index) => {
    const step = pair(nextX - x, nextY - y);
    data += index === 0 || step.startsWith('-') ? step : ` ${step}`;
    [x, y] = [nextX, nextY];
  });
  return closed ? `${data}z` : data;
}

/** The polygons of a geometry. */
const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const isArea = (geometry: { type: string } | null): geometry is Polygon | MultiPolygon =>
  geometry !== null && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');

const toLatLng = ([lng = NaN, lat = NaN]: Position) => ({ lat, lng });

/** The middle of a ring's box, in degrees: what decides which part of the map an island is drawn in. */
function middle(ring: Position[]): { lat: number; lng: number } {
  const places = ring.map(toLatLng);
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  return { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lng: (Math.min(...lngs) + Math.max(...lngs)) / 2 };
}

/** Path data of a prefecture; parts outside the frame and the inset are left out. */
function prefectureData(geometry: Polygon | MultiPolygon): string {
  return polygonsOf(geometry)
    .map((rings) => {
      const outer = rings[0];
      const area = outer ? areaOf(middle(outer)) : 'outside';
      if (area === 'outside') return '';
      return rings
        .map((ring) =>
          lineData(
            ring.map((position) => projectInto(toLatLng(position), area)),
            true,
          ),
        )
        .join('');
    })
    .join('');
}

/** The part of a ring on one side of a line (Sutherland–Hodgman). `distance` is positive inside, in user units. */
function clipSide(ring: Ring, distance: (point: Point) => number): Point[] {
  const kept: Point[] = [];
  ring.forEach((point, index) => {
    const before = ring.at(index - 1) ?? point;
    const [from, to] = [distance(before), distance(point)];
    if (from < 0 !== to < 0) {
      const share = from / (from - to);
      kept.push({ x: before.x + (point.x - before.x) * share, y: before.y + (point.y - before.y) * share });
    }
    if (to >= 0) kept.push(point);
  });
  return kept;
}

/** A ring cut to the frame and its bleed, in user units. */
function clipToFrame(ring: Ring): Ring {
  const sides: ((point: Point) => number)[] = [
    ({ x }) => x - (FRAME.x - BLEED),
    ({ x }) => FRAME.x + FRAME.width + BLEED - x,
    ({ y }) => y - (FRAME.y - BLEED),
    ({ y }) => FRAME.y + FRAME.height + BLEED - y,
  ];
  return sides.reduce<Ring>((points, side) => clipSide(points, side), ring);
}

/** Path data of the neighbouring land, cut to the frame. */
function neighbourData(geometry: Polygon | MultiPolygon): string {
  return polygonsOf(geometry)
    .flat()
    .map((ring) => lineData(clipToFrame(ring.slice(1).map((position) => projectInto(toLatLng(position), 'main'))), true))
    .join('');
}

/** A value that goes into an attribute; the map file holds plain words only. */
function word(value: string): string {
  if (!/^[a-z0-9-]+$/.test(value)) throw new Error(`Not a plain word in the map file: ${value}`);
  return value;
}
