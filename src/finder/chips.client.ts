/** The conditions in force, each a chip that takes it back. */
import { make, makeButton } from '../components/ui/make.client.ts';
import { FACETS, type Facet } from './facets.ts';
import type { FinderState } from './state.ts';

export type Condition = readonly [facet: Facet | 'q', value: string];

/** The conditions of a state in the order of the page, the query first. */
export function conditionsOf({ q, choices }: Pick<FinderState, 'q' | 'choices'>): Condition[] {
  const chosen = FACETS.flatMap((facet) => choices[facet].map((value): Condition => [facet, value]));
  return q === '' ? chosen : [['q', ''], ...chosen];
}

/** A chip for a list; `label` says aloud that it removes. */
export function chip([facet, value]: Condition, name: string, label: string): HTMLLIElement {
  const button = makeButton(name, 'chip chip-remove', { remove: `${facet}:${value}` });
  button.setAttribute('aria-label', label);
  return make('li', {}, [button]);
}
