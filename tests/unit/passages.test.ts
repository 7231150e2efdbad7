import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage, markWords, PASSAGE_KINDS, type PassageSource } from '../../src/search/passages.ts';
import { queryUnits } from '../../src/search/tokens.ts';

const marked = (query: string, text: string) => markWords(text, queryUnits(query)).flatMap(({ text, hit }) => (hit ? [text] : []));
const seen = (query: string, sources: readonly PassageSource[]) => {
  const found = findPassage(query, sources);
  return found && { kind: found.kind, text: found.parts.map(({ text }) => text).join('') };
};

describe('the words marked in a passage', () => {
  it.each([
    ['the word itself, and nothing around it', '複合材料', '熱可塑性複合材料の成形を支援', ['複合材料']],
    ['each word of a sentence, without its endings', '複合材料を成形したい', '熱可塑性複合材料の成形技術', ['複合材料', '成形']],
    ['every place the word stands in', '材料', '材料の評価と材料の設計', ['材料', '材料']],
    ['a word of one sign', '光', '光と電子', ['光']],
    ['English words whatever their case', 'ROBOT', 'Soft robot hands', ['robot']],
    ['other forms of an English word', 'weld', 'Laser welding and welded joints', ['welding', 'welded']],
    ['the other spelling of English', 'fibre', 'A fiber laser', ['fiber']],
    ['a word with a hyphen as one', 'composites', 'carbon-fiber composites', ['composites']],
    ['hiragana for katakana', 'すぴんとろにくす', '半導体スピントロニクス素子', ['スピントロニクス']],
    ['katakana with or without the last long sign', 'センサ', 'バイオセンサーの試作', ['センサ']],
    ['full-width letters in the query', 'ＣＦＲＰ', '熱可塑性CFRPの成形', ['CFRP']],
    ['full-width letters in the text', 'cfrp', '熱可塑性ＣＦＲＰの成形', ['ＣＦＲＰ']],
    ['half-width kana in the query', 'ｽﾋﾟﾝﾄﾛﾆｸｽ', 'スピントロニクス素子', ['スピントロニクス']],
    ['another form of a kanji', '撹拌', '摩擦攪拌接合', ['攪拌']],
  ])('are %s', (_, query, text, words) => {
    expect(marked(query, text)).toEqual(words);
  });

  it.each([
    ['溶接', 'The hub has a clean room.'],
    ['art', 'Smart parts and artificial hearts'],
    ['looking for welding in the', 'Research in the north'],
    ['pizza', '複合材料の成形'],
    ['!?', 'Anything!?'],
  ])('are none for %s in “%s”', (query, text) => {
    expect(marked(query, text)).toEqual([]);
    expect(findPassage(query, [{ kind: 'text', text }])).toBeNull();
  });

  it('leave the text as it is: its parts in order make it up, marked and unmarked by turns', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ぁ-んァ-ヶ複合材料㎞ｱﾞA-Za-z０-９ -]{0,30}$/u));
    fc.assert(
      fc.property(texts, texts, (query, text) => {
        const parts = markWords(text, queryUnits(query));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const [at, { text: part, hit }] of parts.entries()) {
          expect(part).not.toBe('');
          if (at > 0) expect(hit).not.toBe(parts[at - 1]?.hit);
        }
      }),
    );
  });

  it('never stand in half a sign', () => {
    expect(markWords('𠮷野の材料', queryUnits('材料'))).toEqual([
      { text: '𠮷野の', hit: false },
      { text: '材料', hit: true },
    ]);
  });
});

describe('the passage that is shown', () => {
  const sources: PassageSource[] = [
    {
      kind: 'name',
      text: '革新複合材料研究開発センター',
      also: ['Innovative Composite Center', 'かくしんふくごうざいりょうけんきゅうかいはつせんたー'],
    },
    { kind: 'institution', text: '金沢工業大学', also: ['Kanazawa Institute of Technology', 'かなざわこうぎょうだいがく'] },
    { kind: 'keyword', text: '炭素繊維複合材料', also: ['carbon-fiber composites'] },
    { kind: 'place', text: '石川県白山市', also: ['Hakusan, Ishikawa', 'いしかわけん'] },
    { kind: 'text', text: '金沢工業大学の拠点で、複合材料の成形と溶着を企業と進める。', also: ['It joins composites by welding.'] },
  ];

  it('is of the best kind among those that say as much', () => {
    expect(seen('複合材料', sources)?.kind).toBe('name');
    expect(seen('金沢工業大学', sources)?.kind).toBe('institution');
    const same = PASSAGE_KINDS.map((kind) => ({ kind, text: '溶接' }));
    expect(seen('溶接', same.toReversed())?.kind).toBe('name');
    expect(
      seen(
        '溶接',
        same.filter(({ kind }) => kind === 'text' || kind === 'place'),
      )?.kind,
    ).toBe('place');
  });

  it('is the one that says most, whatever its kind', () => {
    expect(seen('複合材料の溶着', sources)?.kind).toBe('text');
    expect(seen('炭素繊維', sources)).toEqual({ kind: 'keyword', text: '炭素繊維複合材料' });
  });

  it.each([
    ['ふくごうざいりょう', 'name'],
    ['composite', 'name'],
    ['Kanazawa', 'institution'],
    ['いしかわけん', 'place'],
    ['welding', 'text'],
  ])('is found by another spelling (%s), and then nothing in it is marked', (query, kind) => {
    const found = findPassage(query, sources);
    expect(found?.kind).toBe(kind);
    expect(found?.parts.some(({ hit }) => hit)).toBe(false);
  });

  it('is rather one that shows the word than one that only has it in another spelling', () => {
    const hidden: PassageSource = { kind: 'name', text: 'ICC', also: ['溶接'] };
    expect(seen('溶接', [hidden, { kind: 'text', text: '溶接の拠点' }])?.kind).toBe('text');
  });

  it('is none when nothing matches, or there is nothing to match', () => {
    for (const query of ['', '　', 'pizza', 'のれん', 'コンクリート', '海洋']) expect(findPassage(query, sources), query).toBeNull();
    expect(findPassage('複合材料', [])).toBeNull();
  });
});
