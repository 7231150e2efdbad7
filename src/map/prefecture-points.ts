/** One point for each prefecture, from the base map: where “near Ishikawa” is measured from. */
import { feature } from 'topojson-client';
import type { Polygon, MultiPolygon, Position } from 'geojson';
import type { JapanTopology } from './base-map-svg.ts';

/** Prefecture id → [latitude, longitude] in degrees, the middle of its largest piece of land, to two decimals (about 1 km). */
export function prefecturePoints(topology: JapanTopology): Record<string, [number, number]> {
  const { features } = feature(topology, topology.objects.prefectures);
  return Object.fromEntries(features.map(({ properties, geometry }) => [properties.id, middleOf(geometry as Polygon | MultiPolygon)]));
}

function middleOf(geometry: Polygon | MultiPolygon): [number, number] {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0] ?? []] : geometry.coordinates.map((polygon) => polygon[0] ?? []);
  const largest = rings.map(centroid).sort((a, b) => b.area - a.area)[0];
  if (largest === undefined) throw new Error('A prefecture of the base map has no land.');
  return [Math.round(largest.lat * 100) / 100, Math.round(largest.lng * 100) / 100];
}

/** Centroid of a ring in degrees; `area` in square degrees, for comparison only. */
function centroid(ring: readonly Position[]): { lat: number; lng: number; area: number } {
  let [area, lng, lat] = [0, 0, 0];
  for (let at = 0; at < ring.length - 1; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const [x2 = 0, y2 = 0] = ring[at + 1] ?? [];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    lng += ((x1 + x2) * cross) / 6;
    lat += ((y1 + y2) * cross) / 6;
  }
  return { lng: lng / area, lat: lat / area, area: Math.abs(area) };
}
