/** An empty result: what was asked, and how to widen it. */
import { make, makeButton } from '../components/ui/make.client.ts';
import type { ClientStringKey } from './client-strings.ts';
import type { WayOut } from './result.ts';

export interface EmptyPanelWords {
  text: (key: ClientStringKey, values?: Record<string, string | number>) => string;
  /** Name of a condition as its chip has it. */
  nameOf: (facet: WayOut['facet'], value: string) => string;
}

/** Parts of the panel; its buttons do what those of the chips do. */
export function emptyPanel(ways: readonly WayOut[], q: string, { text, nameOf }: EmptyPanelWords): HTMLElement[] {
  const paragraph = (words: string, className = '') => make('p', { className }, [words]);
  const removals = ways.map(({ facet, value, count }) => {
    const label = text('finder.empty.without', { name: nameOf(facet, value), n: count });
    return make('li', {}, [makeButton(label, 'chip', { remove: `${facet}:${value}` })]);
  });
  return [
    paragraph(q === '' ? text('finder.empty') : text('finder.empty.query', { q }), 'finder-empty-title'),
    ...(q === '' ? [] : [paragraph(text('finder.empty.words'))]),
    ...(removals.length === 0 ? [] : [paragraph(text('finder.empty.filters')), make('ul', {}, removals)]),
    makeButton(text('finder.empty.all'), 'button button-quiet', { clear: '' }),
  ];
}
