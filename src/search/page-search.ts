/**
 * Finds pages that are not profiles of hubs: the text pages and the news, in one language. They are asked by their whole text, which is smaller
 * than the parts of an index that one query would fetch. Pure.
 */
import { foldText, LATIN_WORD } from './fold-text.ts';
import { latinToken, latinTokens } from './latin-stem.ts';
import { rarityOf } from './ranking.ts';
import { queryUnits, type QueryUnit } from './tokens.ts';

/** Makes the texts ready to be asked: done once, as it reads all of them. */
export const readPages = (pages: readonly PageText[]): Page[] =>
  pages.map(({ url, title, text }) => ({ hit: { url, title }, title: toWords(title), text: toWords(`${title}\n${text}`) }));

/** Pages that hold the words of a query, best first: all of them, or most of them when the query is a sentence. */
export const findPages = (query: string, pages: readonly Page[], limit: number): PageHit[] => {
  const words = pageWords(query);
  const least = words.length < 3 ? words.length : Math.ceil(words.length * SENTENCE_SHARE);
  const length = pages.reduce((sum, { text }) => sum + text.folded.length, 0) / pages.length;
  const held = words.map((word) => {
    const counts = new Map(pages.map((page) => [page, countOf(word, page.text)] as const).filter(([, count]) => count > 0));
    return { word, counts, rarity: rarityOf(counts.size, pages.length) };
  });
  return pages
    .map((page) => {
      const inPage = held.filter(({ counts }) => counts.has(page));
      const score = inPage.reduce((sum, { word, counts, rarity }) => {
        const frequency = saturated(counts.get(page) ?? 0, page.text.folded.length / length);
        return sum + rarity * (frequency + (countOf(word, page.title) > 0 ? TITLE_WEIGHT : 0));
      }, 0);
      return { page, words: inPage.length, score };
    })
    .filter((found) => found.words > 0 && found.words >= least)
    .sort((one, other) => other.words - one.words || other.score - one.score)
    .slice(0, limit)
    .map(({ page }) => page.hit);
};

/** The words by which pages are found: those that must be known, or the query as it stands when it has none (問い合わせ). */
const pageWords = (query: string): Word[] => {
  const required = queryUnits(query).filter((unit) => unit.required);
  if (required.length > 0) return required;
  const phrase = foldText(query)
    .trim()
    .replace(/^[おご]/u, '');
  return phrase === '' ? [] : [{ word: phrase, kind: 'single' }];
};

/** How often a text has a word. A compound of kanji also counts, as less than once, where the text has all its pairs. */
const countOf = ({ kind, word }: Word, { folded, latin }: TextWords): number => {
  if (kind === 'latin') return latin().get(latinToken(word)) ?? 0;
  const whole = folded.split(word.replace(/(?<=...)ー$/u, '')).length - 1;
  if (whole > 0 || kind !== 'kanji') return whole;
  return [...word].every((sign, at, all) => at === 0 || folded.includes(`${all[at - 1] ?? ''}${sign}`)) ? IN_PIECES : 0;
};

/** BM25's weight of how often a word stands in a text, by the text's length as a multiple of the mean. */
const saturated = (count: number, length: number): number => ((K1 + 1) * count) / (count + K1 * (1 - B + B * length));

const toWords = (text: string): TextWords => {
  const folded = foldText(text);
  let latin: Map<string, number> | undefined;
  return { folded, latin: () => (latin ??= latinCounts(folded)) };
};

const latinCounts = (folded: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of folded.matchAll(LATIN_WORD)) for (const token of latinTokens(word)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};

const TITLE_WEIGHT = 3;
const SENTENCE_SHARE = 0.6;
const IN_PIECES = 0.5;
const K1 = 1.2;
const B = 0.5;

/** A page as it is kept in a file: `url` without the base of the site, `text` plain. */
export interface PageText {
  url: string;
  title: string;
  text: string;
}

/** A page that is not a hub's profile. */
export interface PageHit {
  url: string;
  title: string;
}

/** A page that can be asked. */
export interface Page {
  hit: PageHit;
  title: TextWords;
  text: TextWords;
}

interface TextWords {
  folded: string;
  /** How often each Latin word stands in the text, by its token; counted when first asked for. */
  latin: () => ReadonlyMap<string, number>;
}

type Word = Pick<QueryUnit, 'word' | 'kind'>;
