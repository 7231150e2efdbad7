import { describe, expect, it } from 'vitest';
import { COMPARE_ROWS, toCompareColumn } from '../../src/compare/column.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { HubRecord } from '../../src/schemas/hub.ts';
import { makeHub, makeLocation, makeSelection, supported } from '../fixtures/records.ts';

const column = (changes: Partial<HubRecord> = {}, locale: Locale = 'en') =>
  toCompareColumn(makeHub('one', changes), locale, translator(locale));
const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

describe('the column of a hub', () => {
  it('has every row in either language, empty where nothing is known', () => {
    for (const locale of LOCALES) {
      const { rows } = column({}, locale);
      expect(Object.keys(rows)).toEqual([...COMPARE_ROWS]);
      expect(rows).toMatchObject({ offers: [], topics: [], keywords: [] });
    }
  });

  it('speaks one language, but for the names a letter needs in both', () => {
    const japanese = column({ topics: supported('space') }, 'ja');
    const english = column({ topics: supported('space') }, 'en');
    expect(japanese).toMatchObject({ name: 'Hub(日本語)', profile: '/hubs/one/' });
    expect(english).toMatchObject({ name: 'Hub', profile: '/en/hubs/one/' });
    expect(JSON.stringify({ ...english, addressee: null })).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}]/u);
    expect(japanese.addressee).toEqual(english.addressee);
    expect(japanese.addressee.hub).toEqual({ ja: 'Hub(日本語)', en: 'Hub' });
  });

  it('starts with the latest selection, and takes the term of that one', () => {
    const { rows, terms } = column({ selections: [makeSelection('4', 'international', 2022), makeSelection('1')] });
    expect(texts(rows.selection)).toEqual([
      'international category Selected in Round 4 (FY2022)',
      'regional category Selected in Round 1 (FY2020)',
    ]);
    expect(rows.selection.map(({ track }) => track)).toEqual(['international', 'regional']);
    expect(terms).toEqual([{ round: 'Round 4', validUntil: '2025-03-31', endedOn: null }]);
  });

  it('leaves the wording of the term to the day of reading', () => {
    expect(column().rows.term).toEqual([]);
    expect(column({ selections: [makeSelection('p', 'platform', 2021)] }).terms).toEqual([
      { round: 'Round p', validUntil: null, endedOn: null },
    ]);
  });

  it('says of an inferred selection that it is inferred', () => {
    const [line] = column({ selections: [{ ...makeSelection(), confidence: 'inferred' }] }).rows.selection;
    expect(line?.note).toBe('Selection inferred from sources');
    expect(column().rows.selection[0]).not.toHaveProperty('note');
  });

  it('names the place as the card does, and the kind of institution beside it', () => {
    const municipality = { ja: '吹田市', en: 'Suita', kana: 'すいたし' };
    const { rows } = column({ location: { ...makeLocation('osaka'), municipality } });
    expect(texts(rows.place)).toEqual(['Suita, osaka']);
    expect(rows.institution).toEqual([{ text: 'alpha', note: 'National university' }]);
  });

  it('gives each fact its source, counted from 1', () => {
    const fact = (id: string) => ({
      id,
      ja: `事実${id}`,
      en: `Fact ${id}`,
      source: `https://example.jp/${id}`,
      readOn: '2026-11-23',
      verifiedLive: null,
    });
    expect(column({ facts: [fact('f1'), fact('f2')] }).rows.facts).toEqual([
      { text: 'Fact f1', url: 'https://example.jp/f1', note: 'source 1' },
      { text: 'Fact f2', url: 'https://example.jp/f2', note: 'source 2' },
    ]);
  });

  it('ends the contacts with the institution, so that no hub is without one', () => {
    expect(column().rows.contact).toEqual([{ text: 'Website of alpha', url: 'https://alpha.example.jp/' }]);
  });

  it('has no two links of one text to different pages', () => {
    const website = { ja: 'https://hub.example.jp/', en: 'https://hub.example.jp/en/', kind: 'own' as const };
    for (const locale of LOCALES) {
      const { contact } = column({ website }, locale).rows;
      expect(contact).toHaveLength(3);
      expect(new Set(texts(contact)).size).toBe(3);
    }
  });

  it('carries the words of a record as they are', () => {
    const name = { ja: '<img src=x onerror=alert(1)>', en: '</script><b>' };
    expect(column({ name }).name).toBe('</script><b>');
  });
});
