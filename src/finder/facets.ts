/** Filtering and counting hubs. Pure; the same at build and in the browser. */
import { statusOn } from '../domain/validity.ts';

/** Facets of the finder and names of their parameters in the address. */
export const FACETS = ['offer', 'topic', 'track', 'round', 'region', 'prefecture', 'status', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** Facets that describe one selection: a hub matches when one and the same selection has all of them. */
const SELECTION_FACETS = ['track', 'round', 'status'] as const satisfies readonly Facet[];
type SelectionFacet = (typeof SELECTION_FACETS)[number];
type SelectionValues = Record<SelectionFacet, string>;

/** Facets that describe the hub itself. */
const HUB_FACETS = ['offer', 'topic', 'region', 'prefecture', 'kind'] as const satisfies readonly Facet[];
type HubFacet = (typeof HUB_FACETS)[number];

/** The values chosen in each facet; an empty list asks for nothing. */
export type Choices = Record<Facet, readonly string[]>;

/** How many hubs a value of a facet shows. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** What the finder knows of a hub. */
export interface FinderHub {
  slug: string;
  selections: { track: string; round: string; validUntil: string | null; endedOn: string | null }[];
  region: string;
  prefecture: string;
  topics: string[];
  offers: string[];
  kind: string;
  /** Place in the list from north to south, 0 = northernmost. */
  north: number;
  /** Latitude and longitude in degrees, or null: not known. */
  at: [number, number] | null;
}

/** What the finder's script loads: the hubs in the order of the list, and a point for each prefecture (latitude, longitude). */
export interface FinderData {
  hubs: FinderHub[];
  prefectures: Record<string, [number, number]>;
}

/** No choice in any facet. */
export function noChoices(): Choices {
  return Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Choices;
}

/** Whether a hub has one of the chosen values in every facet, on a day in Japan (`YYYY-MM-DD`). */
export function matches(hub: FinderHub, choices: Choices, asOf: string): boolean {
  return (
    HUB_FACETS.every((facet) => isMet(choices, facet, hubValues(hub, facet))) &&
    hub.selections.some((selection) => unmetIn(selectionValues(selection, asOf), choices).length === 0)
  );
}

/**
 * How many hubs each value of each facet would show, given the choices in all other facets.
 * @returns counts by facet and value; values without hubs are missing
 */
export function countChoices(hubs: readonly FinderHub[], choices: Choices, asOf: string): Counts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<Facet, Map<string, number>>;
  // Thousands of hubs are counted with each choice: nothing is made here that is not counted.
  const count = (facet: Facet, value: string) => counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  for (const hub of hubs) {
    const unmet = HUB_FACETS.filter((facet) => !isMet(choices, facet, hubValues(hub, facet)));
    // A hub that misses two facets shows up under no single other choice.
    if (unmet.length > 1) continue;
    const selections = hub.selections.map((selection) => selectionValues(selection, asOf));
    const unmetOf = selections.map((values) => unmetIn(values, choices));
    if (unmetOf.some(({ length }) => length === 0))
      for (const facet of unmet.length === 1 ? unmet : HUB_FACETS) for (const value of hubValues(hub, facet)) count(facet, value);
    if (unmet.length > 0) continue;
    for (const facet of SELECTION_FACETS) {
      const shown = selections.filter((_, at) => unmetOf[at]?.every((missing) => missing === facet)).map((values) => values[facet]);
      shown.forEach((value, at) => {
        if (shown.indexOf(value) === at) count(facet, value);
      });
    }
  }
  return counts;
}

function isMet(choices: Choices, facet: Facet, values: readonly string[]): boolean {
  return choices[facet].length === 0 || values.some((value) => choices[facet].includes(value));
}

function hubValues(hub: FinderHub, facet: HubFacet): readonly string[] {
  switch (facet) {
    case 'offer':
      return hub.offers;
    case 'topic':
      return hub.topics;
    default:
      return [hub[facet]];
  }
}

/** The facets of a selection in which it has none of the chosen values. */
function unmetIn(values: SelectionValues, choices: Choices): SelectionFacet[] {
  return SELECTION_FACETS.filter((facet) => !isMet(choices, facet, [values[facet]]));
}

function selectionValues(selection: FinderHub['selections'][number], asOf: string): SelectionValues {
  return { track: selection.track, round: selection.round, status: statusOn(selection, asOf) };
}
