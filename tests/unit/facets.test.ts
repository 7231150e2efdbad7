import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChoices, FACETS, matches, noChoices, type Choices } from '../../src/finder/facets.ts';
import { choices, choose, hubs, makeFinderHub, past, running, TODAY, values } from './finder-hubs.ts';

describe('a choice of track, round and status', () => {
  const hub = makeFinderHub({
    selections: [
      { track: 'regional', round: '1', ...past },
      { track: 'platform', round: 'p', validUntil: null, endedOn: null },
    ],
  });
  const found = (chosen: Partial<Choices>) => matches(hub, choose(chosen), TODAY);

  it('is met by one and the same selection', () => {
    expect(found({ track: ['regional'], round: ['1'], status: ['renewal-unknown'] })).toBe(true);
    expect(found({ track: ['platform'], round: ['p'], status: ['term-unknown'] })).toBe(true);
  });

  it('is not met by parts of two selections', () => {
    expect(found({ track: ['regional'], round: ['p'] })).toBe(false);
    expect(found({ track: ['platform'], status: ['renewal-unknown'] })).toBe(false);
    expect(found({ round: ['1'], status: ['term-unknown'] })).toBe(false);
  });

  it('is counted by that selection alone', () => {
    const counts = countChoices([hub], choose({ track: ['regional'] }), TODAY);
    expect([counts.round.get('1'), counts.round.get('p'), counts.status.get('term-unknown')]).toEqual([1, undefined, undefined]);
    expect([counts.track.get('regional'), counts.track.get('platform')]).toEqual([1, 1]);
  });

  it('follows the calendar: the status is that of the day it is asked on', () => {
    const term = makeFinderHub({ selections: [{ track: 'regional', round: '4', ...running }] });
    const valid = choose({ status: ['valid'] });
    expect([matches(term, valid, '2028-03-31'), matches(term, valid, '2028-04-01')]).toEqual([true, false]);
  });
});

describe('choices', () => {
  it('within a facet ask for any of its values', () => {
    expect(matches(makeFinderHub({ topics: ['space'] }), choose({ topic: ['digital', 'space'] }), TODAY)).toBe(true);
    expect(matches(makeFinderHub({ topics: ['materials'] }), choose({ topic: ['digital', 'space'] }), TODAY)).toBe(false);
  });

  it('in several facets must all be met', () => {
    const hub = makeFinderHub({ topics: ['space'], offers: ['testing'] });
    expect(matches(hub, choose({ topic: ['space'], offer: ['testing'], region: ['west'], kind: ['national'] }), TODAY)).toBe(true);
    for (const miss of [{ offer: ['training'] }, { region: ['hokkaido'] }, { prefecture: ['shiga'] }, { kind: ['private'] }]) {
      expect(matches(hub, choose({ topic: ['space'], ...miss }), TODAY)).toBe(false);
    }
  });

  it('that ask for nothing are met by every hub', () => {
    fc.assert(fc.property(hubs, (all) => all.every((hub) => matches(hub, noChoices(), TODAY))));
  });

  it('find more hubs with every value added to a facet that has one, and fewer with every further facet', () => {
    fc.assert(
      fc.property(hubs, choices, fc.constantFrom(...FACETS), (all, chosen, facet) => {
        const size = (asked: Choices) => all.filter((hub) => matches(hub, asked, TODAY)).length;
        expect(size({ ...chosen, [facet]: [] })).toBeGreaterThanOrEqual(size(chosen));
        if (chosen[facet].length > 0) expect(size({ ...chosen, [facet]: values[facet] })).toBeGreaterThanOrEqual(size(chosen));
      }),
    );
  });
});

describe('the count beside a value', () => {
  it('is the number of hubs that choosing this value alone in its facet shows', () => {
    fc.assert(
      fc.property(hubs, choices, (all, chosen) => {
        const counts = countChoices(all, chosen, TODAY);
        for (const facet of FACETS) {
          for (const value of values[facet]) {
            const shown = all.filter((hub) => matches(hub, { ...chosen, [facet]: [value] }, TODAY)).length;
            expect(counts[facet].get(value) ?? 0).toBe(shown);
          }
        }
      }),
    );
  });
});
