/** Hubs and choices for tests of the finder: made ones, and any that may exist. */
import fc from 'fast-check';
import { FACETS, noChoices, type Choices, type Facet, type FinderHub } from '../../src/finder/facets.ts';

export const TODAY = '2026-11-23';
export const values: Record<Facet, string[]> = {
  offer: ['testing', 'training'],
  topic: ['materials', 'digital', 'space'],
  track: ['international', 'regional', 'platform'],
  round: ['1', '4', 'p'],
  region: ['hokkaido', 'west'],
  prefecture: ['osaka', 'shiga'],
  status: ['valid', 'renewal-unknown', 'term-unknown', 'ended'],
  kind: ['national', 'private'],
};

export const past = { validUntil: '2023-03-31', endedOn: null };
export const running = { validUntil: '2028-03-31', endedOn: null };
export const makeFinderHub = (changes: Partial<FinderHub> = {}): FinderHub => ({
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
export const choose = (choices: Partial<Choices>): Choices => ({ ...noChoices(), ...choices });

const some = (facet: Facet) => fc.subarray(values[facet]);
const selection = fc.record({
  track: fc.constantFrom(...values.track),
  round: fc.constantFrom(...values.round),
  validUntil: fc.constantFrom(null, '2023-03-31', '2028-03-31'),
  endedOn: fc.constantFrom(null, null, '2024-03-31'),
});
export const hubs = fc.array(
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
export const choices = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, fc.oneof(fc.constant([]), some(facet))])),
) as fc.Arbitrary<Choices>;
