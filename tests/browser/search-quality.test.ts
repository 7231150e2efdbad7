import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_QUERY, firstQueryBytes } from '../../scripts/bench/first-query.ts';
import { ask } from '../../scripts/bench/finder-page.ts';
import { qualityOf, type BenchQuery, type Quality } from '../../scripts/bench/measures.ts';
import { localeOfWord, type UnknownWords } from '../../scripts/bench/questions.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { settle } from './kinds.ts';
import { openPage } from './support.ts';

describe('the quality of the search', { timeout: 180_000 }, () => {
  const pages = {} as Record<Locale, Page>;
  beforeEach(async () => {
    for (const locale of LOCALES) pages[locale] = await settle(await openPage({ path: '/hubs/', locale }));
  });

  it('finds the right hubs for the open queries', async () => {
    expect(await qualityFor('queries.open')).toSatisfy(atLeast(0.98, 0.97));
  });

  it('finds the right hubs for queries it was not tuned with', async () => {
    expect(await qualityFor('queries.held-out')).toSatisfy(atLeast(0.97, 0.95));
  });

  it('offers no hub for words that no record has', async () => {
    const { strict } = read<UnknownWords>('unknown-words');
    expect(strict.length).toBeGreaterThanOrEqual(40);
    for (const word of strict) expect(await ask(pages[localeOfWord(word)], word), word).toEqual([]);
  });

  it('fetches little for the first query of a visit', async () => {
    // The longest Japanese ones have the most tokens; `npm run bench:search` asks all.
    const queries = [...read<BenchQuery[]>('queries.open'), ...read<BenchQuery[]>('queries.held-out')]
      .filter(({ locale }) => locale === 'ja')
      .sort((one, other) => other.query.length - one.query.length)
      .slice(0, 24);
    const open = async (locale: Locale) => settle(await openPage({ path: '/hubs/', locale }));
    const bytes = await firstQueryBytes(queries, open, ask);
    expect(Math.min(...bytes)).toBeGreaterThan(80_000);
    expect(queries.flatMap(({ query }, at) => ((bytes[at] ?? Infinity) > FIRST_QUERY ? [`${query}: ${bytes[at]} bytes`] : []))).toEqual([]);
  });

  async function qualityFor(name: string): Promise<Quality> {
    const queries = read<BenchQuery[]>(name);
    const answers: string[][] = [];
    for (const { locale, query } of queries) answers.push(await ask(pages[locale], query));
    return qualityOf(queries, answers);
  }
});

function atLeast(recall: number, mrr: number): (quality: Quality) => boolean {
  return (quality) => quality.recall >= recall && quality.mrr >= mrr;
}

function read<T>(name: string): T {
  return JSON.parse(fs.readFileSync(new URL(`../fixtures/search/${name}.json`, import.meta.url), 'utf8')) as T;
}
