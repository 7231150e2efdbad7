/** What the finder shows for a state. Pure. */
import { countChoices, FACETS, matches, type Choices, type Counts, type Facet, type FinderData, type FinderHub } from './facets.ts';
import { inOrder } from './order.ts';
import { sortOf, type FinderState } from './state.ts';

/** A condition whose removal would bring hubs, with how many. */
export interface WayOut {
  facet: Facet | 'q';
  value: string;
  count: number;
}

export interface FinderResult {
  /** The hubs, in the order of the list. */
  hubs: FinderHub[];
  /** How many hubs each choice would show; counted when it is asked for, as thousands of hubs take their time. */
  counts: () => Counts;
  /** Only when nothing is found: the single conditions that stand in the way. */
  waysOut: WayOut[] | null;
}

/**
 * Filters, sorts and counts.
 * @param ranks hubs that answer the query with their place among the answers, null = no query
 * @param asOf a day in Japan, `YYYY-MM-DD`
 */
export function resultOf(data: FinderData, state: FinderState, ranks: ReadonlyMap<string, number> | null, asOf: string): FinderResult {
  const { choices } = state;
  const found = ranks === null ? data.hubs : data.hubs.filter(({ slug }) => ranks.has(slug));
  const matching = found.filter((hub) => matches(hub, choices, asOf));
  const hubs = inOrder(matching, sortOf(state), data, ranks);
  const waysOut = hubs.length === 0 ? waysOutOf(data.hubs, found, state, asOf) : null;
  return { hubs, counts: () => countChoices(found, choices, asOf), waysOut };
}

function waysOutOf(all: readonly FinderHub[], found: readonly FinderHub[], { q, choices }: FinderState, asOf: string): WayOut[] {
  const count = (hubs: readonly FinderHub[], chosen: Choices) => hubs.filter((hub) => matches(hub, chosen, asOf)).length;
  const without = (facet: Facet, value: string): Choices => ({ ...choices, [facet]: choices[facet].filter((other) => other !== value) });
  const ofChoices = FACETS.flatMap((facet) =>
    choices[facet].map((value) => ({ facet, value, count: count(found, without(facet, value)) })),
  );
  // With the query as the only condition, taking it back is to start over.
  const ofQuery = q === '' || ofChoices.length === 0 ? [] : [{ facet: 'q' as const, value: '', count: count(all, choices) }];
  return [...ofQuery, ...ofChoices].filter((way) => way.count > 0);
}
