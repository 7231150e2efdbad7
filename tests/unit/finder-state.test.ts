import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, noChoices, type Choices } from '../../src/finder/facets.ts';
import { parseState, sortOf, toSearch, VIEWS, type FinderState, type KnownValues } from '../../src/finder/state.ts';

const known: KnownValues = {
  offer: ['joint-research', 'testing'],
  topic: ['materials', 'digital'],
  track: ['international', 'regional', 'platform'],
  round: ['1', '5', 'platform-2021'],
  region: ['hokkaido', 'kinki'],
  prefecture: ['osaka', 'shiga'],
  status: ['valid', 'renewal-unknown'],
  kind: ['national', 'private'],
};
const plain: FinderState = { q: '', choices: noChoices(), sort: null, view: 'list' };
const parse = (search: string) => parseState(search, known);
const clean = (search: string) => toSearch(parse(search));

const states: fc.Arbitrary<FinderState> = fc.record({
  q: fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 40 }).map((q) => q.trim()),
  ),
  choices: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.subarray([...known[facet]])])),
  ) as unknown as fc.Arbitrary<Choices>,
  sort: fc.constantFrom(null, 'relevance', 'round', 'north', 'near:osaka'),
  view: fc.constantFrom(...VIEWS),
});

describe('the address of the finder', () => {
  it('brings back the state it was written from', () => {
    fc.assert(
      fc.property(states, (state) => {
        const read = parse(toSearch(state));
        expect({ ...read, sort: sortOf(read) }).toEqual({ ...state, sort: sortOf(state) });
      }),
    );
  });

  it('is clean once written: reading and writing it again changes nothing', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(clean(toSearch(state))).toBe(toSearch(state));
      }),
    );
  });

  it('never breaks the page, whatever somebody types into it', () => {
    const names = fc.constantFrom('q', 'sort', 'view', 'unknown', '__proto__', 'constructor', ...FACETS);
    const odd = ['%', '%E3%81', '%00', '\ud842', '\u202e', '𠮷', ',,', 'regional,regional', '1,5', 'north', 'near:%2F', 'a'.repeat(250)];
    const texts = fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constantFrom(...odd));
    const searches = fc.array(fc.tuple(names, texts)).map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`);
    fc.assert(
      fc.property(searches, (search) => {
        expect(clean(clean(search))).toBe(clean(search));
      }),
    );
  });

  it('is empty for the plain finder', () => {
    expect(toSearch(plain)).toBe('');
    expect(parse('')).toEqual(plain);
  });

  it('reads several values with commas and writes the commas as they are', () => {
    expect(parse('?round=1,5&track=regional').choices).toMatchObject({ round: ['1', '5'], track: ['regional'] });
    expect(clean('?round=1%2C5')).toBe('?round=1,5');
    expect(clean('?round=1&round=5')).toBe('?round=1,5');
  });

  it('drops values and parameters it does not know, and values said twice', () => {
    expect(clean('?track=regional,nonsense,regional&round=99&utm_source=x&view=cube&sort=fame')).toBe('?track=regional');
    expect(clean('?TRACK=regional&track=Regional&track=')).toBe('');
  });

  it('measures nearness from a prefecture that exists, or not at all', () => {
    expect(clean('?sort=near:osaka')).toBe('?sort=near:osaka');
    for (const sort of ['near', 'near:', 'near:atlantis', 'near:osaka,shiga', 'north:osaka']) expect(clean(`?sort=${sort}`)).toBe('');
  });

  it('has one form for one state: parameters and values in the order of the page', () => {
    const written = '?q=CFRP&offer=testing&topic=materials&track=international,regional&sort=north&view=map';
    expect(clean('?view=map&sort=north&track=regional,international&topic=materials&offer=testing&q=CFRP')).toBe(written);
  });

  it('leaves out what is so anyway: the list, and the natural order', () => {
    expect(clean('?view=list&sort=round')).toBe('');
    expect(clean('?q=CFRP&sort=relevance')).toBe('?q=CFRP');
    expect(clean('?q=CFRP&sort=round')).toBe('?q=CFRP&sort=round');
  });
});

describe('the query', () => {
  it('keeps commas, signs and Japanese as they were typed', () => {
    for (const q of ['溶接, 接合', 'R&D=100% + α', '#1?', '半導体 ＧａＮ']) expect(parse(toSearch({ ...plain, q })).q).toBe(q);
  });

  it('loses spaces around it and everything beyond 200 characters', () => {
    expect(parse('?q=%20%E3%80%80CFRP%20').q).toBe('CFRP');
    expect(parse(`?q=${'あ'.repeat(300)}`).q).toBe('あ'.repeat(200));
    expect(clean(`?q=${'a'.repeat(199)}%20b`)).toBe(`?q=${'a'.repeat(199)}`);
  });

  it('is never cut inside a character', () => {
    const search = `?q=${'a'.repeat(199)}${encodeURIComponent('𠮷野')}`;
    expect(parse(search).q.endsWith('𠮷')).toBe(true);
    expect(() => clean(search)).not.toThrow();
  });
});

describe('the order of the list', () => {
  it('is by relevance with a query and by latest selection without, unless another is chosen', () => {
    expect(sortOf({ q: '', sort: null })).toBe('round');
    expect(sortOf({ q: 'CFRP', sort: null })).toBe('relevance');
    expect(sortOf({ q: 'CFRP', sort: 'round' })).toBe('round');
    expect(sortOf({ q: '', sort: 'north' })).toBe('north');
  });

  it('is never by relevance without a query', () => {
    expect(sortOf(parse('?sort=relevance'))).toBe('round');
  });
});
