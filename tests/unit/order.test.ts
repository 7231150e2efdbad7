import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinderData, FinderHub } from '../../src/finder/facets.ts';
import { inOrder } from '../../src/finder/order.ts';
import type { Sort } from '../../src/finder/state.ts';

const makeFinderHub = (slug: string, north: number, prefecture: string, at: FinderHub['at'] = null): FinderHub => ({
  slug,
  selections: [],
  region: '',
  prefecture,
  topics: [],
  offers: [],
  kind: 'national',
  north,
  at,
});
const sapporo = makeFinderHub('sapporo', 0, 'hokkaido', [43.07, 141.34]);
const hakusan = makeFinderHub('hakusan', 1, 'ishikawa', [36.48, 136.57]);
const fukui = makeFinderHub('fukui', 2, 'fukui', [36.07, 136.21]);
const osaka = makeFinderHub('osaka', 3, 'osaka');
const nowhere = makeFinderHub('nowhere', 4, 'atlantis');
const okinawa = makeFinderHub('okinawa', 5, 'okinawa', [26.46, 127.83]);
const data: FinderData = {
  hubs: [okinawa, nowhere, hakusan, osaka, sapporo, fukui],
  prefectures: { ishikawa: [36.77, 136.77], osaka: [34.62, 135.51], okinawa: [26.53, 127.98], hokkaido: [43.4, 142.5] },
};
const order = (sort: Sort, ranks: ReadonlyMap<string, number> | null = null, hubs: readonly FinderHub[] = data.hubs) =>
  inOrder(hubs, sort, data, ranks).map(({ slug }) => slug);
const natural = data.hubs.map(({ slug }) => slug);

describe('the order of the list', () => {
  it('is that of the records for the latest selection', () => {
    expect(order('round')).toEqual(natural);
  });

  it('goes from north to south', () => {
    expect(order('north')).toEqual(['sapporo', 'hakusan', 'fukui', 'osaka', 'nowhere', 'okinawa']);
  });

  it('follows the ranks of the search, and those without a rank come after nobody', () => {
    const ranks = new Map(['fukui', 'okinawa', 'osaka', 'sapporo', 'nowhere', 'hakusan'].map((slug, index) => [slug, index]));
    expect(order('relevance', ranks)).toEqual([...ranks.keys()]);
    expect(order('relevance', null)).toEqual(natural);
  });

  it('goes by distance from a prefecture; without coordinates a hub stands in the middle of its own', () => {
    expect(order('near:ishikawa').slice(0, 3)).toEqual(['hakusan', 'fukui', 'osaka']);
    expect(order('near:osaka')[0]).toBe('osaka');
    expect(order('near:okinawa')[0]).toBe('okinawa');
  });

  it('puts hubs that can be measured by nothing at the end, in their natural order', () => {
    expect(order('near:ishikawa').at(-1)).toBe('nowhere');
    const lost = makeFinderHub('lost', 6, 'mu');
    expect(
      order('near:ishikawa', null, [lost, ...data.hubs])
        .slice(-2)
        .toSorted(),
    ).toEqual(['lost', 'nowhere']);
  });

  it('stays natural when the prefecture is not on the map', () => {
    expect(order('near:lemuria')).toEqual(natural);
  });

  it('does not depend on which other hubs are found', () => {
    const sorts = fc.constantFrom<Sort>('round', 'north', 'relevance', 'near:ishikawa', 'near:lemuria');
    const ranks = fc.option(fc.uniqueArray(fc.constantFrom(...natural)).map((slugs) => new Map(slugs.map((slug, index) => [slug, index]))));
    fc.assert(
      fc.property(sorts, ranks, fc.subarray([...data.hubs]), (sort, rank, hubs) => {
        const found = new Set(hubs.map(({ slug }) => slug));
        expect(order(sort, rank, hubs)).toEqual(order(sort, rank).filter((slug) => found.has(slug)));
      }),
    );
  });
});
