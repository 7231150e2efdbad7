/** What a search is judged by. Pure. */
import type { Locale } from '../../src/i18n/locales.ts';

/** A query, the language of the page it is typed on, and the hubs that must be found. */
export interface BenchQuery {
  id: string;
  locale: Locale;
  kind: string;
  query: string;
  relevant: string[];
}

export interface Quality {
  queries: number;
  /** Mean share of `min(5, relevant)` among the first five. */
  recall: number;
  /** Mean of 1/rank of the first relevant hub. */
  mrr: number;
  /** Queries that found nothing. */
  zero: number;
  /** Queries below the best possible recall or rank, with what they found. */
  below: { query: string; recall: number; mrr: number; found: string[] }[];
}

/** Judges answers (slugs, best first) given in the order of the queries. */
export function qualityOf(queries: readonly BenchQuery[], answers: readonly (readonly string[])[]): Quality {
  const rows = queries.map(({ query, relevant }, index) => {
    const found = answers[index] ?? [];
    const hits = found.slice(0, TOP).filter((slug) => relevant.includes(slug)).length;
    const rank = found.findIndex((slug) => relevant.includes(slug)) + 1;
    return { query, recall: hits / Math.min(TOP, relevant.length), mrr: rank === 0 ? 0 : 1 / rank, found: found.slice(0, TOP) };
  });
  return {
    queries: rows.length,
    recall: mean(rows.map(({ recall }) => recall)),
    mrr: mean(rows.map(({ mrr }) => mrr)),
    zero: rows.filter(({ found }) => found.length === 0).length,
    below: rows.filter(({ recall, mrr }) => recall < 1 || mrr < 1),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that `share` of all values do not exceed: 0.5 = median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

const TOP = 5;
