/** The state of the finder in the address bar: one entry of the history for each choice, and one for all that is typed in one go. */
import { parseState, toSearch, type FinderState, type KnownValues } from './state.ts';

/** How a state came about; a correction is the same state, written as the site writes it. */
export type Change = 'choice' | 'typing' | 'correction';

export class FinderAddress {
  readonly #known: KnownValues;
  /** Whether the last entry was made by typing, so that more typing replaces it. */
  #typing = false;

  /** @param known the values an address can name */
  constructor(known: KnownValues) {
    this.#known = known;
  }

  read(): FinderState {
    return parseState(location.search, this.#known);
  }

  write(state: FinderState, change: Change): void {
    const search = toSearch(state);
    const isSameEntry = change === 'correction' || (change === 'typing' && this.#typing);
    this.#typing = change === 'typing';
    if (search === location.search) return;
    history[isSameEntry ? 'replaceState' : 'pushState'](null, '', `${location.pathname}${search}${location.hash}`);
  }

  /** What is typed from now on makes an entry of its own. */
  endTyping(): void {
    this.#typing = false;
  }
}
