import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYearOf, japanDay, lastDayOf } from '../../src/domain/fiscal-year.ts';

const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
const days = instants.map((instant) => instant.toISOString().slice(0, 10));
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('the day in Japan', () => {
  it.each([
    ['2025-03-31T14:59:59Z', '2025-03-31', 2024],
    ['2025-03-31T15:00:00Z', '2025-04-01', 2025],
    ['2025-03-31T23:59:59+09:00', '2025-03-31', 2024],
    ['2025-04-01T00:00:00+09:00', '2025-04-01', 2025],
    ['2024-12-31T15:00:00Z', '2025-01-01', 2024],
    ['2024-02-28T15:00:00Z', '2024-02-29', 2023],
  ])('at %s is %s, in fiscal year %i', (instant, day, fiscalYear) => {
    expect(japanDay(new Date(instant))).toBe(day);
    expect(fiscalYearOf(day)).toBe(fiscalYear);
  });

  it('is the same wherever the computer stands, and the one the tz database gives', () => {
    const tokyo = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit' });
    const before = process.env.TZ;
    try {
      for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        fc.assert(
          fc.property(instants, (instant) => {
            expect(japanDay(instant)).toBe(tokyo.format(instant));
          }),
        );
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('a fiscal year', () => {
  it.each([
    ['a December announcement counts in the year it is made in', '2020-12-24', 2020],
    ['an October announcement counts in the year it is made in', '2021-10-11', 2021],
    ['a January announcement counts in the year before', '2023-01-20', 2022],
    ['a March announcement counts in the year before', '2022-03-23', 2021],
    ['an April announcement begins a new one', '2020-04-10', 2020],
    ['a leap day counts in the year before', '2024-02-29', 2023],
  ])('%s', (_, day, fiscalYear) => {
    expect(fiscalYearOf(day)).toBe(fiscalYear);
  });

  it('holds each of its days between the end of the year before and its own end', () => {
    fc.assert(
      fc.property(days, (day) => {
        const fiscalYear = fiscalYearOf(day);
        expect(day <= lastDayOf(fiscalYear)).toBe(true);
        expect(day > lastDayOf(fiscalYear - 1)).toBe(true);
      }),
    );
  });

  it('changes overnight from March 31 to April 1 and on no other night', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(fiscalYearOf(dayAfter(day)) - fiscalYearOf(day)).toBe(day.endsWith('-03-31') ? 1 : 0);
      }),
    );
  });

  it('ends on a March 31 that lies in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2100 }), (fiscalYear) => {
        expect(fiscalYearOf(lastDayOf(fiscalYear))).toBe(fiscalYear);
        expect(fiscalYearOf(dayAfter(lastDayOf(fiscalYear)))).toBe(fiscalYear + 1);
      }),
    );
  });
});
