/** The list of what was found: the first page of its cards, and the rest on demand. */
import type { Cards } from './cards.client.ts';
import type { FinderView } from './finder-view.client.ts';
import type { Matches } from './matches.client.ts';
import { PAGE_SIZE } from './paging.ts';

export class ShownList {
  readonly #cards: Cards;
  readonly #matches: Matches;
  readonly #view: FinderView;
  #slugs: readonly string[] = [];
  /** What the cards say why they answer; empty: nothing was asked in words. */
  #query = '';
  #limit = PAGE_SIZE;

  constructor(cards: Cards, matches: Matches, view: FinderView) {
    this.#cards = cards;
    this.#matches = matches;
    this.#view = view;
  }

  /** Slugs of all hubs that were found, in the order of the list. */
  get slugs(): readonly string[] {
    return this.#slugs;
  }

  /**
   * Shows another answer.
   * @param isCurrent whether this is still the answer that is wanted
   * @param onSeen called when the first cards are in the list
   */
  async show(slugs: readonly string[], query: string, isCurrent: () => boolean, onSeen: () => Promise<void>): Promise<void> {
    [this.#slugs, this.#query, this.#limit] = [slugs, query, PAGE_SIZE];
    await this.#draw(isCurrent, onSeen);
  }

  /** Shows another page of the same answer, and puts the focus on its first card. */
  async more(isCurrent: () => boolean): Promise<void> {
    const first = this.#slugs[this.#limit];
    this.#limit += PAGE_SIZE;
    await this.#draw(isCurrent, () => Promise.resolve(), this.#limit);
    if (first !== undefined) this.#cards.get(first)?.querySelector('a')?.focus();
  }

  async #draw(isCurrent: () => boolean, onSeen: () => Promise<void>, atOnce?: number): Promise<void> {
    const slugs = this.#slugs.slice(0, this.#limit);
    let count = 0;
    let seen: Promise<void> | undefined;
    const onShown = (cards: ReadonlyMap<string, HTMLElement>) => {
      count = cards.size;
      this.#matches.show(cards, this.#query);
      seen ??= onSeen();
    };
    await this.#cards.show(slugs, isCurrent, onShown, atOnce);
    await seen;
    if (!isCurrent()) return;
    this.#view.showIncomplete(count < slugs.length);
    this.#view.showMore(this.#slugs.length - count);
  }
}
