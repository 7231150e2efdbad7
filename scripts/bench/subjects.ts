/** The engines under test, each asked the same questions: the real page, plain Pagefind, and the rivals in memory. */
import type { Browser, Page } from 'playwright-core';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { firstQueryBytes } from './first-query.ts';
import { ask, clear, gotoFinder, installStopwatch, openFinder, rankedHubs, typeAndTime } from './finder-page.ts';
import { mean, percentile, qualityOf, type BenchQuery, type Quality } from './measures.ts';
import { askPlain, type PlainPagefind } from './plain-pagefind.ts';
import { localeOfWord, sampleOf, type Questions, type UnknownWords } from './questions.ts';
import type { Rival } from './rivals.ts';
import { watchTraffic } from './traffic.ts';

export interface Measured {
  name: string;
  open: Quality;
  heldOut: Quality;
  /** Unknown words that were offered a hub, with the first ones offered. */
  falseHits: Record<keyof UnknownWords, { word: string; found: string[] }[]>;
  /** Milliseconds per query after the first. */
  ms: { median: number; p95: number };
  /** The wait for the visitor to stop typing, which comes before `ms`. */
  pause?: { median: number; p95: number };
  /** Bytes over the network: the first query in a new visit without the page itself, and one after it. */
  bytes: { first: number; firstMost: number; later: number };
}

/** The real page: the open queries by its address, the others by typing. */
export async function measureFinder(browser: Browser, siteUrl: string, { open, heldOut, unknown }: Questions): Promise<Measured> {
  const page = await openFinder(browser, siteUrl, 'ja');
  const opened: string[][] = [];
  for (const { locale, query } of open) {
    await gotoFinder(page, siteUrl, locale, query);
    opened.push(await rankedHubs(page));
  }
  await page.context().close();

  const pages = await perLocale((locale) => openFinder(browser, siteUrl, locale));
  const held = await inTurn(heldOut, ({ locale, query }) => ask(pages[locale], query));
  const falseHits = await falseHitsOf(unknown, (word) => ask(pages[localeOfWord(word)], word));
  for (const locale of LOCALES) await installStopwatch(pages[locale]);
  const keystrokes = await inTurn(open, async ({ locale, query }) => {
    await clear(pages[locale]);
    return typeAndTime(pages[locale], query);
  });
  await closeAll(pages);

  const openNew = (locale: Locale) => openFinder(browser, siteUrl, locale);
  const firsts = await firstQueryBytes([...open, ...heldOut], openNew, ask);
  return {
    name: 'The real page',
    open: qualityOf(open, opened),
    heldOut: qualityOf(heldOut, held),
    falseHits,
    ms: spread(keystrokes.map(({ work }) => work)),
    pause: spread(keystrokes.map(({ pause }) => pause)),
    bytes: { ...firstOf(firsts), later: await laterBytes(open, openNew, ask) },
  };
}

export async function measurePlainPagefind(plain: PlainPagefind, { open, heldOut, unknown }: Questions): Promise<Measured> {
  const pages = await perLocale(plain.open);
  const answers = await inTurn([...open, ...heldOut], ({ locale, query }) => askPlain(pages[locale], query));
  const falseHits = await falseHitsOf(unknown, async (word) => (await askPlain(pages[localeOfWord(word)], word, 5)).slugs);
  // Once more, as the rivals are measured: after everything is loaded.
  const warm = await inTurn(open, ({ locale, query }) => askPlain(pages[locale], query));
  await closeAll(pages);
  const askFive = (page: Page, query: string) => askPlain(page, query, 5);
  const firsts = await firstQueryBytes([...open, ...heldOut], plain.open, askFive);
  const slugs = answers.map((answer) => answer.slugs);
  return {
    name: 'Plain Pagefind',
    open: qualityOf(open, slugs.slice(0, open.length)),
    heldOut: qualityOf(heldOut, slugs.slice(open.length)),
    falseHits,
    ms: spread(warm.map(({ ms }) => ms)),
    bytes: { ...firstOf(firsts), later: await laterBytes(open, plain.open, askFive) },
  };
}

export async function measureRival(rival: Rival, { open, heldOut, unknown }: Questions): Promise<Measured> {
  const search = async (query: string) => rival.search(query);
  const opened = await inTurn(open, ({ query }) => search(query));
  const held = await inTurn(heldOut, ({ query }) => search(query));
  const falseHits = await falseHitsOf(unknown, search);
  const times = await inTurn(open, async ({ query }) => {
    const start = performance.now();
    await search(query);
    return performance.now() - start;
  });
  return {
    name: rival.name,
    open: qualityOf(open, opened),
    heldOut: qualityOf(heldOut, held),
    falseHits,
    ms: spread(times),
    bytes: { first: rival.indexBytes, firstMost: rival.indexBytes, later: 0 },
  };
}

/** Median and 95th percentile. */
export function spread(values: readonly number[]): { median: number; p95: number } {
  return { median: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

async function laterBytes(
  queries: readonly BenchQuery[],
  open: (locale: Locale) => Promise<Page>,
  search: (page: Page, query: string) => Promise<unknown>,
): Promise<number> {
  const all: number[] = [];
  for (const locale of LOCALES) {
    const page = await open(locale);
    const [first, ...later] = sampleOf(queries.filter((query) => query.locale === locale));
    await search(page, first?.query ?? '');
    const traffic = watchTraffic(page);
    await traffic.take();
    for (const { query } of later) {
      await search(page, query);
      all.push((await traffic.take()).bytes);
    }
    await page.context().close();
  }
  return mean(all);
}

function firstOf(bytes: readonly number[]): { first: number; firstMost: number } {
  return { first: percentile(bytes, 0.5), firstMost: Math.max(...bytes) };
}

async function falseHitsOf({ strict, wide }: UnknownWords, search: (word: string) => Promise<string[]>): Promise<Measured['falseHits']> {
  const among = async (words: readonly string[]) =>
    (await inTurn(words, async (word) => ({ word, found: (await search(word)).slice(0, 3) }))).filter(({ found }) => found.length > 0);
  return { strict: await among(strict), wide: await among(wide) };
}

async function inTurn<T, R>(list: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of list) results.push(await run(item));
  return results;
}

async function perLocale(open: (locale: Locale) => Promise<Page>): Promise<Record<Locale, Page>> {
  return { ja: await open('ja'), en: await open('en') };
}

async function closeAll(pages: Record<Locale, Page>): Promise<void> {
  for (const locale of LOCALES) await pages[locale].context().close();
}
