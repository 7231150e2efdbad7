/** Does a job for each item, in their order, at most so many at a time. */
export async function sideBySide<T>(items: readonly T[], atOnce: number, job: (item: T) => Promise<void>): Promise<void> {
  // One iterator for all: whoever is free takes the next item.
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) await job(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}
