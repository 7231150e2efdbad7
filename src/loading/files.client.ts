/** Files a page asks for, and how long it waits before it tells its reader to go on without them. */

/** Milliseconds: several times what the largest file takes over a slow phone connection (400 kbit/s). */
export const PATIENCE_MS = 20_000;

/** The result of a job, or an error when it takes longer than a reader is asked to wait; the job itself goes on. */
export async function withinPatience<T>(job: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  try {
    return await Promise.race([job, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** A file of JSON, however long it takes. @throws Error when it is missing or broken */
export async function readJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

/** A file of JSON. @throws Error when it is missing, broken, or does not come while a reader waits */
export function fetchJson<T>(address: string): Promise<T> {
  return withinPatience(readJson<T>(address));
}
