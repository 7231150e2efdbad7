/** Opens bundles of Pagefind from the browser. */

/**
 * Opens one bundle with the Pagefind all bundles share (an empty index in `folder`), so that the program travels once.
 * Browsers may remember a failed import, so each further attempt has its own address.
 */
export const openBundle = async (
  folder: string,
  bundle: string,
  language: string,
  attempt: number,
  ranking: Ranking,
): Promise<Pagefind> => {
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

const EXCERPT_WORDS = 24;

/** How Pagefind weighs what it finds; its names. */
export interface Ranking {
  [parameter: string]: number | Record<string, number>;
}

/** A result before its page is fetched. */
export interface RawResult {
  id: string;
  score: number;
  data: () => Promise<{ url: string; content: string; plain_excerpt: string; meta: Record<string, string | undefined> }>;
}

/** One opened bundle. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (address: string, options: Record<string, unknown>) => Promise<void>;
  search: (term: string) => Promise<{ results: RawResult[] }>;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}
