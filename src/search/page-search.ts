/** Finds pages that are not profiles of hubs: the text pages and the news, in one language. */
import { openBundle, type Ranking, type RawResult } from './bundle.ts';
import { foldText, scriptRuns } from './fold-text.ts';
import { latinStart, latinToken } from './latin-stem.ts';
import { rarityOf } from './ranking.ts';
import { queryUnits, type QueryUnit } from './tokens.ts';

/** The words of a query by which pages are found: those that must be known, or the query as it stands when it has none (問い合わせ). */
export const pageWords = (query: string): Word[] => {
  const required = queryUnits(query).filter((unit) => unit.required);
  return required.length > 0 ? required : phraseOf(query);
};

/** Opens the bundle of the pages of one language. */
export const openPages = async (folder: string, language: 'ja' | 'en', attempt: number): Promise<PageIndex> => {
  const pagefind = await openBundle(folder, language, language, attempt, PAGE_RANKING);
  return { search: async (word) => (await pagefind.search(word)).results };
};

/** Pages that hold the words, best first: all of them, or most of them when the query is a sentence. */
export const findPages = async (words: readonly Word[], index: PageIndex, limit: number): Promise<PageHit[]> => {
  const least = words.length < 3 ? words.length : Math.ceil(words.length * SENTENCE_SHARE);
  const found = new Map<string, { words: number; score: number; data: RawResult['data'] }>();
  for (const results of await Promise.all(words.map(({ kind, word }) => index.search(kind === 'latin' ? latinStart(word) : word)))) {
    for (const { id, score, data } of results) {
      const before = found.get(id) ?? { words: 0, score: 0, data };
      found.set(id, {
        words: before.words + 1,
        score: before.score + score * rarityOf(results.length, results.length + PAGES_BESIDE),
        data: before.data,
      });
    }
  }
  const likely = [...found.values()]
    .filter((page) => page.words >= least)
    .sort((one, other) => other.words - one.words || other.score - one.score);
  const loaded = await Promise.all(likely.slice(0, limit * 3).map(({ data }) => data()));
  return loaded
    .filter(({ meta, content }) => holds(`${meta.title ?? ''}\n${content}`, words) >= least)
    .slice(0, limit)
    .map(({ url, meta, plain_excerpt: excerpt }) => ({ url, title: meta.title ?? '', excerpt: excerpt.replaceAll('\u200b', '') }));
};

const phraseOf = (query: string): Word[] => {
  const word = foldText(query)
    .trim()
    .replace(/^[おご]/u, '');
  return word === '' ? [] : [{ word, kind: 'single' }];
};

/** How many of the words a text really holds; Pagefind shortens a word it does not know until something matches. */
const holds = (text: string, words: readonly Word[]): number => {
  const folded = foldText(text.replaceAll('\u200b', ''));
  const latin = new Set(
    scriptRuns(folded).flatMap(({ word, script }) =>
      script === 'latin' ? [word.replace(/[^a-z0-9]/gu, ''), ...word.split(/[^a-z0-9]+/u)].map(latinToken) : [],
    ),
  );
  return words.filter(({ kind, word }) => {
    if (kind === 'latin') return latin.has(latinToken(word));
    if (kind !== 'kanji') return folded.includes(word.replace(/(?<=...)ー$/u, ''));
    return [...word].every((sign, at, all) => at === 0 || folded.includes(`${all[at - 1] ?? ''}${sign}`));
  }).length;
};

const PAGE_RANKING: Ranking = { metaWeights: { title: 3 } };
const SENTENCE_SHARE = 0.6;
const PAGES_BESIDE = 20;

/** A page that is not a hub's profile; `excerpt` is plain text. */
export interface PageHit {
  url: string;
  title: string;
  excerpt: string;
}

type Word = Pick<QueryUnit, 'word' | 'kind'>;

/** The opened bundle of one language. */
export interface PageIndex {
  search: (word: string) => Promise<RawResult[]>;
}
