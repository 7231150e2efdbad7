/** What the first query of a visit costs. */
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/i18n/locales.ts';
import { sideBySide } from '../side-by-side.ts';
import type { BenchQuery } from './measures.ts';
import { watchTraffic } from './traffic.ts';

/** Limit of the bytes of a first query, without the page itself. */
export const FIRST_QUERY = 250_000;

/** Visits at the same time: what travels does not depend on it. */
const AT_ONCE = 4;

/**
 * Bytes that travel for each query when it is the first one of a visit, without those of the page.
 * @param open opens the page in a context of its own
 * @param search asks the query and waits for its answer
 */
export async function firstQueryBytes(
  queries: readonly BenchQuery[],
  open: (locale: Locale) => Promise<Page>,
  search: (page: Page, query: string) => Promise<unknown>,
): Promise<number[]> {
  const bytes: number[] = [];
  await sideBySide([...queries.entries()], AT_ONCE, async ([at, { locale, query }]) => {
    const page = await open(locale);
    const traffic = watchTraffic(page);
    await traffic.take();
    await search(page, query);
    bytes[at] = (await traffic.take()).bytes;
    await page.context().close();
  });
  return bytes;
}
