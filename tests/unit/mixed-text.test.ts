import { describe, expect, it } from 'vitest';
import { markJapaneseInHtml, splitByLanguage } from '../../src/i18n/mixed-text.ts';

const japanese = (text: string) => splitByLanguage(text).flatMap((part) => (part.isJapanese ? [part.text] : []));

describe('Japanese words in an English text', () => {
  it.each([
    ['the office (大学連携推進室) of METI', ['大学連携推進室']],
    ['A 第1回(令和2年度)国際展開型 選抜拠点 and more', ['第1回(令和2年度)国際展開型 選抜拠点']],
    ['with 「J-Innovation HUBショーケース」 in quotes', ['「J-Innovation HUBショーケース」']],
    ['研究所 (Institute) and 機構 (Organization)', ['研究所', '機構']],
    ['no Japanese, “quotes” — 5 °C', []],
    ['「only Latin」', []],
  ])('are found: %s', (text, words) => {
    expect(japanese(text)).toEqual(words);
    expect(
      splitByLanguage(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('are marked in HTML, never in a tag', () => {
    expect(markJapaneseInHtml('<p title="日本">a 日本 b</p>')).toBe('<p title="日本">a <span lang="ja">日本</span> b</p>');
  });
});
