/** The orders of the list. Pure. */
import { distanceKm } from '../domain/related.ts';
import type { FinderData, FinderHub } from './facets.ts';
import type { Sort } from './state.ts';

/**
 * Hubs in an order of the finder; those that are equal in it keep theirs.
 * @param hubs in the order of the records, by which `round` goes
 * @param ranks place of each hub among the answers to a query, for `relevance`
 */
export function inOrder(
  hubs: readonly FinderHub[],
  sort: Sort,
  { prefectures }: Pick<FinderData, 'prefectures'>,
  ranks: ReadonlyMap<string, number> | null,
): FinderHub[] {
  const keyOf = keyFor(sort, prefectures, ranks);
  if (keyOf === null) return [...hubs];
  return hubs
    .map((hub) => ({ hub, key: keyOf(hub) }))
    .sort((a, b) => a.key - b.key || 0)
    .map(({ hub }) => hub);
}

/** What an order goes by; null: by the order of the records. */
function keyFor(
  sort: Sort,
  prefectures: FinderData['prefectures'],
  ranks: ReadonlyMap<string, number> | null,
): ((hub: FinderHub) => number) | null {
  if (sort === 'north') return (hub) => hub.north;
  if (sort === 'relevance') return (hub) => ranks?.get(hub.slug) ?? 0;
  const from = sort.startsWith('near:') ? prefectures[sort.slice('near:'.length)] : undefined;
  if (from === undefined) return null;
  const point = ([lat, lng]: readonly [number, number]) => ({ lat, lng });
  return (hub) => {
    const at = hub.at ?? prefectures[hub.prefecture];
    return at === undefined ? Infinity : distanceKm(point(from), point(at));
  };
}
