/** The state of the finder and its address: `?q=…&track=international,regional&round=5&sort=north&view=map`. */
import { FACETS, noChoices, type Choices, type Facet } from './facets.ts';

export const SORTS = ['relevance', 'round', 'north', 'near'] as const;
/** `near:` is followed by the prefecture that distances are measured from. */
export type Sort = 'relevance' | 'round' | 'north' | `near:${string}`;
export const VIEWS = ['list', 'map'] as const;
export type View = (typeof VIEWS)[number];

export interface FinderState {
  q: string;
  choices: Choices;
  /** null = the natural order: by relevance with a query, by latest selection without. */
  sort: Sort | null;
  view: View;
}

/** Values that exist in each facet, in the order of the page. */
export type KnownValues = Record<Facet, readonly string[]>;

const LONGEST_QUERY = 200;

/** Reads an address; unknown parameters and values are left out, so writing it again cleans it. */
export function parseState(search: string, known: KnownValues): FinderState {
  const params = new URLSearchParams(search);
  const asked = (name: string) => params.getAll(name).flatMap((value) => value.split(','));
  const choices = noChoices();
  for (const facet of FACETS) choices[facet] = known[facet].filter((value) => asked(facet).includes(value));
  return {
    // By character: half of a surrogate pair cannot be written into an address again.
    q: [...(params.get('q') ?? '').trim()].slice(0, LONGEST_QUERY).join('').trim(),
    choices,
    sort: parseSort(params.get('sort'), known),
    view: VIEWS.find((view) => view === params.get('view')) ?? 'list',
  };
}

/** Writes the address of a state: fixed order, defaults left out, commas readable; '' for the plain finder. */
export function toSearch(state: FinderState): string {
  const parts = [
    ...(state.q === '' ? [] : [`q=${encodeURIComponent(state.q)}`]),
    ...FACETS.flatMap((facet) =>
      state.choices[facet].length === 0 ? [] : [`${facet}=${state.choices[facet].map(encodeURIComponent).join(',')}`],
    ),
    ...(sortOf(state) === naturalSort(state) ? [] : [`sort=${sortOf(state)}`]),
    ...(state.view === 'list' ? [] : [`view=${state.view}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The order a state is shown in; relevance needs a query. */
export function sortOf(state: Pick<FinderState, 'q' | 'sort'>): Sort {
  return state.sort === null || (state.sort === 'relevance' && state.q === '') ? naturalSort(state) : state.sort;
}

/** Reads a sort; `near:` needs a prefecture that exists. */
export function parseSort(value: string | null, known: Pick<KnownValues, 'prefecture'>): Sort | null {
  if (value === 'relevance' || value === 'round' || value === 'north') return value;
  const near = /^near:(.+)$/.exec(value ?? '')?.[1];
  return near !== undefined && known.prefecture.includes(near) ? `near:${near}` : null;
}

function naturalSort(state: Pick<FinderState, 'q'>): Sort {
  return state.q === '' ? 'round' : 'relevance';
}
