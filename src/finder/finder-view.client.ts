/** The finder's controls: what it writes into chips, counts, sort, tabs and messages. Knows nothing of filtering. */
import { copyText } from '../components/ui/copy-text.client.ts';
import { make } from '../components/ui/make.client.ts';
import { fill } from '../i18n/fill.ts';
import type { PageHit } from '../search/page-search.ts';
import { chip, conditionsOf } from './chips.client.ts';
import type { ClientStringKey, ClientStrings } from './client-strings.ts';
import { emptyPanel } from './empty-panel.client.ts';
import type { Choices, Counts, Facet } from './facets.ts';
import type { WayOut } from './result.ts';
import { sortOf, type FinderState } from './state.ts';

const ANNOUNCE_AFTER_MS = 600;

export class FinderView {
  readonly #root: HTMLElement;
  readonly #strings: ClientStrings;
  #announcement: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, strings: ClientStrings) {
    this.#root = root;
    this.#strings = strings;
  }

  /** Puts a query that was not typed into the search box. */
  showQuery(q: string): void {
    const input = this.#get<HTMLInputElement>('[data-search] input');
    if (input !== null && input.value.trim() !== q) input.value = q;
  }

  /** Puts the query of the address into a search box that nobody has typed into yet. */
  fillQuery(q: string): void {
    if (this.#get<HTMLInputElement>('[data-search] input')?.value === '') this.showQuery(q);
  }

  /** Puts choices, sort and view into the controls. */
  showState(state: FinderState): void {
    const { choices, view } = state;
    for (const box of this.#inputs()) box.checked = choices[box.name as Facet].includes(box.value);
    this.#showSort(state);
    this.#root.dataset.view = view;
    for (const tab of this.#all<HTMLElement>('[data-set-view]')) tab.setAttribute('aria-pressed', String(tab.dataset.setView === view));
    this.#showChips(state);
  }

  /** Writes the count beside each choice; choices without hubs stay but cannot be taken, unless they are taken already. */
  showCounts(counts: Counts, choices: Choices): void {
    for (const box of this.#inputs()) {
      const count = counts[box.name as Facet].get(box.value) ?? 0;
      box.disabled = count === 0 && !choices[box.name as Facet].includes(box.value);
      const label = box.closest('label')?.querySelector('[data-count]');
      // Only what has changed: each new text lays out the filters again.
      if (label && label.textContent !== String(count)) label.textContent = String(count);
    }
  }

  /** Says how many hubs are found; once, after things have settled, and not at all when `quiet`. */
  showTotal(found: number, total: number, quiet: boolean): void {
    const text = found === total ? this.text('finder.count', { n: total }) : this.text('finder.count.of', { n: found, total });
    const count = this.#get('[data-count-text]');
    if (count !== null) count.textContent = text;
    for (const button of this.#all('[data-show-count]')) button.textContent = this.text('finder.filters.show', { n: found });
    if (!quiet) this.announce(text);
  }

  /** The button for the rest of a long list. */
  showMore(rest: number): void {
    const more = this.#get('[data-more]');
    if (more === null) return;
    more.hidden = rest === 0;
    more.textContent = this.text('finder.more', { n: rest });
  }

  /** Other pages of the site that answer the query. */
  showPages(hits: readonly PageHit[]): void {
    const section = this.#get('[data-pages]');
    if (section === null) return;
    section.hidden = hits.length === 0;
    section.querySelector('ul')?.replaceChildren(...hits.map(({ url, title }) => make('li', {}, [make('a', { href: url }, [title])])));
  }

  /** An empty result says so and how to widen it. */
  showEmpty(ways: readonly WayOut[] | null, q: string): void {
    const panel = this.#get('[data-empty]');
    const topics = this.#get('[data-empty-topics]');
    if (topics !== null) topics.hidden = ways === null;
    if (panel === null) return;
    panel.hidden = ways === null;
    const words = { text: this.text.bind(this), nameOf: (facet: Facet | 'q', value: string) => this.#nameOf(facet, value, q) };
    panel.replaceChildren(...(ways === null ? [] : emptyPanel(ways, q, words)));
  }

  /** Says, also aloud, that the search did not load. */
  showFailure(failed: boolean): void {
    const note = this.#get('[data-search-failed]');
    if (note === null) return;
    note.hidden = !failed;
    if (failed) this.announce(note.textContent.trim());
  }

  /** Without its data the finder is the page it is without scripts: lists to choose from instead of controls that would do nothing. */
  showUnavailable(unavailable: boolean): void {
    for (const part of this.#all('.finder-bar, [data-filters-home]')) part.hidden = unavailable;
    for (const part of this.#all('.no-script-only, [data-instead]')) {
      part.classList.toggle('no-script-only', !unavailable);
      part.toggleAttribute('data-instead', unavailable);
      part.hidden = !unavailable;
    }
  }

  /** Says that a file of the list did not load. */
  showIncomplete(incomplete: boolean): void {
    const note = this.#get('[data-incomplete]');
    if (note !== null) note.hidden = !incomplete;
  }

  setBusy(busy: boolean): void {
    this.#get('[data-list]')?.setAttribute('aria-busy', String(busy));
  }

  /** Copies the address of the view and says so, on the button and aloud. */
  async share(control: HTMLElement): Promise<void> {
    const said = this.text((await copyText(location.href)) ? 'finder.share.done' : 'finder.share.failed');
    control.textContent = said;
    this.announce(said);
    setTimeout(() => (control.textContent = this.text('finder.share')), 4000);
  }

  /** After a chip is gone the focus goes to the next one, or to the search box. */
  focusAfterRemoval(): void {
    (this.#get<HTMLElement>('[data-chips]:not([hidden]) button') ?? this.#get<HTMLElement>('[data-search] input'))?.focus({
      preventScroll: true,
    });
  }

  /** One announcement after the changes have settled, not one for each. */
  announce(text: string): void {
    clearTimeout(this.#announcement);
    this.#announcement = setTimeout(() => {
      const status = this.#get('[data-status]');
      if (status !== null) status.textContent = text;
    }, ANNOUNCE_AFTER_MS);
  }

  text(key: ClientStringKey, values: Record<string, string | number> = {}): string {
    return fill(this.#strings[key], values);
  }

  #showSort(state: FinderState): void {
    const select = this.#get<HTMLSelectElement>('[data-sort]');
    const near = this.#get<HTMLSelectElement>('[data-near]');
    if (select === null || near === null) return;
    for (const option of select.options) if (option.value === 'relevance') option.disabled = state.q === '';
    const [sort = '', prefecture = ''] = sortOf(state).split(':');
    select.value = sort;
    near.value = prefecture;
    near.closest('label')!.hidden = sort !== 'near';
  }

  #showChips(state: FinderState): void {
    const conditions = conditionsOf(state);
    const panel = this.#get('[data-chips]');
    if (panel !== null) panel.hidden = conditions.length === 0;
    panel?.querySelector('ul')?.replaceChildren(
      ...conditions.map((condition) => {
        const name = this.#nameOf(...condition, state.q);
        return chip(condition, name, this.text('finder.chip.remove', { name }));
      }),
    );
    const n = conditions.filter(([facet]) => facet !== 'q').length;
    const open = this.#get('[data-open-filters]');
    if (open !== null) open.textContent = n === 0 ? this.text('finder.filters') : this.text('finder.filters.active', { n });
  }

  #nameOf(facet: Facet | 'q', value: string, q: string): string {
    if (facet === 'q') return `${this.text('finder.facet.q')}: ${q}`;
    return this.#inputs().find((box) => box.name === facet && box.value === value)?.dataset.name ?? value;
  }

  #inputs(): HTMLInputElement[] {
    return this.#all<HTMLInputElement>('[data-filters] input');
  }

  #get<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.#root.querySelector<T>(selector);
  }

  #all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...this.#root.querySelectorAll<T>(selector)];
  }
}
