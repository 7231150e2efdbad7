/** Hubs shown at once: a list longer than this is paged. */
export const PAGE_SIZE = 60;

/** Cards that travel in one file. */
export const CARD_CHUNK = 20;

/** The n-th piece of a list, counted from 0. */
export function pieceOf<T>(list: readonly T[], n: number, size: number): T[] {
  return list.slice(n * size, (n + 1) * size);
}

/** How many pieces a list has. */
export function pieceCount(list: readonly unknown[], size: number): number {
  return Math.ceil(list.length / size);
}
