/** The orders of the list. Pure. */
import { distanceKm } from '../domain/related.ts';
import type { FinderData, FinderHub } from './facets.ts';
import type { Sort } from './state.ts';

/**
 * Compares hubs in an order of the finder.
 * @param ranks place of each hub among the answers to a query, for `relevance`
 */
export function hubOrder(sort: Sort, data: FinderData, ranks: ReadonlyMap<string, number> | null): (a: FinderHub, b: FinderHub) => number {
  const position = new Map(data.hubs.map(({ slug }, index) => [slug, index]));
  const natural = (hub: FinderHub) => position.get(hub.slug) ?? 0;
  const keyFor = keyOf(sort, data, ranks, natural);
  const keys = new Map(data.hubs.map((hub) => [hub, keyFor(hub)]));
  const key = (hub: FinderHub) => keys.get(hub) ?? keyFor(hub);
  return (a, b) => key(a) - key(b) || natural(a) - natural(b);
}

function keyOf(
  sort: Sort,
  data: FinderData,
  ranks: ReadonlyMap<string, number> | null,
  natural: (hub: FinderHub) => number,
): (hub: FinderHub) => number {
  if (sort === 'north') return (hub) => hub.north;
  if (sort === 'relevance') return (hub) => ranks?.get(hub.slug) ?? 0;
  const from = sort.startsWith('near:') ? data.prefectures[sort.slice('near:'.length)] : undefined;
  if (from === undefined) return natural;
  const point = ([lat, lng]: readonly [number, number]) => ({ lat, lng });
  return (hub) => {
    const at = hub.at ?? data.prefectures[hub.prefecture];
    return at === undefined ? Infinity : distanceKm(point(from), point(at));
  };
}
