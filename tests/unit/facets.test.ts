import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChoices, FACETS, matches, noChoices, type Choices, type Facet, type FinderHub } from '../../src/finder/facets.ts';

const TODAY = '2026-11-23';
const values: Record<Facet, string[]> = {
  offer: ['testing', 'training'],
  topic: ['materials', 'digital', 'space'],
  track: ['international', 'regional', 'platform'],
  round: ['1', '4', 'p'],
  region: ['hokkaido', 'west'],
  prefecture: ['osaka', 'shiga'],
  status: ['valid', 'renewal-unknown', 'term-unknown', 'ended'],
  kind: ['national', 'private'],
};

const past = { validUntil: '2023-03-31', endedOn: null };
const running = { validUntil: '2028-03-31', endedOn: null };
const makeFinderHub = (changes: Partial<FinderHub> = {}): FinderHub => ({
  slug: 'hub',
  selections: [{ track: 'regional', round: '1', ...past }],
  region: 'west',
  prefecture: 'osaka',
  topics: [],
  offers: [],
  kind: 'national',
  north: 0,
  at: null,
  ...changes,
});
const choose = (choices: Partial<Choices>): Choices => ({ ...noChoices(), ...choices });

const some = (facet: Facet) => fc.subarray(values[facet]);
const selection = fc.record({
  track: fc.constantFrom(...values.track),
  round: fc.constantFrom(...values.round),
  validUntil: fc.constantFrom(null, '2023-03-31', '2028-03-31'),
  endedOn: fc.constantFrom(null, null, '2024-03-31'),
});
const hubs = fc.array(
  fc.record({
    slug: fc.string(),
    selections: fc.array(selection, { minLength: 1, maxLength: 3 }),
    region: fc.constantFrom(...values.region),
    prefecture: fc.constantFrom(...values.prefecture),
    topics: some('topic'),
    offers: some('offer'),
    kind: fc.constantFrom(...values.kind),
    north: fc.nat(),
    at: fc.constant(null),
  }),
  { maxLength: 12 },
);
const choices = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.oneof(fc.constant([]), some(facet))])),
) as fc.Arbitrary<Choices>;

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
    expect([counts.get('round:1'), counts.get('round:p'), counts.get('status:term-unknown')]).toEqual([1, undefined, undefined]);
    expect([counts.get('track:regional'), counts.get('track:platform')]).toEqual([1, 1]);
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
            expect(counts.get(`${facet}:${value}`) ?? 0).toBe(shown);
          }
        }
      }),
    );
  });
});
