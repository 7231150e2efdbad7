/** `<hub-finder>`: filters, sorts and searches the server-rendered list; its state is the address. */
import { japanDay } from '../domain/fiscal-year.ts';
import type { Locale } from '../i18n/locales.ts';
import type { HubMapElement } from '../map/hub-map.client.ts';
import { createSearchEngine, type PageHit } from '../search/engine.ts';
import type { ClientStrings } from './client-strings.ts';
import { countChoices, FACETS, matches, noChoices, type Facet, type FinderHub } from './facets.ts';
import { FinderView } from './finder-view.client.ts';
import { FilterSheet } from './filter-sheet.client.ts';
import { parseState, sortOf, toSearch, type FinderState, type KnownValues, type Sort } from './state.ts';

interface Config {
  data: string;
  base: string;
  locale: Locale;
  strings: ClientStrings;
}

const PAGE_HITS = 5;

class HubFinderElement extends HTMLElement {
  #abort: AbortController | undefined;
  #config!: Config;
  #view!: FinderView;
  #known!: KnownValues;
  #state!: FinderState;
  #hubs: FinderHub[] = [];
  #engine: ReturnType<typeof createSearchEngine> | undefined;
  /** Hubs that answer the query with their rank; null = no query. */
  #ranks: ReadonlyMap<string, number> | null = null;
  #turn = 0;

  async connectedCallback(): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#config = JSON.parse(this.querySelector('[data-config]')?.textContent ?? '{}') as Config;
    this.#view = new FinderView(this, this.#config.strings);
    this.#known = this.#readKnownValues();
    this.#state = parseState(location.search, this.#known);
    this.#wire(signal);
    this.#hubs = (await (await fetch(this.#config.data, { signal })).json()) as FinderHub[];
    await this.#apply({ history: 'replace', quiet: true });
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #wire(signal: AbortSignal): void {
    const form = this.querySelector<HTMLFormElement>('[data-filters]');
    const searchForm = this.querySelector<HTMLFormElement>('[data-search]');
    const input = this.#queryInput();
    new FilterSheet(this, signal);
    form?.addEventListener('change', () => void this.#change({ choices: this.#readChoices() }), { signal });
    form?.addEventListener('submit', (event) => event.preventDefault(), { signal });
    searchForm?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#change({ q: input.value.trim(), sort: null });
    }, { signal });
    input.addEventListener('focus', () => this.#getEngine().preload(), { signal, once: true });
    input.addEventListener('search', () => {
      if (input.value === '' && this.#state.q !== '') void this.#change({ q: '', sort: null });
    }, { signal });
    this.querySelector('[data-sort]')?.addEventListener('change', (event) => {
      void this.#change({ sort: (event.target as HTMLSelectElement).value as Sort });
    }, { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => {
      this.#state = parseState(location.search, this.#known);
      void this.#apply({ history: 'none' });
    }, { signal });
    this.#wireHighlight(signal);
  }

  #click(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('button[data-clear], button[data-set-view], button[data-share], button[data-remove]');
    if (target === null) return;
    if (target.dataset.clear !== undefined) {
      const emptied = { ...this.#state, q: '', choices: noChoices(), sort: null };
      this.#state = emptied;
      void this.#apply({ history: 'push' }).then(() => this.#queryInput().focus({ preventScroll: true }));
    } else if (target.dataset.setView !== undefined) {
      void this.#change({ view: target.dataset.setView === 'map' ? 'map' : 'list' });
    } else if (target.dataset.share !== undefined) {
      void this.#view.share(target);
    } else if (target.dataset.remove !== undefined) {
      const [facet, value] = target.dataset.remove.split(':') as [Facet | 'q', string];
      void this.#remove(facet, value).then(() => this.#view.focusAfterRemoval());
    }
  }

  #remove(facet: Facet | 'q', value: string): Promise<void> {
    if (facet === 'q') return this.#change({ q: '', sort: null });
    const { choices } = this.#state;
    return this.#change({ choices: { ...choices, [facet]: choices[facet].filter((other) => other !== value) } });
  }

  #change(part: Partial<FinderState>): Promise<void> {
    this.#state = { ...this.#state, ...part };
    return this.#apply({ history: 'push' });
  }

  /** Searches if there is a query, then shows what the state asks for and writes it into the address. */
  async #apply({ history: mode, quiet = false }: { history: 'push' | 'replace' | 'none'; quiet?: boolean }): Promise<void> {
    const turn = ++this.#turn;
    const { q } = this.#state;
    const search = toSearch(this.#state);
    if (mode !== 'none' && search !== location.search) {
      history[mode === 'push' ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${search}${location.hash}`);
    }
    let pages: PageHit[] = [];
    let failed = false;
    if (q === '') this.#ranks = null;
    else {
      this.#view.setBusy(true);
      try {
        const engine = this.#getEngine();
        const [hubs, pageHits] = await Promise.all([engine.searchHubs(q), engine.searchPages(q, this.#config.locale, PAGE_HITS).catch(() => [])]);
        if (turn !== this.#turn) return;
        this.#ranks = new Map(hubs.map(({ slug }, index) => [slug, index]));
        pages = pageHits;
      } catch {
        if (turn !== this.#turn) return;
        failed = true;
        this.#ranks = null;
      }
      this.#view.setBusy(false);
    }
    this.#show(pages, failed, quiet);
  }

  #show(pages: PageHit[], failed: boolean, quiet: boolean): void {
    const asOf = japanDay(new Date());
    const found = this.#ranks === null ? this.#hubs : this.#hubs.filter(({ slug }) => this.#ranks!.has(slug));
    const shown = found.filter((hub) => matches(hub, this.#state.choices, asOf)).sort(this.#order());
    this.#view.showState(this.#state);
    this.#view.showCounts(countChoices(found, this.#state.choices, asOf), this.#state.choices);
    this.#view.showHubs(shown.map(({ slug }) => slug), this.#hubs.length, quiet);
    this.#view.showPages(pages);
    this.#view.showFailure(failed);
    this.#view.showEmpty(shown.length === 0 ? this.#waysOut(found, asOf) : null, this.#state.q);
    const map = this.querySelector<HubMapElement>('hub-map');
    if (map !== null) map.visibleHubs = shown.length === this.#hubs.length ? null : new Set(shown.map(({ slug }) => slug));
  }

  /** For an empty result: each single condition whose removal would bring hubs, with how many. */
  #waysOut(found: readonly FinderHub[], asOf: string): { facet: Facet | 'q'; value: string; count: number }[] {
    const { choices, q } = this.#state;
    const count = (hubs: readonly FinderHub[], chosen: FinderState['choices']) => hubs.filter((hub) => matches(hub, chosen, asOf)).length;
    const ways = FACETS.flatMap((facet) =>
      choices[facet].map((value) => ({ facet, value, count: count(found, { ...choices, [facet]: choices[facet].filter((other) => other !== value) }) })),
    );
    const withoutQuery = q === '' ? [] : [{ facet: 'q' as const, value: '', count: count(this.#hubs, choices) }];
    return [...withoutQuery, ...ways].filter((way) => way.count > 0);
  }

  #order(): (a: FinderHub, b: FinderHub) => number {
    const sort = sortOf(this.#state);
    const position = new Map(this.#hubs.map(({ slug }, index) => [slug, index]));
    const place = (hub: FinderHub) => (sort === 'north' ? hub.north : sort === 'relevance' ? (this.#ranks?.get(hub.slug) ?? 0) : (position.get(hub.slug) ?? 0));
    return (a, b) => place(a) - place(b);
  }

  #wireHighlight(signal: AbortSignal): void {
    const map = this.querySelector<HubMapElement>('hub-map');
    const fromList = (event: Event) => map?.highlight((event.target as Element).closest<HTMLElement>('[data-slug]')?.dataset.slug ?? null);
    for (const type of ['pointerover', 'focusin'] as const) this.querySelector('[data-list]')?.addEventListener(type, fromList, { signal });
    for (const type of ['pointerleave', 'focusout'] as const) this.querySelector('[data-list]')?.addEventListener(type, () => map?.highlight(null), { signal });
    map?.addEventListener('hub-map:highlight', (event) => this.#view.mark((event as CustomEvent<{ slugs: string[] }>).detail.slugs), { signal });
  }

  #readKnownValues(): KnownValues {
    const inputs = [...this.querySelectorAll<HTMLInputElement>('[data-filters] input')];
    return Object.fromEntries(FACETS.map((facet) => [facet, inputs.filter(({ name }) => name === facet).map(({ value }) => value)])) as unknown as KnownValues;
  }

  #readChoices(): FinderState['choices'] {
    const checked = [...this.querySelectorAll<HTMLInputElement>('[data-filters] input:checked')];
    return Object.fromEntries(FACETS.map((facet) => [facet, checked.filter(({ name }) => name === facet).map(({ value }) => value)])) as unknown as FinderState['choices'];
  }

  #queryInput(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('[data-search] input')!;
  }

  #getEngine(): ReturnType<typeof createSearchEngine> {
    return (this.#engine ??= createSearchEngine({ base: this.#config.base }));
  }
}

customElements.define('hub-finder', HubFinderElement);
