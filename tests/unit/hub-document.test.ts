import { describe, expect, it } from 'vitest';
import { mentionedGroups, toHubDocument } from '../../src/search/hub-document.ts';
import type { HubSearchSource, SynonymGroup } from '../../src/search/hub-document.ts';
import { queryUnits } from '../../src/search/tokens.ts';

const WELDING: SynonymGroup = { ja: ['溶接'], en: ['welding'], kana: ['ようせつ'] };
const LASER: SynonymGroup = { ja: ['レーザー'], en: ['laser'], kana: [] };

const source = (fields: Partial<HubSearchSource>): HubSearchSource => ({
  slug: 'acme-hub',
  names: [],
  institutionNames: [],
  readings: [],
  keywords: [],
  places: [],
  labels: [],
  text: [],
  ...fields,
});

/** The fields of the document that hold every token of the query. */
const fieldsWith = (query: string, fields: Partial<HubSearchSource>, synonyms: SynonymGroup[] = []) => {
  const { meta, content } = toHubDocument(source(fields), synonyms);
  const wanted = queryUnits(query).flatMap(({ tokens }) => tokens);
  return Object.entries({ ...meta, content })
    .filter(([, value]) => wanted.every((token) => value.split(' ').includes(token)))
    .map(([field]) => field);
};

describe('a hub is found by', () => {
  it('both languages, whichever page the visitor is on', () => {
    const names = ['接合科学研究所', 'Joining and Welding Research Institute'];
    expect(fieldsWith('接合科学', { names })).toEqual(['name']);
    expect(fieldsWith('joining', { names })).toEqual(['name']);
  });

  it('the words of its address on this site', () => {
    expect(fieldsWith('acme', {})).toEqual(['name']);
  });

  it('readings in kana and romaji, with long vowels written either way', () => {
    const readings = ['はんどうたい'];
    for (const query of ['はんどうたい', 'handoutai', 'handotai']) expect(fieldsWith(query, { readings })).toEqual(['reading']);
  });

  it('synonyms of its subject, in the other language and in kana', () => {
    expect(fieldsWith('welding', { keywords: ['レーザー溶接'] }, [WELDING])).toEqual(['synonym']);
    expect(fieldsWith('ようせつ', { keywords: ['レーザー溶接'] }, [WELDING])).toEqual(['synonym']);
  });

  it('synonyms of what its text only mentions, which count less', () => {
    expect(fieldsWith('welding', { text: ['溶接の装置がある。'] }, [WELDING])).toEqual(['broad']);
  });

  it('its subject once, not again among what is only mentioned', () => {
    expect(fieldsWith('ようせつ', { keywords: ['溶接'], text: ['溶接の装置がある。'] }, [WELDING])).toEqual(['synonym']);
  });

  it('one kanji of a keyword, but not of a place or a name', () => {
    expect(fieldsWith('膜', { keywords: ['水処理膜'] })).toEqual(['keyword']);
    expect(fieldsWith('屋', { places: ['名古屋市'], institutionNames: ['名古屋大学'] })).toEqual([]);
  });
});

describe('a term counts as mentioned', () => {
  const isMentioned = (group: SynonymGroup, texts: string[]) => mentionedGroups([group], texts).length > 0;

  it.each([
    ['溶接', '摩擦撹拌溶接の研究', true],
    ['laser', 'Lasers for industry', true],
    ['laser', 'laserdisc', false],
    ['レーザー', 'ブレーザー', false],
    ['レーザー', 'パワー・レーザー', true],
  ])('%s in 「%s」: %s', (term, text, expected) => {
    const japanese = /[^a-z]/u.test(term);
    expect(isMentioned({ ja: japanese ? [term] : [], en: japanese ? [] : [term], kana: [] }, [text])).toBe(expected);
  });

  it('only in one piece', () => {
    expect(isMentioned({ ja: [], en: ['laser fusion'], kana: [] }, ['laser', 'fusion'])).toBe(false);
  });
});

describe('the document', () => {
  it('is titled by the slug and leaves empty fields out', () => {
    const { meta } = toHubDocument(source({}), []);
    expect(meta['title']).toBe('acme-hub');
    expect(Object.keys(meta)).toEqual(['title', 'name']);
  });

  it('does not depend on the order of the synonym groups for what it finds', () => {
    const fields = source({ keywords: ['レーザー溶接'] });
    const sorted = (groups: SynonymGroup[]) => toHubDocument(fields, groups).meta['synonym']?.split(' ').sort();
    expect(sorted([WELDING, LASER])).toEqual(sorted([LASER, WELDING]));
  });

  it('offers words a slip can be corrected to: no short, common or numbered ones, none of running text', () => {
    const { words } = toHubDocument(
      source({ keywords: ['membranes with AI', '300mm', '膜工学', 'スピントロニクス'], text: ['vacation 旅行'] }),
      [],
    );
    expect(words).toEqual(['acme', 'membranes', 'すぴんとろにくす', '膜工学']);
  });
});
