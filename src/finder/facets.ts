/** Filtering and counting hubs. Pure; the same at build and in the browser. */
import { statusOn } from '../domain/validity.ts';

/** Facets of the finder and names of their parameters in the address. */
export const FACETS = ['offer', 'topic', 'track', 'round', 'region', 'prefecture', 'status', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** Facets that describe one selection: a hub matches when one and the same selection has all of them. */
const SELECTION_FACETS = ['track', 'round', 'status'] as const satisfies readonly Facet[];

/** The values chosen in each facet; an empty list asks for nothing. */
export type Choices = Record<Facet, readonly string[]>;

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
  const wanted = (facet: Facet, values: readonly string[]) =>
    choices[facet].length === 0 || values.some((value) => choices[facet].includes(value));
  return (
    wanted('offer', hub.offers) &&
    wanted('topic', hub.topics) &&
    wanted('region', [hub.region]) &&
    wanted('prefecture', [hub.prefecture]) &&
    wanted('kind', [hub.kind]) &&
    hub.selections.some((selection) => {
      const values = selectionValues(selection, asOf);
      return SELECTION_FACETS.every((facet) => wanted(facet, [values[facet]]));
    })
  );
}

/**
 * How many hubs each value of each facet would show, given the choices in all other facets.
 * @returns counts by `facet:value`; values without hubs are missing
 */
export function countChoices(hubs: readonly FinderHub[], choices: Choices, asOf: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const facet of FACETS) {
    const others = { ...choices, [facet]: [] };
    for (const hub of hubs) {
      if (!matches(hub, others, asOf)) continue;
      for (const value of valuesOf(hub, facet, others, asOf)) counts.set(`${facet}:${value}`, (counts.get(`${facet}:${value}`) ?? 0) + 1);
    }
  }
  return counts;
}

/** A hub's values in one facet; for selections, only of those that meet the other choices. */
function valuesOf(hub: FinderHub, facet: Facet, others: Choices, asOf: string): Set<string> {
  switch (facet) {
    case 'offer':
      return new Set(hub.offers);
    case 'topic':
      return new Set(hub.topics);
    case 'region':
    case 'prefecture':
    case 'kind':
      return new Set([hub[facet]]);
    default: {
      const met = hub.selections.filter((selection) => matches({ ...hub, selections: [selection] }, others, asOf));
      return new Set(met.map((selection) => selectionValues(selection, asOf)[facet]));
    }
  }
}

function selectionValues(selection: FinderHub['selections'][number], asOf: string): Record<(typeof SELECTION_FACETS)[number], string> {
  return { track: selection.track, round: selection.round, status: statusOn(selection, asOf) };
}
