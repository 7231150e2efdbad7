import { japanDay, type Day } from '../domain/fiscal-year.ts';

/** Today in Japan, the one clock of the build. `SHOWCASE_TODAY=2026-04-01` sets it for tests and previews. */
export function today(): Day {
  const set = process.env.SHOWCASE_TODAY;
  if (set === undefined || set === '') return japanDay(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(set)) throw new Error(`SHOWCASE_TODAY is "${set}"; write a day like 2026-04-01.`);
  return set;
}
