import { describe, expect, it } from 'vitest';
import { alternativesOf, bestOf, matchUnit, rankHubs, rarityOf, slipDistance } from '../../src/search/ranking.ts';
import { indexTokens, queryUnits } from '../../src/search/tokens.ts';

/** The hubs that answer the first word of a query, where each hub is one text and each hit scores 1. */
const answer = (query: string, texts: Record<string, string>) => {
  const [unit] = queryUnits(query);
  if (!unit) throw new Error(`No word in "${query}".`);
  const index = Object.entries(texts).map(([slug, text]) => [slug, new Set(indexTokens(text, true))] as const);
  return matchUnit(unit, (token) => new Map(index.filter(([, tokens]) => tokens.has(token)).map(([slug]) => [slug, 1])));
};
const answering = (query: string, texts: Record<string, string>) => [...answer(query, texts).keys()];
const replacements = (query: string, vocabulary: string[]) =>
  queryUnits(query).flatMap((unit) => alternativesOf(unit, vocabulary).units.map(({ word }) => word));
const word = (hubs: Record<string, number>, required = true) => ({ required, hubs: new Map(Object.entries(hubs)) });

describe('a record answers a word only if it carries enough of it', () => {
  it.each([
    ['コンクリート', 'コンソーシアム、クリーンルーム、スタートアップ、プレート'],
    ['ウェディング', 'コーディング、ビルディング'],
    ['ローン', 'ドローン'],
    ['のれん', 'さんがくれんけい のうこう'],
    ['日本酒', '日本の大学'],
    ['海外旅行', '海外の企業'],
    ['生命保険', '生命科学'],
    ['うた', 'うたがわしい'],
  ])('%s is not in 「%s」', (query, text) => {
    expect(answering(query, { hub: text })).toEqual([]);
  });

  it.each([
    ['膜工学', '先端膜工学研究センター'],
    ['まくこうがく', 'まくこうがく'],
    ['とうほく', 'とうほくだいがく'],
    ['ファイバー', 'セルロースナノファイバー'],
    ['セルロース', 'セルロースナノファイバー'],
    ['炭素繊維複合材料', '炭素繊維と複合材料'],
    ['welding', 'weld'],
  ])('%s is in 「%s」', (query, text) => {
    expect(answering(query, { hub: text })).toEqual(['hub']);
  });

  it('the record with the whole compound is ahead of one with a part', () => {
    const scores = answer('炭素繊維複合材料', { part: '炭素繊維、材料', whole: '炭素繊維複合材料' });
    expect(scores.get('whole')).toBeGreaterThan(scores.get('part') ?? 0);
  });
});

describe('what to ask instead of a word that found nothing', () => {
  it.each([
    ['semicondutcor', ['semiconductor', 'sensor'], ['semiconductor']],
    ['Hirosima', ['hiroshima', 'kagoshima'], ['hiroshima']],
    ['semicond', ['semiconductor'], ['semiconductor']],
    ['サイクルトロン', ['さいくろとろん'], ['さいくろとろん']],
    ['半導体装置', ['半導体', '装置'], ['半導体', '装置']],
    ['衣料品', ['衣料'], ['衣料']],
    ['医療機機開発', ['医療機器開発'], ['医療機器開発']],
  ])('%s: %j gives %j', (query, vocabulary, expected) => {
    expect(replacements(query, vocabulary)).toEqual(expected);
  });

  it.each([
    ['wedding', ['welding']],
    ['poker', ['power']],
    ['painting', ['printing']],
    ['star', ['startup']],
    ['自転車', ['自動車']],
    ['健康保険', ['健康']],
    ['コンクリート', ['こんそーしあむ', 'くりーんるーむ']],
  ])('%s is not replaced by any of %j', (query, vocabulary) => {
    expect(replacements(query, vocabulary)).toEqual([]);
  });

  it('is the word itself when some record is known to carry it', () => {
    expect(replacements('膜工学', ['膜工学'])).toEqual(['膜工学']);
  });
});

describe('slips', () => {
  it.each([
    ['aquacluture', 'aquaculture', 1],
    ['membrene', 'membrane', 1],
    ['sattelite', 'satellite', 2],
    ['lazer', 'laser', 1],
    ['wedding', 'welding', 2],
  ])('%s is %s in %i', (typed, meant, distance) => {
    expect(slipDistance(typed, meant)).toBe(distance);
    expect(slipDistance(meant, typed)).toBe(distance);
  });
});

describe('the order of hubs', () => {
  const slugs = (...words: ReturnType<typeof word>[]) => rankHubs(words, 40).map(({ slug }) => slug);

  it('puts the hub that answers more of the query first', () => {
    expect(slugs(word({ one: 2, both: 2 }), word({ both: 2, other: 2 }))[0]).toBe('both');
  });

  it('counts a rare word more than a common one', () => {
    expect(rarityOf(1, 40)).toBeGreaterThan(rarityOf(20, 40));
  });

  it('is by name between equals, whatever the order of the hits', () => {
    expect(slugs(word({ b: 1, a: 1 }))).toEqual(['a', 'b']);
  });

  it('leaves out hubs far behind the first, after the first five', () => {
    expect(slugs(word({ a: 10, b: 9, c: 1, d: 1, e: 1, f: 1, g: 8 }))).toEqual(['a', 'b', 'g', 'c', 'd']);
  });

  it('is empty when no word is known', () => {
    expect(slugs(word({}), word({}))).toEqual([]);
  });

  it('does not let a word that is everywhere answer for one that is nowhere', () => {
    const everywhere = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`hub-${at}`, 1]));
    expect(slugs(word(everywhere), word({}))).toEqual([]);
    expect(slugs(word(everywhere))).toHaveLength(30);
  });

  it('does not show a hub for a word that was not meant as a subject', () => {
    expect(slugs(word({ a: 1 }, false), word({}))).toEqual([]);
  });
});

it('takes the best of several answers', () => {
  expect([
    ...bestOf(
      [
        new Map([['a', 1]]),
        new Map([
          ['a', 3],
          ['b', 1],
        ]),
      ],
      0.5,
    ),
  ]).toEqual([
    ['a', 1.5],
    ['b', 0.5],
  ]);
});
