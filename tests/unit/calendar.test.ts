import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../src/exports/calendar.ts';
import { toIcs, type CalendarEvent } from '../../src/exports/ics.ts';
import { makeSource } from '../fixtures/open-data.ts';
import { readIcs, textOf, valueOf } from '../fixtures/read-ics.ts';
import { makeRound, makeSelection } from '../fixtures/records.ts';

const rounds = [
  makeRound('1', 1, { call: { opened: '2020-02-03', closed: '2020-03-06' }, announced: '2020-04-10' }),
  makeRound('4', 5, { fiscalYear: 2022 }),
  makeRound('7', 9, {
    fiscalYear: 2025,
    call: { opened: null, closed: '2025-08-27T12:00+09:00' },
    briefing: { startsAt: '2025-07-24T14:00+09:00', registrationUntil: '2025-07-22T17:00+09:00' },
    announcementPlanned: { from: '2025-10-11', to: '2025-10-31', text: { ja: '予定', en: 'planned' } },
  }),
  makeRound('p', 4, { fiscalYear: 2021, tracks: ['platform'] }),
];
const renewal = { round: '4', reportedOn: null, validUntil: '2028-03-31', source: 'https://example.jp/renewal', note: null };
const source = makeSource(
  {
    one: { selections: [makeSelection('1'), makeSelection('4', 'international', 2022)] },
    two: { selections: [makeSelection('4', 'regional', 2022)], renewals: [renewal] },
    three: { selections: [makeSelection('p', 'platform', 2021)] },
  },
  { rounds },
);
const { events } = toCalendar(source, 'en');

describe('the calendar', () => {
  it('has the days that a source gives, in their order, and no other', () => {
    expect(events.map(({ at, summary }) => `${at} ${summary}`)).toEqual([
      '2020-02-03 Round 1: call opens',
      '2020-03-06 Round 1: call closes',
      '2020-04-10 Round 1: selection announced',
      '2023-03-31 Round 1: last day of the first term',
      '2025-03-31 Round 4: last day of the first term',
      '2025-07-24T14:00+09:00 Round 7: briefing on the call',
      '2025-08-27T12:00+09:00 Round 7: call closes',
      '2028-03-31 Hub, alpha: last day of the renewed term (Round 4)',
    ]);
  });

  it('does not say that a selection ends', () => {
    const term = events.find(({ summary }) => summary.startsWith('Round 4'));
    expect(term?.description).toMatch(
      /^This concerns 2 selections on record\. .* not confirmed, .* does not mean that the selections end\./,
    );
    expect(
      toCalendar(source, 'ja')
        .events.map(({ description }) => description)
        .join(''),
    ).not.toMatch(/失効|期限切れ/);
  });

  it('says by when to register for the briefing, and where its days come from', () => {
    const briefing = events.find(({ summary }) => summary.includes('briefing'));
    expect(briefing?.description).toContain(
      'Registration closes on July 22, 2025 at 17:00, Japan time.\nSources and details: https://hubs.example.jp/en/rounds/7/',
    );
  });

  it('has ids that tell events and languages apart and survive a move of the site', () => {
    const moved = toCalendar({ ...source, site: { ...source.site, url: 'https://moved.example.jp' } }, 'en');
    expect(moved.events.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
    const all = [...events, ...toCalendar(source, 'ja').events].map(({ uid }) => uid);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('as iCalendar', () => {
  const calendar = readIcs(toIcs(toCalendar(source, 'en')));
  const find = (summary: string) => calendar.children.find((event) => textOf(event, 'SUMMARY') === summary)!;

  it('has what RFC 5545 asks for', () => {
    expect([valueOf(calendar, 'VERSION'), valueOf(calendar, 'PRODID')]).toEqual([
      '2.0',
      '-//hubs.example.jp//J-Innovation HUB Showcase//EN',
    ]);
    for (const event of calendar.children) {
      expect(valueOf(event, 'DTSTAMP')).toBe('20261122T150000Z');
      expect(valueOf(event, 'UID')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('gives days as days and moments in UTC', () => {
    expect(find('Round 1: call opens').properties.get('DTSTART')).toEqual([{ parameters: ';VALUE=DATE', value: '20200203' }]);
    expect(valueOf(find('Round 7: call closes'), 'DTSTART')).toBe('20250827T030000Z');
  });

  it('is read back as what was written, whatever a text says, in lines of at most 75 octets', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aあ𠮷,;:\\"\n拠点 '), maxLength: 200 });
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const event: CalendarEvent = { uid: 'u', at: '2025-07-18', summary, description, url: 'https://example.jp/' };
        const [read] = readIcs(toIcs({ ...toCalendar(source, 'ja'), events: [event] })).children;
        expect([textOf(read!, 'SUMMARY'), textOf(read!, 'DESCRIPTION')]).toEqual([summary, description]);
      }),
    );
  });
});
