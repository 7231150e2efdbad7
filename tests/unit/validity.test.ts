import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYearOf, japanDay, lastDayOf } from '../../src/domain/fiscal-year.ts';
import { statusOn, STATUSES, termOf } from '../../src/domain/validity.ts';

type Selection = Parameters<typeof termOf>[0];
type Events = Parameters<typeof termOf>[1];

const none: Events = { renewals: [], endings: [] };
const selected = (fiscalYear: number, track = 'regional', round = '4'): Selection => ({ round, track, fiscalYear });
const renewed = (...events: [round: string, validUntil: string][]): Events => ({
  renewals: events.map(([round, validUntil]) => ({ round, validUntil })),
  endings: [],
});

describe('the first term', () => {
  it.each([
    ['announced in April 2020', '2020-04-10', '2023-03-31'],
    ['announced in December 2020', '2020-12-24', '2023-03-31'],
    ['announced in October 2022', '2022-10-04', '2025-03-31'],
    ['announced in January 2023', '2023-01-20', '2025-03-31'],
    ['announced on March 31, 2023', '2023-03-31', '2025-03-31'],
    ['announced on April 1, 2023', '2023-04-01', '2026-03-31'],
    ['announced in September 2023', '2023-09-22', '2026-03-31'],
  ])('%s lasts three fiscal years', (_, announced, until) => {
    expect(termOf(selected(fiscalYearOf(announced)), none).validUntil).toBe(until);
  });

  it('needs no more than the fiscal year of the announcement', () => {
    expect(termOf(selected(2024), none)).toEqual({ firstUntil: '2027-03-31', validUntil: '2027-03-31', renewedUntil: [], endedOn: null });
  });

  it('is the same for both tracks of the call and unknown for the platform type and any other', () => {
    const until = (track: string) => termOf(selected(2022, track), none).validUntil;
    expect([until('international'), until('regional'), until('platform'), until('something-new')]).toEqual([
      '2025-03-31',
      '2025-03-31',
      null,
      null,
    ]);
  });
});

describe('a renewal', () => {
  it('extends the term and keeps the first one on record', () => {
    expect(termOf(selected(2022), renewed(['4', '2028-03-31']))).toMatchObject({ firstUntil: '2025-03-31', validUntil: '2028-03-31' });
  });

  it('is followed by further ones, in whatever order the record lists them', () => {
    const term = termOf(selected(2020), renewed(['4', '2029-03-31'], ['4', '2026-03-31']));
    expect(term).toMatchObject({ renewedUntil: ['2026-03-31', '2029-03-31'], validUntil: '2029-03-31' });
  });

  it('of one of two selections leaves the other as it was', () => {
    const events = renewed(['4', '2028-03-31']);
    expect(termOf(selected(2020, 'regional', '1'), events)).toMatchObject({ validUntil: '2023-03-31', renewedUntil: [] });
    expect(termOf(selected(2022, 'international', '4'), events).validUntil).toBe('2028-03-31');
  });

  it('gives even a platform selection a sourced term, without inventing its first one', () => {
    expect(termOf(selected(2021, 'platform'), renewed(['4', '2027-03-31']))).toMatchObject({ firstUntil: null, validUntil: '2027-03-31' });
  });
});

describe('the status on a day', () => {
  const term = termOf(selected(2022), none);

  it('counts the last day as inside the term, to its last second in Japan', () => {
    expect(statusOn(term, japanDay(new Date('2025-03-31T14:59:59Z')))).toBe('valid');
    expect(statusOn(term, japanDay(new Date('2025-03-31T15:00:00Z')))).toBe('renewal-unknown');
  });

  it('never says that a term without a renewal result has ended', () => {
    expect(statusOn(term, '2099-01-01')).toBe('renewal-unknown');
  });

  it('is term-unknown for the platform type on any day', () => {
    expect(statusOn(termOf(selected(2021, 'platform'), none), '2099-01-01')).toBe('term-unknown');
  });

  it('is ended from the day after the one a source gives, even inside a term or without one', () => {
    const endings = [{ round: '4', endedOn: '2024-09-30' }];
    for (const track of ['regional', 'platform']) {
      const ended = termOf(selected(2022, track), { renewals: [], endings });
      expect(statusOn(ended, '2024-09-30')).not.toBe('ended');
      expect(statusOn(ended, '2024-10-01')).toBe('ended');
    }
    expect(statusOn(termOf(selected(2022, 'regional', '1'), { renewals: [], endings }), '2024-10-01')).toBe('valid');
  });

  const days = fc.date({ min: new Date('2019-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map(japanDay);
  const years = fc.integer({ min: 2019, max: 2060 });
  const terms = fc
    .tuple(years, fc.constantFrom('international', 'regional', 'platform'), fc.array(years, { maxLength: 3 }), fc.option(days))
    .map(([fiscalYear, track, renewals, endedOn]) =>
      termOf(selected(fiscalYear, track), {
        renewals: renewals.map((year) => ({ round: '4', validUntil: lastDayOf(year) })),
        endings: endedOn === null ? [] : [{ round: '4', endedOn }],
      }),
    );

  it('once it is no longer valid, is never valid again', () => {
    fc.assert(
      fc.property(terms, days, days, (any, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        if (statusOn(any, later) === 'valid') expect(statusOn(any, earlier)).toBe('valid');
        if (statusOn(any, earlier) === 'ended') expect(statusOn(any, later)).toBe('ended');
      }),
    );
  });

  it('is one of the four, and valid only up to a sourced March 31', () => {
    fc.assert(
      fc.property(terms, days, (any, day) => {
        const status = statusOn(any, day);
        expect(STATUSES).toContain(status);
        if (status === 'valid') expect(any.validUntil?.endsWith('-03-31') && day <= any.validUntil).toBe(true);
      }),
    );
  });
});
