import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, scriptRuns } from '../../src/search/fold-text.ts';
import { indexTokens, queryUnits } from '../../src/search/tokens.ts';

const tokensOf = (query: string) => queryUnits(query).flatMap(({ tokens, edges }) => [...tokens, ...edges]);
const wordsOf = (query: string) =>
  queryUnits(query)
    .filter(({ required }) => required)
    .map(({ word }) => word);

describe('one form for all spellings', () => {
  it.each([
    ['ＣＦＲＰ', 'cfrp'],
    ['ﾊﾞｲｵﾌｧｳﾝﾄﾞﾘ', 'バイオファウンドリ'],
    ['Tōhoku', 'tohoku'],
    ['Ｄ－アルロース', 'D-アルロース'],
    ['CO₂', 'co2'],
    ['摩擦撹拌接合', '摩擦攪拌接合'],
  ])('%s is %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('reads a hyphen between katakana as a long vowel', () => {
    expect(foldText('セルロ－ス')).toBe('セルロース');
  });
});

describe('words that mean the same share their tokens', () => {
  it.each([
    ['センサー', 'センサ'],
    ['スピントロニクス', 'すぴんとろにくす'],
    ['carbon fibre', 'carbon fibers'],
    ['commercialisation', 'commercialization'],
    ['centre', 'centers'],
    ['licence', 'licensed'],
    ['how to apply', 'applications'],
    ['東北地方', '東北'],
  ])('%s and %s', (one, other) => {
    expect(tokensOf(one)).toEqual(tokensOf(other));
  });
});

describe('words that differ keep apart', () => {
  it.each([
    ['welding', 'wedding'],
    ['early', 'ear'],
    ['publications', 'public'],
    ['AI', 'Aichi'],
  ])('%s and %s', (one, other) => {
    expect(tokensOf(one)).not.toEqual(tokensOf(other));
  });

  it('does not find Kyoto in the name of Tokyo', () => {
    expect(indexTokens('東京都文京区')).not.toContain(tokensOf('京都')[0]);
  });
});

describe('tokens survive an engine that works with prefixes', () => {
  const text = fc.array(
    fc.constantFrom(...'ekqz09半導体膜工学京都ようせつレーザーがの ,-・'.split(''), 'quartz', 'laser', '300mm', 'STT-MRAM'),
    { maxLength: 30 },
  );

  it('are plain letters, and none begins another', () => {
    fc.assert(
      fc.property(text, (parts) => {
        const tokens = [...new Set(indexTokens(parts.join(''), true))];
        for (const token of tokens) {
          expect(token).toMatch(/^[a-z]+$/u);
          expect(tokens.filter((other) => other !== token && other.startsWith(token))).toEqual([]);
        }
      }),
    );
  });

  it('a text typed as a query asks only for tokens the text has', () => {
    fc.assert(
      fc.property(text, (parts) => {
        expect(indexTokens(parts.join(''), true)).toEqual(expect.arrayContaining(tokensOf(parts.join(''))));
      }),
    );
  });
});

describe('the words of a query', () => {
  it('are the nouns of a Japanese sentence, not its particles and endings', () => {
    expect(wordsOf('金属を溶接せずに接合したい')).toEqual(['金属', '溶接', '接合']);
  });

  it('are the subject words of an English sentence', () => {
    expect(wordsOf('We are looking for help with the welding of metals')).toEqual(['welding', 'metals']);
  });

  it('are kept when there is nothing but common words', () => {
    expect(wordsOf('about us')).toEqual(['about', 'us']);
  });

  it('count a single kanji as a noun before a particle, not in a verb', () => {
    expect(wordsOf('膜を使う')).toEqual(['膜']);
  });

  it('offer the parts of a hyphenated word in case no record writes it in one piece', () => {
    expect(queryUnits('low-power')[0]?.parts?.map(({ word }) => word)).toEqual(['low', 'power']);
  });

  it.each(['', '   ', '!?…', 'っ', '「」'])('are none in %j', (query) => {
    expect(queryUnits(query)).toEqual([]);
  });

  it('come once', () => {
    expect(queryUnits('膜工学 膜工学')).toHaveLength(1);
  });
});

it('splits text where the script changes', () => {
  expect(scriptRuns(foldText('300mmウェハの検査')).map(({ word }) => word)).toEqual(['300mm', 'ウェハ', 'の', '検査']);
});
