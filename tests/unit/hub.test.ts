import { describe, expect, it } from 'vitest';
import { byLatestSelection, byNorthToSouth, latestSelection, toHub } from '../../src/domain/hub.ts';
import { makeHub, makeLocation, makeRecord, makeSelection, references, supported } from '../fixtures/records.ts';

const twice = { selections: [makeSelection('1', 'regional', 2020), makeSelection('p', 'platform', 2021)] };

describe('joining a record', () => {
  it('puts the records it refers to in the place of their ids', () => {
    const hub = makeHub('a', { topics: supported('space', 'digital'), offers: supported('testing'), location: makeLocation('hokkaido') });
    expect(hub.institution.website).toBe('https://alpha.example.jp/');
    expect(hub.topics.map(({ id }) => id)).toEqual(['space', 'digital']);
    expect(hub.offers[0]?.need.en).toBe('test');
    expect(hub.location.prefecture.code).toBe('01');
    expect(hub.location.region.name.en).toBe('Hokkaido');
    expect(hub.selections[0]).toMatchObject({ round: { order: 1 }, track: { id: 'regional' }, term: { validUntil: '2023-03-31' } });
  });

  it('keeps what only editors should read to itself', () => {
    const hub = makeHub('a', { editorNotes: ['for editors only'] });
    expect(JSON.stringify(hub)).not.toContain('for editors only');
    expect(hub).not.toHaveProperty('editorNotes');
  });

  it('does not change the record', () => {
    const record = makeRecord(twice);
    const before = structuredClone(record);
    toHub('a', record, references);
    expect(record).toEqual(before);
  });

  it('says which selections are inferred', () => {
    const selections = [makeSelection(), { ...makeSelection('4', 'regional', 2022), confidence: 'inferred' as const }];
    expect(makeHub('a', { selections }).selections.map(({ inferred }) => inferred)).toEqual([false, true]);
  });

  it('gives each selection the renewals and endings of its own round', () => {
    const source = 'https://example.jp/renewal';
    const hub = makeHub('a', {
      ...twice,
      renewals: [{ round: '1', reportedOn: null, validUntil: '2026-03-31', source, note: null }],
      endings: [{ round: 'p', endedOn: '2024-03-31', source }],
    });
    expect(hub.selections.map(({ term }) => [term.validUntil, term.endedOn])).toEqual([
      ['2026-03-31', null],
      [null, '2024-03-31'],
    ]);
  });

  it.each([
    ['institutions', { institution: 'nowhere' }],
    ['rounds', { selections: [makeSelection('99')] }],
    ['tracks', { selections: [makeSelection('1', 'nothing')] }],
    ['topics', { topics: supported('nothing') }],
    ['offers', { offers: supported('nothing') }],
    ['prefectures', { location: makeLocation('atlantis') }],
  ])('stops with the name of the hub when one of its %s does not exist', (kind, changes) => {
    expect(() => makeHub('lost', changes)).toThrow(new RegExp(`"lost".*${kind}`));
  });
});

describe('the order of hubs', () => {
  it('presents a hub by its latest round, wherever it stands in the record', () => {
    const selections = [makeSelection('4', 'regional', 2022), makeSelection('1')];
    expect(latestSelection(makeHub('a', { selections })).round.id).toBe('4');
    expect(latestSelection(makeHub('b', twice)).round.id).toBe('p');
  });

  it('runs from the latest selection to the first, then from north to south, then by slug', () => {
    const late = { selections: [makeSelection('4', 'regional', 2022)] };
    const hubs = [
      makeHub('early-north', { location: makeLocation('hokkaido') }),
      makeHub('late-south', { ...late, location: makeLocation('okinawa') }),
      makeHub('b', { ...late, location: makeLocation('shiga') }),
      makeHub('a', { ...late, location: makeLocation('shiga') }),
      makeHub('late-north', { ...late, location: makeLocation('hokkaido') }),
    ];
    expect(hubs.sort(byLatestSelection).map(({ slug }) => slug)).toEqual(['late-north', 'a', 'b', 'late-south', 'early-north']);
  });

  it('runs from north to south inside a prefecture, hubs without a point last', () => {
    const hubs = [
      makeHub('unplaced', { location: makeLocation('osaka') }),
      makeHub('suita', { location: makeLocation('osaka', 34.82, 135.52) }),
      makeHub('otsu', { location: makeLocation('shiga', 34.97, 135.92) }),
      makeHub('minoh', { location: makeLocation('osaka', 34.84, 135.47) }),
    ];
    expect(hubs.sort(byNorthToSouth).map(({ slug }) => slug)).toEqual(['otsu', 'minoh', 'suita', 'unplaced']);
  });
});
