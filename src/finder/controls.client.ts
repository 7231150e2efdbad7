/** Reads the finder's controls: what is ticked, and which order is wanted. */
import { FACETS, type Facet } from './facets.ts';
import { parseSort, type KnownValues, type Sort } from './state.ts';

/** The values of the boxes that are wanted, in the order of the page. */
export function readBoxes(root: HTMLElement, wanted: (box: HTMLInputElement, facet: Facet) => boolean): Record<Facet, string[]> {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-filters] input')];
  const valuesOf = (facet: Facet) => boxes.filter((box) => box.name === facet && wanted(box, facet)).map(({ value }) => value);
  return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, string[]>;
}

/** The order wanted; by distance, from the first prefecture until another is named. */
export function readSort(root: HTMLElement, known: KnownValues): Sort | null {
  const valueOf = (selector: string) => root.querySelector<HTMLSelectElement>(selector)?.value ?? '';
  const sort = valueOf('[data-sort]');
  return parseSort(sort === 'near' ? `near:${valueOf('[data-near]') || known.prefecture[0]}` : sort, known);
}
