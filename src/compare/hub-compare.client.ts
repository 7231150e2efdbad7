/** `<hub-compare>`: loads the columns of the chosen hubs and lays them side by side. */
import { copyText } from '../components/ui/copy-text.client.ts';
import { keepFocus } from '../components/ui/keep-focus.client.ts';
import { readJson, withinPatience } from '../loading/files.client.ts';
import { retryableEach } from '../loading/retryable.ts';
import { japanDay } from '../domain/fiscal-year.ts';
import { statusOn, type Status } from '../domain/validity.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import type { CompareColumn, CompareRow } from './column.ts';
import { compareTable } from './table.client.ts';
import { loadShortlist, parseShortlist, saveShortlist, SHORTLIST_LIMIT, shortlistSearch } from './shortlist.ts';

export interface CompareConfig {
  /** Address of a column, with `{slug}`. */
  data: string;
  rows: [CompareRow, string][];
  /** Wording of a term by status, with `{date}`. */
  terms: Record<Status, string>;
  locale: Locale;
  none: string;
  same: string;
  remove: string;
  loaded: string;
  /** What the choice of a hub says while there is room, and when there is none. */
  choose: string;
  full: string;
}

class HubCompareElement extends HTMLElement {
  #abort: AbortController | undefined;
  #config!: CompareConfig;
  #slugs: string[] = [];
  #columns = new Map<string, CompareColumn>();
  readonly #load = retryableEach((slug: string) => this.#fetch(slug));
  #turn = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#config = JSON.parse(this.#get('[data-config]').textContent ?? '{}') as CompareConfig;
    this.addEventListener('click', (event) => void this.#click(event.target as HTMLElement), { signal });
    this.#get<HTMLSelectElement>('[data-add-hub]').addEventListener('change', (event) => this.#add(event.target as HTMLSelectElement), {
      signal,
    });
    this.#get<HTMLInputElement>('[data-differences]').addEventListener('change', () => this.#draw(), { signal });
    // A browser is content with a sliver of what has the focus; in a narrow window that is all a column would show.
    this.#get('[data-table]').addEventListener(
      'focusin',
      ({ target }) =>
        (target as Element).matches('th :focus-visible') && (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      { signal },
    );
    window.addEventListener('popstate', () => void this.#show(this.#fromAddress()), { signal });
    const isShared = new URLSearchParams(location.search).has('hubs');
    void this.#show(isShared ? this.#fromAddress() : loadShortlist(), 'replace', !isShared);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #fromAddress(): string[] {
    return parseShortlist(new URLSearchParams(location.search).get('hubs'));
  }

  #add(select: HTMLSelectElement): void {
    if (select.value === '') return;
    void this.#show([...this.#slugs.filter((slug) => slug !== select.value), select.value], 'push', true);
    select.value = '';
  }

  async #click(target: HTMLElement): Promise<void> {
    const button = target.closest<HTMLElement>('button');
    if (button === null) return;
    const { removeHub, print: wantsPrint, copyAddress, done, notCopied } = button.dataset;
    if (removeHub !== undefined) {
      await this.#show(
        this.#slugs.filter((slug) => slug !== removeHub),
        'push',
        true,
      );
      this.#get<HTMLElement>('[data-add-hub]').focus();
    } else if (wantsPrint !== undefined) window.print();
    else if (copyAddress !== undefined) {
      const said = ((await copyText(location.href)) ? done : notCopied) ?? '';
      this.#get('[data-status]').textContent = said;
      button.textContent = said;
    }
  }

  /**
   * Loads what is missing and draws. Hubs the site does not have are left out; one that did not load keeps its place in the address,
   * and is shown when it comes after all.
   * `keep` also remembers the list in this browser.
   */
  async #show(slugs: string[], history_?: 'push' | 'replace', keep = false): Promise<void> {
    const turn = ++this.#turn;
    const known = slugs.filter((slug) => this.#options.some(({ value }) => value === slug));
    // At once: what is added or removed next starts from here.
    this.#slugs = known;
    const loads = known.map((slug) => this.#load(slug));
    const results = await Promise.allSettled(loads.map(withinPatience));
    if (turn !== this.#turn) return;
    this.#get<HTMLElement>('[data-failed]').hidden = known.length === slugs.length && results.every(({ status }) => status === 'fulfilled');
    const search = shortlistSearch(this.#slugs);
    if (history_ !== undefined && search !== location.search)
      history[history_ === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + search);
    if (keep) saveShortlist(this.#slugs);
    const shown = this.#draw();
    if (shown > 0) this.#get('[data-status]').textContent = fill(this.#config.loaded, { n: shown });
    const showLate = () => turn === this.#turn && void this.#show(slugs);
    for (const load of loads.filter((_, at) => results[at]?.status === 'rejected')) load.then(showLate, () => undefined);
  }

  async #fetch(slug: string): Promise<void> {
    const column = await readJson<CompareColumn>(this.#config.data.replace('{slug}', slug));
    column.rows.term = column.terms.map(({ validUntil, endedOn }) => {
      const status = statusOn({ validUntil, endedOn }, japanDay(new Date()));
      return { text: fill(this.#config.terms[status], { date: formatDay(this.#config.locale, endedOn ?? validUntil ?? '2000-01-01') }) };
    });
    this.#columns.set(slug, column);
  }

  /** @returns the number of columns */
  #draw(): number {
    const columns = this.#slugs.flatMap((slug) => this.#columns.get(slug) ?? []);
    const table = this.#get<HTMLElement>('[data-table]');
    const empty = columns.length === 0;
    this.#get<HTMLElement>('[data-empty]').hidden = !empty;
    this.#get<HTMLElement>('[data-kit]').hidden = empty;
    this.#get<HTMLElement>('[data-legend]').hidden = columns.length < 2;
    table.hidden = empty;
    const onlyDifferences = this.#get<HTMLInputElement>('[data-differences]').checked;
    keepFocus(table, () => table.replaceChildren(...(empty ? [] : [compareTable(columns, this.#config, onlyDifferences)])));
    this.#showRoom();
    document.dispatchEvent(new CustomEvent('enquiry-kit:addressees', { detail: columns.map(({ addressee }) => addressee) }));
    return columns.length;
  }

  /** Hubs in the table cannot be added again, and none can when it is full; the control itself keeps the focus. */
  #showRoom(): void {
    const isFull = this.#slugs.length >= SHORTLIST_LIMIT;
    for (const option of this.#options) {
      if (option.value === '') option.textContent = isFull ? this.#config.full : this.#config.choose;
      else option.disabled = isFull || (this.#slugs.includes(option.value) && this.#columns.has(option.value));
    }
  }

  get #options(): HTMLOptionElement[] {
    return [...this.#get<HTMLSelectElement>('[data-add-hub]').options];
  }

  #get<T extends Element = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }
}

customElements.define('hub-compare', HubCompareElement);
