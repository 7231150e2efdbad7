/** One form for every spelling of a character, and the runs of one script in a text. Runs in Node and in the browser. */

/** One form for all spellings of a character: width, case, Latin marks, dashes, a few kanji variants. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/(?<=[ァ-ヺー])[-‐‑‒–—―−](?=[ァ-ヺー]|$)/gu, 'ー')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(VARIANT, (kanji) => KANJI_VARIANTS[kanji] ?? kanji)
    .replaceAll('東京都', '東京');

/** Katakana as hiragana, without the spelling choices a reader cannot hear (final ー, ヴ). */
export const toKana = (word: string): string =>
  word
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(/ゔ([ぁぃぇぉ])/gu, (_, vowel: string) => 'ばびべぼ'['ぁぃぇぉ'.indexOf(vowel)] ?? vowel)
    .replaceAll('ゔ', 'ぶ')
    .replace(/(?<=...)ー+$/u, '');

/** The runs of one script in folded text, in order. `mixed`: hiragana that touches another script. */
export const scriptRuns = (folded: string): ScriptRun[] =>
  [...folded.matchAll(RUN)].map((match) => {
    const { 0: word, index } = match;
    const around = folded.slice(Math.max(0, index - 1), index) + folded.slice(index + word.length, index + word.length + 1);
    return {
      word,
      script: scriptOf(word),
      mixed: /[\p{sc=Han}々ァ-ヺーa-z0-9]/u.test(around),
      next: folded.slice(index + word.length, index + word.length + 1),
    };
  });

const scriptOf = (word: string): ScriptRun['script'] =>
  /^[a-z0-9]/u.test(word) ? 'latin' : /^[ぁ-ゖァ-ヺー]/u.test(word) ? 'kana' : 'kanji';

/** A Latin word in folded text, with what it is joined to by a hyphen and the like. */
export const LATIN_WORD = /[a-z0-9]+(?:[-'.&/][a-z0-9]+)*/gu;
const RUN = new RegExp(`${LATIN_WORD.source}|[\\p{sc=Han}々〆]+|[ァ-ヺー]+|[ぁ-ゖ]+ー*[ぁ-ゖー]*`, 'gu');
const KANJI_VARIANTS: Readonly<Record<string, string>> = {
  撹: '攪',
  髙: '高',
  﨑: '崎',
  竜: '龍',
  國: '国',
  學: '学',
  澤: '沢',
  濱: '浜',
  廣: '広',
  邊: '辺',
  嶋: '島',
};
const VARIANT = new RegExp(`[${Object.keys(KANJI_VARIANTS).join('')}]`, 'gu');

/** A stretch of text in one script. */
export interface ScriptRun {
  word: string;
  script: 'latin' | 'kana' | 'kanji';
  mixed: boolean;
  next: string;
}
