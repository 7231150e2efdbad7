/** The list and the map beside it: the map shows the hubs of the list, and each marks what is pointed at in the other. */
import type { HubMapElement } from '../map/hub-map.client.ts';

/** After the list is painted: thousands of points take longer than a keystroke may. */
const MAP_AFTER_MS = 100;

export class MapLink {
  readonly #root: HTMLElement;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    const list = root.querySelector('[data-list]')!;
    const fromList = ({ target }: Event) =>
      this.#map?.highlight((target as Element).closest<HTMLElement>('[data-slug]')?.dataset.slug ?? null);
    for (const type of ['pointerover', 'focusin'] as const) list.addEventListener(type, fromList, { signal });
    for (const type of ['pointerleave', 'focusout'] as const) list.addEventListener(type, () => this.#map?.highlight(null), { signal });
    root.addEventListener('hub-map:highlight', (event) => this.#mark((event as CustomEvent<{ slugs: string[] }>).detail.slugs), { signal });
  }

  /** Shows these hubs on the map, soon; null = all. */
  show(slugs: ReadonlySet<string> | null): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      if (this.#map !== null) this.#map.visibleHubs = slugs;
    }, MAP_AFTER_MS);
  }

  #mark(slugs: readonly string[]): void {
    for (const card of this.#root.querySelectorAll<HTMLElement>('[data-list] [data-hub]'))
      card.toggleAttribute('data-marked', slugs.includes(card.dataset.hub ?? ''));
  }

  get #map(): HubMapElement | null {
    return this.#root.querySelector<HubMapElement>('hub-map');
  }
}
