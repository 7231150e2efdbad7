import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/domain/coverage.ts';
import { makeHub, makeRound, makeSelection } from '../fixtures/records.ts';

const rounds = [makeRound('1', 1, { selected: 3 }), makeRound('p', 4), makeRound('4', 5, { selected: 2 })];
const hubs = [
  makeHub('a', { selections: [makeSelection('1'), makeSelection('4', 'regional', 2022)] }),
  makeHub('b', { selections: [makeSelection('1')] }),
  makeHub('c', { selections: [makeSelection('p', 'platform', 2021)] }),
];

describe('coverage', () => {
  it('sets the hubs on record against those selected, round by round, in the order given', () => {
    const { rows } = coverageOf(rounds, hubs);
    expect(rows.map(({ round, selected, recorded }) => [round.id, selected, recorded])).toEqual([
      ['1', 3, 2],
      ['p', null, 1],
      ['4', 2, 1],
    ]);
  });

  it('sums only rounds whose number of selections is sourced', () => {
    expect(coverageOf(rounds, hubs).known).toEqual({ selected: 5, recorded: 3 });
  });

  it('counts a round that selected nobody as known', () => {
    expect(coverageOf([makeRound('1', 1, { selected: 0 })], []).known).toEqual({ selected: 0, recorded: 0 });
  });

  it('claims nothing when no number is known', () => {
    expect(coverageOf([makeRound('p', 4)], hubs).known).toEqual({ selected: 0, recorded: 0 });
  });
});
