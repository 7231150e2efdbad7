/** Loading from the network, which may fail and be tried again. */

/** The search could not be loaded; trying again may help. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** @throws SearchUnavailable when the file does not come */
export const fetchJson = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new SearchUnavailable(`${response.status} ${address}`);
  return (await response.json()) as T;
};

/** Loads once; after a failure the next call tries again. */
export const retryable = <T>(load: (attempt: number) => Promise<T>): (() => Promise<T>) => {
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
export const guarded =
  <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await run(...args);
    } catch (cause) {
      throw cause instanceof SearchUnavailable ? cause : new SearchUnavailable('search', { cause });
    }
  };
