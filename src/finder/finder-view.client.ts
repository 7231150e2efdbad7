/** The finder's hands: everything it changes in the page. Knows nothing of filtering. */
import { fill } from '../i18n/translate.ts';
import type { PageHit } from '../search/engine.ts';
import type { ClientStringKey, ClientStrings } from './client-strings.ts';
import { FACETS, type Choices, type Facet } from './facets.ts';
import { sortOf, type FinderState } from './state.ts';

const ANNOUNCE_AFTER_MS = 400;

export class FinderView {
  readonly #root: HTMLElement;
  readonly #strings: ClientStrings;
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, strings: ClientStrings) {
    this.#root = root;
    this.#strings = strings;
  }

  /** Puts query, choices, sort and view into the controls. */
  showState(state: FinderState): void {
    const { q, choices, view } = state;
    const input = this.#get<HTMLInputElement>('[data-search] input');
    if (input !== null && input.value.trim() !== q) input.value = q;
    for (const box of this.#inputs()) box.checked = choices[box.name as Facet].includes(box.value);
    const sort = this.#get<HTMLSelectElement>('[data-sort]');
    if (sort !== null) {
      for (const option of sort.options) if (option.value === 'relevance') option.disabled = q === '';
      sort.value = sortOf(state);
    }
    this.#root.dataset.view = view;
    for (const tab of this.#all<HTMLElement>('[data-set-view]')) tab.setAttribute('aria-pressed', String(tab.dataset.setView === view));
    this.#showChips(q, choices);
  }

  /** Writes the count beside each choice; choices without hubs stay but cannot be taken, unless they are taken already. */
  showCounts(counts: ReadonlyMap<string, number>, choices: Choices): void {
    for (const box of this.#inputs()) {
      const count = counts.get(`${box.name}:${box.value}`) ?? 0;
      box.disabled = count === 0 && !choices[box.name as Facet].includes(box.value);
      const label = box.closest('label')?.querySelector('[data-count]');
      if (label) label.textContent = String(count);
    }
  }

  /** Shows these hubs in this order and hides the others; says the count once, unless `quiet`. */
  showHubs(slugs: readonly string[], total: number, quiet: boolean): void {
    const list = this.#get('[data-list]');
    const items = new Map([...(list?.children ?? [])].map((item) => [(item as HTMLElement).dataset.slug ?? '', item as HTMLElement]));
    for (const [slug, item] of items) item.hidden = !slugs.includes(slug);
    list?.append(...slugs.flatMap((slug) => items.get(slug) ?? []));
    const text = slugs.length === total ? this.#text('finder.count', { n: total }) : this.#text('finder.count.of', { n: slugs.length, total });
    const count = this.#get('[data-count-text]');
    if (count !== null) count.textContent = text;
    for (const button of this.#all('[data-show-count]')) button.textContent = this.#text('finder.filters.show', { n: slugs.length });
    if (!quiet) this.announce(text);
  }

  /** Other pages of the site that answer the query. */
  showPages(hits: readonly PageHit[]): void {
    const section = this.#get('[data-pages]');
    if (section === null) return;
    section.hidden = hits.length === 0;
    section.querySelector('ul')?.replaceChildren(
      ...hits.map(({ url, title }) => {
        const link = document.createElement('a');
        link.href = url;
        link.textContent = title;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  /** An empty result says how to widen it. */
  showEmpty(ways: readonly { facet: Facet | 'q'; value: string; count: number }[] | null, q: string): void {
    const panel = this.#get('[data-empty]');
    if (panel === null) return;
    panel.hidden = ways === null;
    if (ways === null) return panel.replaceChildren();
    const heading = element('p', q === '' ? this.#text('finder.empty') : this.#text('finder.empty.query', { q }), 'finder-empty-title');
    const words = q === '' ? [] : [element('p', this.#text('finder.empty.words'))];
    const buttons = ways.map(({ facet, value, count }) => {
      const button = element('button', this.#text('finder.empty.without', { name: this.#nameOf(facet, value, q), n: count }), 'chip');
      button.setAttribute('type', 'button');
      button.dataset.remove = `${facet}:${value}`;
      return wrap('li', button);
    });
    const all = element('button', this.#text('finder.empty.all'), 'button button-quiet');
    all.setAttribute('type', 'button');
    all.dataset.clear = '';
    const list = buttons.length === 0 ? [] : [element('p', this.#text('finder.empty.filters')), wrap('ul', ...buttons)];
    panel.replaceChildren(heading, ...words, ...list, all);
  }

  showFailure(failed: boolean): void {
    const note = this.#get('[data-search-failed]');
    if (note !== null) note.hidden = !failed;
  }

  setBusy(busy: boolean): void {
    this.#get('[data-list]')?.toggleAttribute('aria-busy', busy);
    if (busy) this.announce(this.#text('finder.searching'));
  }

  /** Marks cards whose hub is pointed at on the map. */
  mark(slugs: readonly string[]): void {
    for (const card of this.#all<HTMLElement>('[data-list] [data-hub]')) card.toggleAttribute('data-marked', slugs.includes(card.dataset.hub ?? ''));
  }

  /** Copies the address of the view and says so, on the button and aloud. */
  async share(button: HTMLElement): Promise<void> {
    await navigator.clipboard.writeText(location.href);
    button.textContent = this.#text('finder.share.done');
    this.announce(this.#text('finder.share.done'));
    setTimeout(() => (button.textContent = this.#text('finder.share')), 4000);
  }

  /** After a chip is gone the focus goes to the next one, or to the search box. */
  focusAfterRemoval(): void {
    (this.#get<HTMLElement>('[data-chips]:not([hidden]) button') ?? this.#get<HTMLElement>('[data-search] input'))?.focus({ preventScroll: true });
  }

  /** One announcement after the changes have settled, not one for each. */
  announce(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      const status = this.#get('[data-status]');
      if (status !== null) status.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }

  #showChips(q: string, choices: Choices): void {
    const chosen = [...(q === '' ? [] : [['q', ''] as const]), ...FACETS.flatMap((facet) => choices[facet].map((value) => [facet, value] as const))];
    const panel = this.#get('[data-chips]');
    if (panel !== null) panel.hidden = chosen.length === 0;
    panel?.querySelector('ul')?.replaceChildren(
      ...chosen.map(([facet, value]) => {
        const name = this.#nameOf(facet, value, q);
        const button = element('button', name, 'chip chip-remove');
        button.setAttribute('type', 'button');
        button.setAttribute('aria-label', this.#text('finder.chip.remove', { name }));
        button.dataset.remove = `${facet}:${value}`;
        return wrap('li', button);
      }),
    );
    const filters = chosen.filter(([facet]) => facet !== 'q').length;
    const open = this.#get('[data-open-filters]');
    if (open !== null) open.textContent = filters === 0 ? this.#text('finder.filters') : this.#text('finder.filters.active', { n: filters });
  }

  #nameOf(facet: Facet | 'q', value: string, q: string): string {
    if (facet === 'q') return `${this.#text('finder.facet.q')}: ${q}`;
    return this.#inputs().find((box) => box.name === facet && box.value === value)?.dataset.name ?? value;
  }

  #inputs(): HTMLInputElement[] {
    return this.#all<HTMLInputElement>('[data-filters] input');
  }

  #text(key: ClientStringKey, values: Record<string, string | number> = {}): string {
    return fill(this.#strings[key], values);
  }

  #get<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.#root.querySelector<T>(selector);
  }

  #all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.#root.querySelectorAll<T>(selector)];
  }
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function wrap(name: string, ...children: HTMLElement[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
