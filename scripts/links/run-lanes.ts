/** Asks many addresses: one at a time and slowly within a host, several hosts side by side. */
import { setTimeout as wait } from 'node:timers/promises';
import { sideBySide } from '../side-by-side.ts';

/**
 * Runs a task for every address.
 * @param concurrency hosts asked at the same time
 * @param delay milliseconds between two questions to one host
 */
export async function runLanes(
  urls: readonly string[],
  { concurrency, delay }: { concurrency: number; delay: number },
  task: (url: string) => Promise<void>,
): Promise<void> {
  // The longest first: it is what the whole run waits for.
  const lanes = [...Map.groupBy(urls, (url) => new URL(url).host).values()].sort((a, b) => b.length - a.length);
  await sideBySide(lanes, concurrency, async (lane) => {
    for (const [index, url] of lane.entries()) {
      if (index > 0) await wait(delay);
      await task(url);
    }
  });
}
