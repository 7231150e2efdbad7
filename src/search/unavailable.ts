/** The search could not be loaded; trying again may help. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

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
