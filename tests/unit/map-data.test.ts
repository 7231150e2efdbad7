import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { renderBaseMap, type JapanTopology } from '../../src/map/base-map-svg.ts';
import { FRAME, INSET, areaOf, project, type LatLng, type Point } from '../../src/map/projection.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');

const mapFile = read('src/map/japan.topo.json');
const topology = JSON.parse(mapFile) as JapanTopology;
const vocabulary = JSON.parse(read('content/vocabulary/prefectures.json')) as { id: string; code: string }[];

type Polygons = Position[][][];

function polygonsOf(geometry: { type: string }): Polygons {
  if (geometry.type === 'Polygon') return [(geometry as Polygon).coordinates];
  if (geometry.type === 'MultiPolygon') return (geometry as MultiPolygon).coordinates;
  return [];
}

const prefectures = feature(topology, topology.objects.prefectures).features.map(({ properties, geometry }) => ({
  ...properties,
  polygons: polygonsOf(geometry),
}));
const neighbours = feature(topology, topology.objects.neighbours).features.flatMap(({ geometry }) => polygonsOf(geometry));
const polygonsById = (id: string): Polygons => prefectures.find((prefecture) => prefecture.id === id)?.polygons ?? [];

const edges = (ring: Position[]): [Position, Position][] =>
  ring.slice(1).map((end, index): [Position, Position] => [ring[index] ?? end, end]);

function inRing({ lat, lng }: LatLng, ring: Position[]): boolean {
  return (
    edges(ring).filter(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
      .length %
      2 ===
    1
  );
}

const inPolygons = (place: LatLng, polygons: Polygons): boolean =>
  polygons.some(([outer, ...holes]) => outer !== undefined && inRing(place, outer) && !holes.some((hole) => inRing(place, hole)));

/** From a place to the nearest outline, in degrees of latitude; 0 inside. */
function distanceTo(place: LatLng, polygons: Polygons): number {
  if (inPolygons(place, polygons)) return 0;
  const shrink = Math.cos((place.lat * Math.PI) / 180);
  return Math.min(
    ...polygons
      .flat()
      .flatMap(edges)
      .map(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => {
        const [dx, dy] = [(x2 - x1) * shrink, y2 - y1];
        const [px, py] = [(place.lng - x1) * shrink, place.lat - y1];
        const share = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(px - share * dx, py - share * dy);
      }),
  );
}

const contains = (box: { x: number; y: number; width: number; height: number }, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

const NORTHERN_TERRITORIES: [string, LatLng][] = [
  ['Kunashiri', { lat: 44.1, lng: 145.85 }],
  ['Etorofu', { lat: 45.0, lng: 147.75 }],
  ['Shikotan', { lat: 43.8, lng: 146.75 }],
  ['Shibotsu (Habomai)', { lat: 43.5, lng: 146.15 }],
];

/** Islands a visitor would miss, by the prefecture they belong to. */
const ISLANDS: [string, string, LatLng][] = [
  ['Okinawa', 'okinawa', { lat: 26.5, lng: 127.95 }],
  ['Miyako', 'okinawa', { lat: 24.77, lng: 125.33 }],
  ['Ishigaki', 'okinawa', { lat: 24.42, lng: 124.2 }],
  ['Yonaguni', 'okinawa', { lat: 24.455, lng: 122.99 }],
  ['Kume', 'okinawa', { lat: 26.34, lng: 126.77 }],
  ['Minamidaito', 'okinawa', { lat: 25.85, lng: 131.24 }],
  ['Amami-Oshima', 'kagoshima', { lat: 28.3, lng: 129.42 }],
  ['Tokunoshima', 'kagoshima', { lat: 27.78, lng: 128.97 }],
  ['Okinoerabu', 'kagoshima', { lat: 27.37, lng: 128.58 }],
  ['Yoron', 'kagoshima', { lat: 27.04, lng: 128.43 }],
  ['Yakushima', 'kagoshima', { lat: 30.34, lng: 130.53 }],
  ['Tanegashima', 'kagoshima', { lat: 30.6, lng: 130.97 }],
  ['Tsushima', 'nagasaki', { lat: 34.5, lng: 129.35 }],
  ['Iki', 'nagasaki', { lat: 33.79, lng: 129.72 }],
  ['Fukue (Goto)', 'nagasaki', { lat: 32.68, lng: 128.75 }],
  ['Dogo (Oki)', 'shimane', { lat: 36.24, lng: 133.28 }],
  ['Sado', 'niigata', { lat: 38.05, lng: 138.4 }],
  ['Awaji', 'hyogo', { lat: 34.4, lng: 134.85 }],
  ['Shodo', 'kagawa', { lat: 34.5, lng: 134.27 }],
  ['Izu-Oshima', 'tokyo', { lat: 34.73, lng: 139.4 }],
  ['Hachijo', 'tokyo', { lat: 33.1, lng: 139.8 }],
  ['Rishiri', 'hokkaido', { lat: 45.18, lng: 141.24 }],
  ['Okushiri', 'hokkaido', { lat: 42.15, lng: 139.48 }],
];

/** The seats of the prefectural governments, in the order of the codes: they show that no two shapes have changed places. */
const SEATS: [number, number][] = [
  [43.06, 141.35],
  [40.82, 140.74],
  [39.7, 141.15],
  [38.27, 140.87],
  [39.72, 140.1],
  [38.24, 140.36],
  [37.75, 140.47],
  [36.34, 140.45],
  [36.57, 139.88],
  [36.39, 139.06],
  [35.86, 139.65],
  [35.6, 140.12],
  [35.69, 139.69],
  [35.45, 139.64],
  [37.9, 139.02],
  [36.7, 137.21],
  [36.59, 136.63],
  [36.07, 136.22],
  [35.66, 138.57],
  [36.65, 138.18],
  [35.39, 136.72],
  [34.98, 138.38],
  [35.18, 136.91],
  [34.73, 136.51],
  [35.0, 135.87],
  [35.02, 135.76],
  [34.69, 135.52],
  [34.69, 135.18],
  [34.69, 135.83],
  [34.23, 135.17],
  [35.5, 134.24],
  [35.47, 133.05],
  [34.66, 133.93],
  [34.4, 132.46],
  [34.19, 131.47],
  [34.07, 134.56],
  [34.34, 134.04],
  [33.84, 132.77],
  [33.56, 133.53],
  [33.61, 130.42],
  [33.25, 130.3],
  [32.75, 129.87],
  [32.79, 130.74],
  [33.24, 131.61],
  [31.91, 131.42],
  [31.56, 130.56],
  [26.21, 127.68],
];

const hubs = fs
  .readdirSync(path.join(ROOT, 'content/hubs'))
  .filter((slug) => fs.existsSync(path.join(ROOT, 'content/hubs', slug, 'hub.json')))
  .map((slug) => {
    const { location } = JSON.parse(read(`content/hubs/${slug}/hub.json`)) as { location: { prefecture: string; position: LatLng | null } };
    return { slug, ...location };
  });
const placed = hubs.flatMap(({ slug, prefecture, position }) => (position ? [{ slug, prefecture, position }] : []));

describe('the map file', () => {
  it('has the 47 prefectures of the vocabulary, in the order of their codes', () => {
    expect(prefectures.map(({ id, code }) => ({ id, code }))).toEqual(vocabulary.map(({ id, code }) => ({ id, code })));
    expect(prefectures).toHaveLength(47);
  });

  it('has every seat of a prefectural government in or at its own prefecture', () => {
    const misplaced = SEATS.map(([lat, lng], index) => ({
      id: prefectures[index]?.id,
      away: distanceTo({ lat, lng }, prefectures[index]?.polygons ?? []),
    })).filter(({ away }) => away > 0.03);
    expect(SEATS).toHaveLength(47);
    expect(misplaced).toEqual([]);
  });

  it.each(NORTHERN_TERRITORIES)('draws %s as part of Hokkaido and of nothing else', (_name, place) => {
    expect(inPolygons(place, polygonsById('hokkaido'))).toBe(true);
    expect(inPolygons(place, neighbours)).toBe(false);
  });

  it('has seven islands of the Northern Territories, and none among the neighbours', () => {
    const isNorthern = ([outer = []]: Position[][]): boolean =>
      outer.every(([lng = 0, lat = 0]) => lng > 145.38 && lng < 149 && lat > 43.38 && lat < 46);
    expect(polygonsById('hokkaido').filter(isNorthern)).toHaveLength(7);
    expect(neighbours.filter(isNorthern)).toHaveLength(0);
  });

  it.each(ISLANDS)('keeps %s, in %s', (_name, id, place) => {
    expect(inPolygons(place, polygonsById(id))).toBe(true);
  });

  it('draws Takeshima and the Senkaku islands, below its scale, for nobody', () => {
    const near = ([outer = []]: Position[][]): boolean =>
      outer.every(
        ([lng = 0, lat = 0]) =>
          (Math.abs(lat - 37.24) < 0.1 && Math.abs(lng - 131.87) < 0.1) || (Math.abs(lat - 25.83) < 0.15 && lng > 123.3 && lng < 124.7),
      );
    expect(neighbours.filter(near)).toEqual([]);
    expect(prefectures.flatMap(({ polygons }) => polygons).filter(near)).toEqual([]);
  });

  it('has the neighbouring land without names', () => {
    expect(inPolygons({ lat: 37.5, lng: 127.5 }, neighbours)).toBe(true);
    expect(inPolygons({ lat: 23.8, lng: 121 }, neighbours)).toBe(true);
    expect(inPolygons({ lat: 47.5, lng: 142.6 }, neighbours)).toBe(true);
    expect(inPolygons({ lat: 45.9, lng: 150 }, neighbours)).toBe(true);
    expect(topology.objects.neighbours.geometries.every(({ properties }) => Object.keys(properties ?? {}).length === 0)).toBe(true);
  });

  it('has every hub in or close to its prefecture', () => {
    const far = placed
      .map(({ slug, prefecture, position }) => ({ slug, away: distanceTo(position, polygonsById(prefecture)) }))
      .filter(({ away }) => !(away <= 0.15));
    expect(placed.length).toBeGreaterThan(0);
    expect(far).toEqual([]);
  });

  it('weighs at most 20 kB gzip', () => {
    expect(gzipSync(mapFile, { level: 9 }).length).toBeLessThanOrEqual(20_000);
  });
});

describe('the base map', () => {
  const svg = renderBaseMap(topology);

  it('has one drawn path per prefecture', () => {
    const paths = [...svg.matchAll(/<path id="pref-([a-z]+)" data-prefecture="([a-z]+)" d="([^"]*)"\/>/g)];
    expect(paths.map(([, id]) => id)).toEqual(vocabulary.map(({ id }) => id));
    expect(paths.every(([, id, prefecture, data = '']) => id === prefecture && /^M[\d.]+ ?[\d.]+l.+z$/.test(data))).toBe(true);
  });

  it('has coordinates of one decimal at most, and no text, script or style', () => {
    expect(svg).not.toMatch(/\.\d\d/);
    expect(svg).not.toMatch(/NaN|undefined|<text|<title|<script|<style|style=|\son\w+=|href/);
  });

  it('weighs at most 25 kB brotli', () => {
    expect(brotliCompressSync(svg).length).toBeLessThanOrEqual(25_000);
  });
});

describe('project', () => {
  const sapporo = project({ lat: 43.06, lng: 141.35 });
  const tokyo = project({ lat: 35.69, lng: 139.69 });
  const kobe = project({ lat: 34.69, lng: 135.2 });

  it('puts north above and west to the left', () => {
    expect(sapporo.y).toBeLessThan(tokyo.y);
    expect(kobe.x).toBeLessThan(tokyo.x);
  });

  it('agrees with Web Mercator: distances are in the proportion Leaflet draws them in', () => {
    const ordinate = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
    const expected = (ordinate(43.06) - ordinate(35.69)) / (((141.35 - 139.69) * Math.PI) / 180);
    expect((tokyo.y - sapporo.y) / (sapporo.x - tokyo.x)).toBeCloseTo(expected, 6);
  });

  it.each<[string, LatLng]>([
    ['Naha', { lat: 26.21, lng: 127.68 }],
    ['Yonaguni', { lat: 24.46, lng: 123 }],
    ['Minamidaito', { lat: 25.85, lng: 131.24 }],
    ['Amami', { lat: 28.37, lng: 129.49 }],
  ])('puts %s inside the inset', (_name, place) => {
    expect(areaOf(place)).toBe('inset');
    expect(contains(INSET, project(place))).toBe(true);
  });

  it('keeps the inset within the frame and clear of the prefectures of the main map', () => {
    expect(contains(FRAME, INSET)).toBe(true);
    expect(contains(FRAME, { x: INSET.x + INSET.width, y: INSET.y + INSET.height })).toBe(true);
    const covered = prefectures.flatMap(({ id, polygons }) =>
      polygons
        .flat(2)
        .map(([lng = 0, lat = 0]) => ({ lat, lng }))
        .filter((place) => areaOf(place) === 'main' && contains(INSET, project(place)))
        .map(() => id),
    );
    expect(covered).toEqual([]);
  });

  it('puts the Northern Territories in the main map', () => {
    expect(NORTHERN_TERRITORIES.map(([, place]) => areaOf(place))).toEqual(['main', 'main', 'main', 'main']);
    expect(areaOf({ lat: 45.52, lng: 148.86 })).toBe('main');
  });

  it('puts every hub, and even a place beyond the map, inside the frame', () => {
    const ogasawara = { lat: 27.09, lng: 142.19 };
    expect(areaOf(ogasawara)).toBe('outside');
    for (const place of [...placed.map(({ position }) => position), ogasawara, { lat: 51.5, lng: 0 }]) {
      expect(contains(FRAME, project(place))).toBe(true);
    }
  });
});
