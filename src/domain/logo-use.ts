/**
 * Whether a selected hub may use the logo on a day, as far as sources tell. The call lists permission to use it among the supports
 * for selected hubs (ロゴマークの使用許可) and limits a selection to its term (選抜拠点の有効期限); how long the permission itself lasts it
 * does not say, so the answer is never more than "within its term".
 */
import type { Day } from './fiscal-year.ts';
import { statusOn, type Status, type Term } from './validity.ts';

/** `within`: a sourced term holds. `ended`: a source says that every selection has ended. `unknown`: neither; only METI can tell. */
export type LogoUse = 'within' | 'ended' | 'unknown';

type Dates = Pick<Term, 'validUntil' | 'endedOn'>;

/** The answer for a hub's selections on a day in Japan, and the state of each selection that leads to it. */
export function logoUseOn<S extends Dates>(selections: readonly S[], asOf: Day): { use: LogoUse; reasons: (S & { status: Status })[] } {
  const reasons = selections.map((selection) => ({ ...selection, status: statusOn(selection, asOf) }));
  const states = reasons.map(({ status }) => status);
  if (states.includes('valid')) return { use: 'within', reasons };
  return { use: states.length > 0 && states.every((status) => status === 'ended') ? 'ended' : 'unknown', reasons };
}
