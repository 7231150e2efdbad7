/** `<hub-finder>`: filters, sorts and searches the hubs; its state is the address. */
import { withinPatience } from '../components/ui/patience.client.ts';
import { japanDay } from '../domain/fiscal-year.ts';
import type { Locale } from '../i18n/locales.ts';
import type { HubMapElement } from '../map/hub-map.client.ts';
import { createSearchEngine } from '../search/engine.ts';
import type { PassageKind } from '../search/passages.ts';
import { Cards } from './cards.client.ts';
import type { ClientStrings } from './client-strings.ts';
import { countChoices, FACETS, matches, noChoices, type Facet, type FinderData, type FinderHub } from './facets.ts';
import { FilterSheet } from './filter-sheet.client.ts';
import { FinderView, type WayOut } from './finder-view.client.ts';
import { Matches } from './matches.client.ts';
import { hubOrder } from './order.ts';
import { PAGE_SIZE } from './paging.ts';
import { wireQueryInput } from './query-input.client.ts';
import { parseSort, parseState, sortOf, toSearch, type FinderState, type KnownValues } from './state.ts';

/** What the page tells the script; addresses of files have `{n}` for their number. */
export interface FinderConfig {
  base: string;
  locale: Locale;
  data: string;
  cards: string;
  passages: string;
  passageChunk: number;
  why: Record<PassageKind, string>;
  strings: ClientStrings;
}

/** The answer of a search: hubs with their rank, null = not asked or not answered. */
interface Found {
  ranks: ReadonlyMap<string, number> | null;
  failed: boolean;
}

type HistoryMode = 'push' | 'replace' | 'none';
const PAGE_HITS = 5;
const PAGES_AFTER_MS = 200;
const MAP_AFTER_MS = 100;

class HubFinderElement extends HTMLElement {
  #abort: AbortController | undefined;
  #config!: FinderConfig;
  #view!: FinderView;
  #cards!: Cards;
  #matches!: Matches;
  #known!: KnownValues;
  #state!: FinderState;
  #data: FinderData = { hubs: [], prefectures: {} };
  #engine: ReturnType<typeof createSearchEngine> | undefined;
  /** Hubs that answer the query with their rank; null = no query. */
  #ranks: ReadonlyMap<string, number> | null = null;
  #shown: FinderHub[] = [];
  #limit = PAGE_SIZE;
  /** Whether the search could not be loaded for the query on the screen. */
  #failed = false;
  #turn = 0;
  #mapLater: ReturnType<typeof setTimeout> | undefined;
  /** Whether the last entry of the history was made by typing, so that more typing replaces it. */
  #typing = false;

  async connectedCallback(): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#config = JSON.parse(this.querySelector('[data-config]')?.textContent ?? '{}') as FinderConfig;
    this.#view = new FinderView(this, this.#config.strings);
    this.#known = this.#readInputs(() => true);
    this.#state = parseState(location.search, this.#known);
    this.#view.fillQuery(this.#state.q);
    const reading = readData(this.#config.data, signal);
    // The list, the lists by condition and the search form of the page work without; what comes late is taken all the same.
    withinPatience(reading).catch(() => this.#view.showUnavailable(!signal.aborted));
    try {
      this.#data = await reading;
    } catch {
      return;
    }
    this.#view.showUnavailable(false);
    // What was ticked while nobody listened counts as well.
    this.#state.choices = this.#readInputs((box) => box.checked || this.#state.choices[box.name as Facet].includes(box.value));
    const order = this.#data.hubs.map(({ slug }) => slug);
    this.#cards = new Cards(this.querySelector<HTMLElement>('[data-list]')!, order, this.#config.cards);
    this.#matches = new Matches({ order, address: this.#config.passages, chunkSize: this.#config.passageChunk, labels: this.#config.why });
    const askTyped = this.#wire(signal);
    await this.#apply('replace', true);
    askTyped();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  /** @returns asks for what was typed before there was anybody to listen */
  #wire(signal: AbortSignal): () => void {
    const form = this.querySelector<HTMLFormElement>('[data-filters]')!;
    new FilterSheet(this, signal);
    form.addEventListener('change', () => void this.#change({ choices: this.#readInputs((box) => box.checked) }), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    const askTyped = wireQueryInput(
      this.querySelector<HTMLFormElement>('[data-search]')!,
      {
        onQuery: (q, settled) => this.#queryChanged(q, settled),
        onFocus: () =>
          void this.#getEngine()
            .preload()
            .catch(() => undefined),
      },
      signal,
    );
    this.addEventListener('change', (event) => this.#sortChanged(event.target as HTMLElement), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener(
      'popstate',
      () => {
        const state = parseState(location.search, this.#known);
        // A link within the page changes nothing.
        if (toSearch(state) === toSearch(this.#state)) this.#typing = false;
        else void this.#change(state, 'none');
      },
      { signal },
    );
    this.#wireHighlight(signal);
    return askTyped;
  }

  /** What is typed makes one entry of the history; submitting ends it, and asks again what could not be answered. */
  #queryChanged(q: string, settled: boolean): void {
    const wasTyping = this.#typing;
    const isNew = q !== this.#state.q;
    if (isNew) void this.#change({ q, sort: null }, wasTyping ? 'replace' : 'push');
    else if (settled && this.#failed) void this.#apply('none');
    this.#typing = !settled && (wasTyping || isNew);
  }

  #sortChanged(target: HTMLElement): void {
    if (!target.matches('[data-sort], [data-near]')) return;
    const [select, near] = [this.querySelector<HTMLSelectElement>('[data-sort]')!, this.querySelector<HTMLSelectElement>('[data-near]')!];
    const value = select.value === 'near' ? `near:${near.value || this.#known.prefecture[0]}` : select.value;
    void this.#change({ sort: parseSort(value, this.#known) });
  }

  #click(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('button');
    if (target === null) return;
    const { clear, setView, share, remove, more, csv } = target.dataset;
    if (clear !== undefined) void this.#change({ q: '', choices: noChoices(), sort: null }).then(() => this.#view.focusAfterRemoval());
    else if (setView !== undefined) void this.#change({ view: setView === 'map' ? 'map' : 'list' });
    else if (share !== undefined) void this.#view.share(target);
    else if (more !== undefined) void this.#showMore();
    else if (csv !== undefined) void this.#download(csv);
    else if (remove !== undefined) void this.#remove(remove).then(() => this.#view.focusAfterRemoval());
  }

  #remove(condition: string): Promise<void> {
    const [facet = '', value = ''] = condition.split(':');
    if (facet === 'q') return this.#change({ q: '', sort: null });
    const { choices } = this.#state;
    return this.#change({ choices: { ...choices, [facet]: choices[facet as Facet].filter((other) => other !== value) } });
  }

  #change(part: Partial<FinderState>, mode: HistoryMode = 'push'): Promise<void> {
    this.#typing = false;
    this.#state = { ...this.#state, ...part };
    // At once, not with the answer: by then the visitor may have typed on.
    if (part.q !== undefined) this.#view.showQuery(part.q);
    return this.#apply(mode);
  }

  /** Writes the state into the address, searches if there is a query, and shows what is asked for. The latest call wins. */
  async #apply(mode: HistoryMode, quiet = false): Promise<void> {
    const turn = ++this.#turn;
    const search = toSearch(this.#state);
    if (mode !== 'none' && search !== location.search) {
      history[mode === 'push' ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${search}${location.hash}`);
    }
    this.#view.setBusy(true);
    const searching = this.#search(this.#state.q);
    try {
      await this.#present(await withinPatience(searching), turn, quiet);
    } catch {
      // Too slow: all hubs for now, and the answer when it comes after all.
      await this.#present({ ranks: null, failed: true }, turn, quiet);
      void searching.then((found) => this.#present(found, turn, false));
    }
  }

  async #present({ ranks, failed }: Found, turn: number, quiet: boolean): Promise<void> {
    if (turn !== this.#turn) return;
    this.#ranks = ranks;
    this.#failed = failed;
    this.#limit = PAGE_SIZE;
    await this.#show(quiet, turn);
    if (turn !== this.#turn) return;
    this.#view.setBusy(false);
    if (!failed) void this.#showPages(this.#state.q, turn);
  }

  async #search(q: string): Promise<Found> {
    if (q === '') return { ranks: null, failed: false };
    try {
      const hubs = await this.#getEngine().searchHubs(q);
      return { ranks: new Map(hubs.map(({ slug }, index) => [slug, index])), failed: false };
    } catch {
      return { ranks: null, failed: true };
    }
  }

  /** Other pages come after the hubs, and only when the visitor has stopped typing. */
  async #showPages(q: string, turn: number): Promise<void> {
    if (q === '') return this.#view.showPages([]);
    await new Promise((resolve) => setTimeout(resolve, PAGES_AFTER_MS));
    if (turn !== this.#turn) return;
    const pages = await this.#getEngine()
      .searchPages(q, this.#config.locale, PAGE_HITS)
      .catch(() => []);
    if (turn === this.#turn) this.#view.showPages(pages);
  }

  async #show(quiet: boolean, turn: number): Promise<void> {
    // Asked before anything is written: afterwards it would cost a layout of its own.
    const atOnce = this.#cards.reachingBelowScreen();
    const asOf = japanDay(new Date());
    const { choices, q } = this.#state;
    const ranks = this.#ranks;
    const found = ranks === null ? this.#data.hubs : this.#data.hubs.filter(({ slug }) => ranks.has(slug));
    this.#shown = found.filter((hub) => matches(hub, choices, asOf)).sort(hubOrder(sortOf(this.#state), this.#data, ranks));
    this.#view.showState(this.#state);
    this.#view.showCounts(countChoices(found, choices, asOf), choices);
    this.#view.showTotal(this.#shown.length, this.#data.hubs.length, quiet);
    this.#view.showFailure(this.#failed);
    this.#view.showEmpty(this.#shown.length === 0 ? this.#waysOut(found, asOf) : null, q);
    await this.#showCards(turn, atOnce);
    // After the list is painted: thousands of points take longer than a keystroke may.
    clearTimeout(this.#mapLater);
    this.#mapLater = setTimeout(() => this.#showOnMap(), MAP_AFTER_MS);
  }

  #showOnMap(): void {
    const map = this.#map();
    if (map !== null) map.visibleHubs = this.#shown.length === this.#data.hubs.length ? null : new Set(this.#shown.map(({ slug }) => slug));
  }

  async #showCards(turn: number, atOnce: number): Promise<void> {
    const slugs = this.#shown.slice(0, this.#limit).map(({ slug }) => slug);
    let count = 0;
    await this.#cards.show(
      slugs,
      atOnce,
      () => turn === this.#turn,
      (cards) => {
        count = cards.size;
        this.#matches.show(cards, this.#ranks === null ? '' : this.#state.q);
      },
    );
    if (turn !== this.#turn) return;
    this.#view.showIncomplete(count < slugs.length);
    this.#view.showMore(this.#shown.length - count);
  }

  async #showMore(): Promise<void> {
    const first = this.#shown[this.#limit]?.slug;
    this.#limit += PAGE_SIZE;
    await this.#showCards(this.#turn, this.#limit);
    if (first !== undefined) this.#cards.get(first)?.querySelector('a')?.focus();
  }

  async #download(name: string): Promise<void> {
    try {
      const { downloadCsv } = await import('./download.client.ts');
      await downloadCsv({ rows: `${this.#config.base}hubs/rows.json`, slugs: this.#shown.map(({ slug }) => slug), name });
      this.#view.showIncomplete(false);
    } catch {
      this.#view.showIncomplete(true);
    }
  }

  /** For an empty result: each single condition whose removal would bring hubs, with how many. */
  #waysOut(found: readonly FinderHub[], asOf: string): WayOut[] {
    const { choices, q } = this.#state;
    const count = (hubs: readonly FinderHub[], chosen: FinderState['choices']) => hubs.filter((hub) => matches(hub, chosen, asOf)).length;
    const ways = FACETS.flatMap((facet) =>
      choices[facet].map((value) => ({
        facet,
        value,
        count: count(found, { ...choices, [facet]: choices[facet].filter((other) => other !== value) }),
      })),
    );
    const chosen = FACETS.some((facet) => choices[facet].length > 0);
    const withoutQuery = q === '' || !chosen ? [] : [{ facet: 'q' as const, value: '', count: count(this.#data.hubs, choices) }];
    return [...withoutQuery, ...ways].filter((way) => way.count > 0);
  }

  #wireHighlight(signal: AbortSignal): void {
    const list = this.querySelector('[data-list]')!;
    const fromList = (event: Event) =>
      this.#map()?.highlight((event.target as Element).closest<HTMLElement>('[data-slug]')?.dataset.slug ?? null);
    for (const type of ['pointerover', 'focusin'] as const) list.addEventListener(type, fromList, { signal });
    for (const type of ['pointerleave', 'focusout'] as const) list.addEventListener(type, () => this.#map()?.highlight(null), { signal });
    this.addEventListener('hub-map:highlight', (event) => this.#view.mark((event as CustomEvent<{ slugs: string[] }>).detail.slugs), {
      signal,
    });
  }

  #readInputs(wanted: (box: HTMLInputElement) => boolean): Record<Facet, string[]> {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('[data-filters] input')].filter(wanted);
    return Object.fromEntries(
      FACETS.map((facet) => [facet, boxes.filter(({ name }) => name === facet).map(({ value }) => value)]),
    ) as Record<Facet, string[]>;
  }

  #map(): HubMapElement | null {
    return this.querySelector<HubMapElement>('hub-map');
  }

  #getEngine(): ReturnType<typeof createSearchEngine> {
    return (this.#engine ??= createSearchEngine({ base: this.#config.base }));
  }
}

async function readData(address: string, signal: AbortSignal): Promise<FinderData> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as FinderData;
}

customElements.define('hub-finder', HubFinderElement);
