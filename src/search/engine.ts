/**
 * Asks the search bundles from the browser. No DOM; everything is loaded on first use.
 * Overlapping calls are allowed; which answer still matters is for the caller to decide.
 */
import { alternativesOf, bestOf, matchUnit, rankHubs, rarityOf } from './ranking.ts';
import type { Hits, RankedHub, WordAnswer } from './ranking.ts';
import { foldText, latinStart, latinToken, queryUnits, scriptRuns } from './tokens.ts';
import type { QueryUnit } from './tokens.ts';

/** An engine for one site; `base` is the site's base path with a trailing slash. */
export const createSearchEngine = ({ base }: { base: string }): SearchEngine => {
  const folder = new URL(`${base}pagefind/`, location.href).pathname;
  const hubs = retryable((attempt) => openHubs(folder, attempt));
  const vocabulary = retryable(() => fetchJson<string[]>(`${folder}hubs/vocab.json`));
  const pages = {
    ja: retryable((attempt) => openPages(folder, 'ja', attempt)),
    en: retryable((attempt) => openPages(folder, 'en', attempt)),
  };

  /** Pagefind takes a missing part of its index for "nothing found": make sure that it is not the network. */
  const probe = (): Promise<unknown> => fetchJson(`${folder}hubs/pagefind-entry.json?ts=${Date.now()}`);

  const answerWord = async (unit: QueryUnit, index: HubIndex): Promise<WordAnswer> => {
    const exact = await index.match(unit);
    if (exact.size > 0 || !unit.required) return { required: unit.required, hubs: exact };
    if (unit.parts) return { required: true, hubs: sumOf(await Promise.all(unit.parts.map((part) => index.match(part))), 1) };
    const { all, weight, units } = alternativesOf(unit, await vocabulary());
    const found = await Promise.all(units.map((other) => index.match(other)));
    // Every word of the vocabulary is in some record: if it finds nothing, a part of the index did not arrive.
    if (units.some((other, at) => other.required && found[at]?.size === 0)) throw new SearchUnavailable();
    return { required: true, hubs: all ? sumOf(found, weight) : bestOf(found, weight) };
  };

  return {
    preload: guarded(async () => {
      await hubs();
    }),
    searchHubs: guarded(async (query) => {
      const units = queryUnits(query);
      if (units.length === 0) return [];
      const index = await hubs();
      const ranked = rankHubs(await Promise.all(units.map((unit) => answerWord(unit, index))), index.total);
      if (ranked.length === 0) await probe();
      return ranked;
    }),
    searchPages: guarded(async (query, locale, limit) => {
      const units = queryUnits(query);
      const words = units.some(({ required }) => required) ? units.filter(({ required }) => required) : phraseOf(query);
      const found = words.length === 0 ? [] : await findPages(words, await pages[locale](), limit);
      if (found.length === 0 && words.length > 0) await probe();
      return found;
    }),
  };
};

/** The search could not be loaded; trying again may help. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

const openHubs = async (folder: string, attempt: number): Promise<HubIndex> => {
  const [pagefind, slugs] = await Promise.all([
    openBundle(folder, 'hubs', 'unknown', attempt, HUB_RANKING),
    fetchJson<Record<string, string>>(`${folder}hubs/ids.json`),
  ]);
  const cache = new Map<string, Hits>();
  const ask = async (token: string): Promise<Hits> => {
    const cached = cache.get(token);
    if (cached) return cached;
    const { results } = await pagefind.search(token);
    const hits = new Map(results.flatMap(({ id, score }) => (slugs[id] === undefined ? [] : [[slugs[id], score] as const])));
    if (hits.size > 0) cache.set(token, hits);
    return hits;
  };
  return {
    total: Object.keys(slugs).length,
    match: async (unit) => {
      const tokens = [...new Set([...unit.tokens, ...unit.edges])];
      const hits = new Map(await Promise.all(tokens.map(async (token) => [token, await ask(token)] as const)));
      return matchUnit(unit, (token) => hits.get(token) ?? NO_HITS);
    },
  };
};

const openPages = async (folder: string, language: 'ja' | 'en', attempt: number): Promise<PageIndex> => {
  const pagefind = await openBundle(folder, language, language, attempt, PAGE_RANKING);
  return { search: async (word) => (await pagefind.search(word)).results };
};

/** Pages that hold the words, best first: all of them, or most of them when the query is a sentence. */
const findPages = async (words: readonly Word[], index: PageIndex, limit: number): Promise<PageHit[]> => {
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

/** A query without a word of its own (問い合わせ) is looked up as it stands. */
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

/**
 * Opens one bundle with the Pagefind all bundles share (an empty index in `folder`), so that the program travels once.
 * Browsers may remember a failed import, so each further attempt has its own address.
 */
const openBundle = async (folder: string, bundle: string, language: string, attempt: number, ranking: Ranking): Promise<Pagefind> => {
  const address = `${folder}pagefind.js${attempt > 1 ? `?attempt=${attempt}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = createInstance({});
  await pagefind.init();
  // Pagefind keeps an error of its start to itself until something asks for its state, as a ranking does (and no other option);
  // merging would wait for ever.
  await pagefind.options({ ranking });
  await pagefind.mergeIndex(`${folder}${bundle}/`, { language, ranking, excerptLength: EXCERPT_WORDS });
  return pagefind;
};

const fetchJson = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new SearchUnavailable(`${response.status} ${address}`);
  return (await response.json()) as T;
};

/** Loads once; after a failure the next call tries again. */
const retryable = <T>(load: (attempt: number) => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | undefined;
  let attempt = 0;
  return () => {
    attempt += loading ? 0 : 1;
    loading ??= load(attempt).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
};

/** Turns whatever went wrong into the one error callers know. */
const guarded =
  <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await run(...args);
    } catch (cause) {
      throw cause instanceof SearchUnavailable ? cause : new SearchUnavailable('search', { cause });
    }
  };

const sumOf = (answers: readonly Hits[], weight: number): Map<string, number> => {
  const sum = new Map<string, number>();
  for (const [hub, score] of answers.flatMap((hits) => [...hits])) sum.set(hub, (sum.get(hub) ?? 0) + score * weight);
  return sum;
};

const HUB_RANKING: Ranking = {
  termSimilarity: 0,
  termFrequency: 1,
  pageLength: 0.5,
  termSaturation: 1.2,
  metaWeights: { title: 0, name: 2, keyword: 2, synonym: 1, place: 3, reading: 1.5, label: 0.8, broad: 0.3 },
};
const PAGE_RANKING: Ranking = { metaWeights: { title: 3 } };
const EXCERPT_WORDS = 24;
const SENTENCE_SHARE = 0.6;
const PAGES_BESIDE = 20;
const NO_HITS: Hits = new Map();

/** The search of a site. Every method rejects with `SearchUnavailable` when a file cannot be loaded. */
export interface SearchEngine {
  preload: () => Promise<void>;
  searchHubs: (query: string) => Promise<RankedHub[]>;
  searchPages: (query: string, locale: 'ja' | 'en', limit: number) => Promise<PageHit[]>;
}

/** A page that is not a hub's profile; `excerpt` is plain text. */
export interface PageHit {
  url: string;
  title: string;
  excerpt: string;
}

type Word = Pick<QueryUnit, 'word' | 'kind'>;

interface HubIndex {
  total: number;
  match: (unit: QueryUnit) => Promise<Map<string, number>>;
}

interface PageIndex {
  search: (word: string) => Promise<RawResult[]>;
}

interface Ranking {
  [parameter: string]: number | Record<string, number>;
}

interface RawResult {
  id: string;
  score: number;
  data: () => Promise<{ url: string; content: string; plain_excerpt: string; meta: Record<string, string | undefined> }>;
}

interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (address: string, options: Record<string, unknown>) => Promise<void>;
  search: (term: string) => Promise<{ results: RawResult[] }>;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}
