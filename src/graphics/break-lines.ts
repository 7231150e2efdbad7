/** Breaks a name into even lines where a reader would: between phrases, never before a closing bracket or a small kana. */
import type { Locale } from '../i18n/locales.ts';

export interface Fitted {
  size: number;
  lines: string[];
}

interface Limits {
  width: number;
  /** Sizes to try, the largest first. */
  sizes: readonly [number, ...number[]];
  maxLines: number;
  /** Room from the first line to the last, where that is short. */
  height?: number;
}

/** From baseline to baseline, by the size. */
export const LEADING = 1.28;

/** Width of a text at a size. */
type Measure = (text: string, size: number) => number;

const ELLIPSIS = '…';
/** Characters that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[\s)\]）」』】、。・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ/,.:;]/u;
const NOT_LAST = /[(\[（「『【]$/u;
/** Words of hiragana alone (particles, endings) belong to what stands before them. */
const PARTICLE = /^\p{Script=Hiragana}+$/u;
/** Places where a phrase ends. */
const PHRASE_END = /[\s・、。)）」/／]$|\p{Script=Hiragana}$/u;
/** What a break within a phrase weighs against uneven lines. */
const BROKEN_PHRASE = 0.12;

/** The largest size at which a text fits, in as few and as even lines as possible; cut at the end only if no size is small enough. */
export function fitLines(text: string, locale: Locale, measure: Measure, { width, sizes, maxLines, height = Infinity }: Limits): Fitted {
  if (text === '') return { size: sizes[0], lines: [] };
  const pieces = piecesOf(text, locale);
  for (const size of sizes) {
    for (let count = 1; count <= maxLines && size * LEADING * count <= height; count += 1) {
      const lines = even(pieces, count, width, (line) => measure(line, size));
      if (lines !== undefined) return { size, lines };
    }
  }
  const size = sizes.at(-1) ?? sizes[0];
  return { size, lines: cut(text, maxLines, (line) => measure(line, size) <= width) };
}

/** The smallest parts of a text that stay together. */
export function piecesOf(text: string, locale: Locale): string[] {
  const words =
    locale === 'ja'
      ? [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
      : text.split(/(?<=[ /]|\w{2}-)(?=\S)/);
  return words.reduce<string[]>((pieces, word) => {
    const last = pieces.at(-1);
    const joined =
      last !== undefined &&
      (NOT_FIRST.test(word) || NOT_LAST.test(last) || (locale === 'ja' && (PARTICLE.test(word) || isInsideLatin(last, word))));
    return joined ? [...pieces.slice(0, -1), last + word] : [...pieces, word];
  }, []);
}

/** Whether a line may end here without loss: not between the Latin words of one name in a Japanese text. */
function endsPhrase(before: string, after: string): boolean {
  return /^[(（「]/u.test(after) || (PHRASE_END.test(before) && !(/\p{Script=Latin}\s$/u.test(before) && /^\p{Script=Latin}/u.test(after)));
}

function isInsideLatin(last: string, word: string): boolean {
  return /[\p{Script=Latin}\d\u00a0-]$/u.test(last) && /^[\p{Script=Latin}\d\u00a0-]/u.test(word);
}

/** The pieces in so many lines with the least white left over; undefined where they do not fit. */
function even(pieces: readonly string[], count: number, width: number, measure: (line: string) => number): string[] | undefined {
  let best: { lines: string[]; cost: number } | undefined;
  const visit = (from: number, lines: string[], cost: number): void => {
    if (best !== undefined && cost >= best.cost) return;
    const isLast = lines.length === count - 1;
    for (let to = isLast ? pieces.length : from + 1; to <= pieces.length - (count - lines.length - 1); to += 1) {
      const line = pieces.slice(from, to).join('').trim();
      const share = measure(line) / width;
      if (share > 1) break;
      const broken = isLast || endsPhrase(pieces[to - 1] ?? '', pieces[to] ?? '') ? 0 : BROKEN_PHRASE;
      if (isLast) {
        const total = cost + (1 - share) ** 2;
        if (best === undefined || total < best.cost) best = { lines: [...lines, line], cost: total };
      } else visit(to, [...lines, line], cost + (1 - share) ** 2 + broken);
    }
  };
  if (pieces.length >= count) visit(0, [], 0);
  return best?.lines;
}

/** As much of a text as fits, letter by letter. */
function cut(text: string, maxLines: number, fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const letter of text) {
    const line = lines.at(-1) ?? '';
    const isLast = lines.length === maxLines;
    if (fits(line + letter + (isLast ? ELLIPSIS : ''))) lines[lines.length - 1] = line + letter;
    else if (isLast) return [...lines.slice(0, -1), line + ELLIPSIS];
    else lines.push(letter.trim());
  }
  return lines;
}
