/**
 * Japanese words in English texts, found by their signs, so that editors of records mark nothing (on text pages they use `<Ja>`):
 * screen readers then speak them in Japanese and browsers take the right forms of kanji. Latin words in Japanese texts are read well as they are and stay unmarked.
 */

const SIGN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇]';
const PIECE = `(?:「[^「」]*」|『[^『』]*』|${SIGN}+)`;
/** What may stand between two pieces of one phrase. */
const BETWEEN = '(?:\\(J-Innovation HUB\\)|[・、:()\\d ])*';
const JAPANESE = new RegExp(`${PIECE}(?:${BETWEEN}${PIECE})*`, 'gu');

export interface TextPart {
  text: string;
  isJapanese: boolean;
}

/** An English text in parts: what is Japanese in it, and what is not. */
export function splitByLanguage(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(JAPANESE)) {
    if (!new RegExp(SIGN, 'u').test(found)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isJapanese: false });
    parts.push({ text: found, isJapanese: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isJapanese: false });
  return parts;
}

/** The same in HTML, whose tags are left as they are. */
export function markJapaneseInHtml(html: string): string {
  return html.replace(/(<[^>]*>)|([^<]+)/g, (whole, _tag?: string, text?: string) =>
    text === undefined
      ? whole
      : splitByLanguage(text)
          .map((part) => (part.isJapanese ? `<span lang="ja">${part.text}</span>` : part.text))
          .join(''),
  );
}
