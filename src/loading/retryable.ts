/** Loads once; after a failure the next call tries again. `load` is told how many times it was tried, from 1. */
export function retryable<T>(load: (attempt: number) => Promise<T>): () => Promise<T> {
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
}

/** The same for many things, each known by a key. */
export function retryableEach<K, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const loads = new Map<K, () => Promise<T>>();
  return (key) => {
    const known = loads.get(key) ?? retryable(() => load(key));
    loads.set(key, known);
    return known();
  };
}
