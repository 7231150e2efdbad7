/** `<hub-finder>`: filters, sorts and searches the hubs; its state is the address. */
import { nextFrame } from '../components/ui/next-frame.client.ts';
import { readJson, withinPatience } from '../loading/files.client.ts';
import { japanDay } from '../domain/fiscal-year.ts';
import { FinderAddress, type Change } from './address.client.ts';
import { Answers, type Answer } from './answers.client.ts';
import { Cards } from './cards.client.ts';
import { readBoxes, readSort } from './controls.client.ts';
import { noChoices, type Facet, type FinderData } from './facets.ts';
import type { FinderConfig } from './finder-config.ts';
import { FilterSheet } from './filter-sheet.client.ts';
import { FinderView } from './finder-view.client.ts';
import { MapLink } from './map-link.client.ts';
import { Matches } from './matches.client.ts';
import { wireQueryInput } from './query-input.client.ts';
import { resultOf } from './result.ts';
import { ShownList } from './shown-list.client.ts';
import { toSearch, type FinderState, type KnownValues } from './state.ts';

const PAGES_AFTER_MS = 200;
const TELL_AFTER_MS = 100;

class HubFinderElement extends HTMLElement {
  #abort: AbortController | undefined;
  #config!: FinderConfig;
  #view!: FinderView;
  #list!: ShownList;
  #map!: MapLink;
  #answers!: Answers;
  #known!: KnownValues;
  #address!: FinderAddress;
  #state!: FinderState;
  #data: FinderData = { hubs: [], prefectures: {} };
  /** What answers the query on the screen. */
  #answer: Answer = { ranks: null, failed: false };
  #turn = 0;

  async connectedCallback(): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#config = JSON.parse(this.querySelector('[data-config]')?.textContent ?? '{}') as FinderConfig;
    this.#view = new FinderView(this, this.#config.strings);
    this.#known = readBoxes(this, () => true);
    this.#address = new FinderAddress(this.#known);
    this.#state = this.#address.read();
    this.#view.fillQuery(this.#state.q);
    this.toggleAttribute('data-asking', toSearch(this.#state) !== '');
    const reading = readJson<FinderData>(this.#config.data, signal);
    // The list, the lists by condition and the search form of the page work without; what comes late is taken all the same.
    withinPatience(reading).catch(() => {
      this.removeAttribute('data-asking');
      this.#view.showUnavailable(!signal.aborted);
    });
    try {
      this.#data = await reading;
    } catch {
      return;
    }
    this.#view.showUnavailable(false);
    // What was ticked while nobody listened counts as well.
    this.#state.choices = readBoxes(this, (box, facet) => box.checked || this.#state.choices[facet].includes(box.value));
    const order = this.#data.hubs.map(({ slug }) => slug);
    this.#answers = new Answers(this.#config.base, this.#config.locale);
    const cards = new Cards(this.querySelector<HTMLElement>('[data-list]')!, order, this.#config.cards);
    const { passages: address, passageChunk: chunkSize, why: labels } = this.#config;
    this.#list = new ShownList(cards, new Matches({ order, address, chunkSize, labels }), this.#view);
    this.#map = new MapLink(this, signal);
    const askTyped = this.#wire(signal);
    this.#address.write(this.#state, 'correction');
    await this.#apply(true);
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
    form.addEventListener('change', () => void this.#change({ choices: readBoxes(this, (box) => box.checked) }), { signal });
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.addEventListener('change', (event) => this.#sortChanged(event.target as HTMLElement), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => this.#wentBack(), { signal });
    return wireQueryInput(
      this.querySelector<HTMLFormElement>('[data-search]')!,
      { onQuery: (q, settled) => this.#queryChanged(q, settled), onFocus: () => this.#answers.preload() },
      signal,
    );
  }

  /** What is typed makes one entry of the history; submitting ends it, and asks again what could not be answered. */
  #queryChanged(q: string, settled: boolean): void {
    if (q !== this.#state.q) void this.#change({ q, sort: null }, 'typing');
    else if (settled && this.#answer.failed) void this.#apply();
    if (settled) this.#address.endTyping();
  }

  #sortChanged(target: HTMLElement): void {
    if (target.matches('[data-sort], [data-near]')) void this.#change({ sort: readSort(this, this.#known) });
  }

  #wentBack(): void {
    this.#address.endTyping();
    const state = this.#address.read();
    // A link within the page changes nothing.
    if (toSearch(state) === toSearch(this.#state)) return;
    this.#state = state;
    this.#view.showQuery(state.q);
    void this.#apply();
  }

  #click(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('button');
    if (target === null) return;
    const { clear, setView, share, remove, more, csv } = target.dataset;
    if (clear !== undefined) void this.#change({ q: '', choices: noChoices(), sort: null }).then(() => this.#view.focusAfterRemoval());
    else if (setView !== undefined) void this.#change({ view: setView === 'map' ? 'map' : 'list' });
    else if (share !== undefined) void this.#view.share(target);
    else if (more !== undefined) {
      const turn = this.#turn;
      void this.#list.more(() => turn === this.#turn);
    } else if (csv !== undefined) void this.#download(csv);
    else if (remove !== undefined) void this.#remove(remove).then(() => this.#view.focusAfterRemoval());
  }

  #remove(condition: string): Promise<void> {
    const [facet = '', value = ''] = condition.split(':');
    if (facet === 'q') return this.#change({ q: '', sort: null });
    const { choices } = this.#state;
    return this.#change({ choices: { ...choices, [facet]: choices[facet as Facet].filter((other) => other !== value) } });
  }

  #change(part: Partial<FinderState>, change: Change = 'choice'): Promise<void> {
    this.#state = { ...this.#state, ...part };
    // At once, not with the answer: by then the visitor may have typed on.
    if (part.q !== undefined) this.#view.showQuery(part.q);
    this.#address.write(this.#state, change);
    return this.#apply();
  }

  /** Searches if there is a query, and shows what is asked for. The latest call wins. */
  async #apply(quiet = false): Promise<void> {
    const turn = ++this.#turn;
    this.#view.setBusy(true);
    await this.#answers.hubs(this.#state.q, async (answer, isLate) => {
      if (turn !== this.#turn) return;
      this.#answer = answer;
      await this.#show(quiet && !isLate, turn);
      if (turn !== this.#turn) return;
      this.#view.setBusy(false);
      if (!answer.failed) void this.#showPages(this.#state.q, turn);
    });
  }

  /** Other pages come after the hubs, and only when the visitor has stopped typing. */
  async #showPages(q: string, turn: number): Promise<void> {
    if (q === '') return this.#view.showPages([]);
    await new Promise((resolve) => setTimeout(resolve, PAGES_AFTER_MS));
    if (turn !== this.#turn) return;
    const pages = await this.#answers.pages(q);
    if (turn === this.#turn) this.#view.showPages(pages);
  }

  async #show(quiet: boolean, turn: number): Promise<void> {
    const isCurrent = () => turn === this.#turn;
    const { hubs, counts, waysOut } = resultOf(this.#data, this.#state, this.#answer.ranks, japanDay(new Date()));
    const slugs = hubs.map(({ slug }) => slug);
    const total = this.#data.hubs.length;
    const tell = once(() => {
      if (!isCurrent()) return;
      this.#view.showState(this.#state);
      this.#view.showTotal(slugs.length, total, quiet);
      this.#view.showFailure(this.#answer.failed);
      this.#view.showEmpty(waysOut, this.#state.q);
    });
    // In one picture with the list, unless its cards are long in coming.
    const late = setTimeout(tell, TELL_AFTER_MS);
    await this.#list.show(slugs, this.#answer.ranks === null ? '' : this.#state.q, isCurrent, async () => {
      clearTimeout(late);
      tell();
      // The list is what was asked for; the counts beside the other choices come a frame later.
      await nextFrame();
      // Not before: what changes while nobody sees it does not move on the screen.
      this.removeAttribute('data-asking');
      if (isCurrent()) this.#view.showCounts(counts(), this.#state.choices);
    });
    if (isCurrent()) this.#map.show(slugs.length === total ? null : new Set(slugs));
  }

  async #download(name: string): Promise<void> {
    try {
      const { downloadCsv } = await import('./download.client.ts');
      await downloadCsv({ rows: `${this.#config.base}hubs/rows.json`, slugs: [...this.#list.slugs], name });
      this.#view.showIncomplete(false);
    } catch {
      this.#view.showIncomplete(true);
    }
  }
}

/** A job that is done at most once. */
function once(job: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    job();
  };
}

customElements.define('hub-finder', HubFinderElement);
