import fs from 'node:fs';
import path from 'node:path';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/domain/related.ts';
import type { JapanTopology } from '../../src/map/base-map-svg.ts';
import { prefecturePoints } from '../../src/map/prefecture-points.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) as T;
const topology = read<JapanTopology>('src/map/japan.topo.json');
const vocabulary = read<{ id: string }[]>('content/vocabulary/prefectures.json').map(({ id }) => id);
const points = prefecturePoints(topology);
const shapes = new Map(
  feature(topology, topology.objects.prefectures).features.map(({ properties, geometry }) => [
    properties.id,
    ringsOf(geometry as Polygon | MultiPolygon),
  ]),
);

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function pointOf(id: string): { lat: number; lng: number } {
  const [lat, lng] = points[id] ?? [NaN, NaN];
  return { lat, lng };
}

function kmBetween(a: string, b: string): number {
  return distanceKm(pointOf(a), pointOf(b));
}

/** Counts how often a line from the point to the east crosses the border. */
function isInside(id: string): boolean {
  const { lat, lng } = pointOf(id);
  const crossings = (shapes.get(id) ?? []).flatMap((ring) =>
    ring.slice(1).filter(([x2 = 0, y2 = 0], at) => {
      const [x1 = 0, y1 = 0] = ring[at] ?? [];
      return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
    }),
  );
  return crossings.length % 2 === 1;
}

function kmToBorder(id: string): number {
  const border = (shapes.get(id) ?? []).flat();
  return Math.min(...border.map(([lng = 0, lat = 0]) => distanceKm(pointOf(id), { lat, lng })));
}

describe('the points that distances are measured from', () => {
  it('are 47, one for each prefecture of the vocabulary', () => {
    expect(vocabulary).toHaveLength(47);
    expect(Object.keys(points).toSorted()).toEqual(vocabulary.toSorted());
  });

  it('are in Japan, to two decimals', () => {
    for (const [lat, lng] of Object.values(points)) {
      expect(lat > 24 && lat < 46 && lng > 122 && lng < 146).toBe(true);
      expect([lat, lng].map((degrees) => Number(degrees.toFixed(2)))).toEqual([lat, lng]);
    }
  });

  it.each(vocabulary)('lie inside %s, or hardly beyond its border', (id) => {
    expect(isInside(id) || kmToBorder(id) < 10).toBe(true);
  });

  it('know the neighbors of a prefecture', () => {
    expect(kmBetween('ishikawa', 'fukui')).toBeLessThan(kmBetween('ishikawa', 'okinawa'));
    expect(kmBetween('ishikawa', 'toyama')).toBeLessThan(kmBetween('ishikawa', 'niigata'));
    expect(kmBetween('osaka', 'kyoto')).toBeLessThan(kmBetween('osaka', 'hiroshima'));
  });

  it('put islands where they are: Okinawa far in the south, Hokkaido not on its outer islands', () => {
    expect(pointOf('okinawa').lat).toBeLessThan(28);
    const hokkaido = pointOf('hokkaido');
    expect(hokkaido.lng > 141 && hokkaido.lng < 144.5).toBe(true);
    const tokyo = pointOf('tokyo');
    expect(tokyo.lat).toBeGreaterThan(35);
  });
});
