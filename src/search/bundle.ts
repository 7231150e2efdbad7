/** Opens the bundle of Pagefind from the browser. */

/**
 * Opens the bundle in `folder`, for the words as they stand, whatever the language of the page.
 * Browsers may remember a failed import, so each further attempt has its own address.
 */
export const openBundle = async (folder: string, attempt: number, ranking: Ranking): Promise<Pagefind> => {
  const address = `${folder}pagefind.js${attempt > 1 ? `?attempt=${attempt}` : ''}`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = createInstance({});
  await pagefind.init();
  // Pagefind keeps an error of its start to itself until something asks for its state, as a ranking does (and no other option).
  await pagefind.options({ ranking });
  return pagefind;
};

/** How Pagefind weighs what it finds; its names. */
export interface Ranking {
  [parameter: string]: number | Record<string, number>;
}

/** An opened bundle. A result is a record of the index by its id. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; score: number }[] }>;
}

interface PagefindModule {
  createInstance: (options: object) => Pagefind;
}
