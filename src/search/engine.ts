/**
 * Asks the search index from the browser. No DOM; everything is loaded on first use.
 * Overlapping calls are allowed; which answer still matters is for the caller to decide.
 */
import { readJson } from '../loading/files.client.ts';
import type { Locale } from '../i18n/locales.ts';
import { retryable, retryableEach } from '../loading/retryable.ts';
import { openBundle, type Ranking } from './bundle.ts';
import { findPages, readPages, type PageHit, type PageText } from './page-search.ts';
import { alternativesOf, bestOf, matchUnit, rankHubs, type Hits, type RankedHub, type WordAnswer } from './ranking.ts';
import { queryUnits, type QueryUnit } from './tokens.ts';
import { guarded, SearchUnavailable } from './unavailable.ts';

/** An engine for one site; `base` is the site's base path with a trailing slash. */
export const createSearchEngine = ({ base }: { base: string }): SearchEngine => {
  const folder = new URL(`${base}pagefind/`, location.href).pathname;
  const hubs = retryable((attempt) => openHubs(folder, attempt));
  const vocabulary = retryable(() => readJson<string[]>(`${folder}vocab.json`));
  const pages = retryableEach(async (locale: Locale) => readPages(await readJson<PageText[]>(`${base}search/pages.${locale}.json`)));

  /** Pagefind takes a missing part of its index for "nothing found": make sure that it is not the network. */
  const probe = (): Promise<unknown> => readJson(`${folder}pagefind-entry.json?ts=${Date.now()}`);

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
    searchPages: guarded(async (query, locale, limit) =>
      findPages(query, await pages(locale), limit).map(({ url, title }) => ({ url: `${base}${url.slice(1)}`, title })),
    ),
  };
};

const openHubs = async (folder: string, attempt: number): Promise<HubIndex> => {
  const [pagefind, slugs] = await Promise.all([
    openBundle(folder, attempt, HUB_RANKING),
    readJson<Record<string, string>>(`${folder}ids.json`),
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
const NO_HITS: Hits = new Map();

/** The search of a site. Every method rejects with `SearchUnavailable` when a file cannot be loaded. */
export interface SearchEngine {
  preload: () => Promise<void>;
  searchHubs: (query: string) => Promise<RankedHub[]>;
  searchPages: (query: string, locale: Locale, limit: number) => Promise<PageHit[]>;
}

interface HubIndex {
  total: number;
  match: (unit: QueryUnit) => Promise<Map<string, number>>;
}
