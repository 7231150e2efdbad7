import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinderData, FinderHub } from '../../src/finder/facets.ts';
import { resultOf, type WayOut } from '../../src/finder/result.ts';
import type { FinderState } from '../../src/finder/state.ts';
import { choices, choose, hubs, makeFinderHub, TODAY } from './finder-hubs.ts';

const dataOf = (all: readonly FinderHub[]): FinderData => ({ hubs: [...all], prefectures: {} });
const state = (part: Partial<FinderState> = {}): FinderState => ({ q: '', choices: choose({}), sort: null, view: 'list', ...part });
const slugs = (result: { hubs: readonly FinderHub[] }) => result.hubs.map(({ slug }) => slug);

/** The state a way out leads to. */
function taken(from: FinderState, { facet, value }: WayOut): FinderState {
  if (facet === 'q') return { ...from, q: '' };
  return { ...from, choices: { ...from.choices, [facet]: from.choices[facet].filter((other) => other !== value) } };
}

const osaka = makeFinderHub({ slug: 'osaka', topics: ['materials'] });
const shiga = makeFinderHub({ slug: 'shiga', prefecture: 'shiga', topics: ['digital'] });
const data = dataOf([osaka, shiga]);

describe('the result of the finder', () => {
  it('lists all hubs when nothing is asked', () => {
    expect(slugs(resultOf(data, state(), null, TODAY))).toEqual(['osaka', 'shiga']);
  });

  it('lists what answers the query in the order of the answers, and counts only that', () => {
    const ranks = new Map([['shiga', 0]]);
    const result = resultOf(data, state({ q: 'x' }), ranks, TODAY);
    expect(slugs(result)).toEqual(['shiga']);
    expect(result.counts().prefecture.get('shiga')).toBe(1);
    expect(result.counts().prefecture.get('osaka')).toBeUndefined();
    expect(slugs(resultOf(data, state({ q: 'x' }), new Map([...ranks, ['osaka', 1]]), TODAY))).toEqual(['shiga', 'osaka']);
  });

  it('shows a way out only when nothing is found', () => {
    expect(resultOf(data, state({ choices: choose({ prefecture: ['shiga'] }) }), null, TODAY).waysOut).toBeNull();
    const none = resultOf(data, state({ choices: choose({ prefecture: ['shiga'], topic: ['materials'] }) }), null, TODAY);
    expect(none.waysOut).toEqual([
      { facet: 'topic', value: 'materials', count: 1 },
      { facet: 'prefecture', value: 'shiga', count: 1 },
    ]);
  });

  it('offers to take back the query only where something else was asked as well', () => {
    const nothing = new Map<string, number>();
    expect(resultOf(data, state({ q: 'x' }), nothing, TODAY).waysOut).toEqual([]);
    const both = state({ q: 'x', choices: choose({ topic: ['digital'] }) });
    expect(resultOf(data, both, nothing, TODAY).waysOut).toEqual([{ facet: 'q', value: '', count: 1 }]);
  });

  it('offers ways out that lead to as many hubs as they say, for any hubs and choices', () => {
    fc.assert(
      fc.property(hubs, choices, fc.boolean(), (all, chosen, asks) => {
        const asked = state({ q: asks ? 'x' : '', choices: chosen });
        const half = all.filter((_, index) => index % 2 === 0);
        const ranks = asks ? new Map(half.map(({ slug }, index) => [slug, index])) : null;
        for (const way of resultOf(dataOf(all), asked, ranks, TODAY).waysOut ?? []) {
          const next = taken(asked, way);
          expect(resultOf(dataOf(all), next, next.q === '' ? null : ranks, TODAY).hubs).toHaveLength(way.count);
        }
      }),
    );
  });
});
