/** The cards of the list. The page brings the first ones; the others come in small files when they are wanted. */
import { withinPatience } from '../components/ui/patience.client.ts';
import { CARD_CHUNK } from './paging.ts';

export class Cards {
  readonly #list: HTMLElement;
  readonly #order: readonly string[];
  readonly #address: string;
  readonly #cards = new Map<string, HTMLElement>();

  /**
   * @param order slugs of all hubs in the order of the files
   * @param address of a file of cards, with `{n}` for its number
   */
  constructor(list: HTMLElement, order: readonly string[], address: string) {
    this.#list = list;
    this.#order = order;
    this.#address = address;
    this.#adopt(list);
  }

  /** Fetches the cards of these hubs that are not here yet; false when some did not come. */
  async load(slugs: readonly string[]): Promise<boolean> {
    const missing = slugs.filter((slug) => !this.#cards.has(slug));
    const chunks = new Set(missing.map((slug) => Math.floor(this.#order.indexOf(slug) / CARD_CHUNK)));
    const results = await Promise.allSettled([...chunks].map((chunk) => this.#load(chunk)));
    return results.every(({ status }) => status === 'fulfilled');
  }

  /** Puts the cards of these hubs into the list, in this order, and returns those that are here. */
  show(slugs: readonly string[]): Map<string, HTMLElement> {
    const cards = slugs.flatMap((slug) => {
      const card = this.#cards.get(slug);
      return card === undefined ? [] : [[slug, card] as const];
    });
    const shown = cards.map(([, card]) => card);
    const isThere = this.#list.children.length === shown.length && shown.every((card, at) => this.#list.children[at] === card);
    if (!isThere) this.#list.replaceChildren(...shown);
    return new Map(cards);
  }

  get(slug: string): HTMLElement | undefined {
    return this.#cards.get(slug);
  }

  async #load(chunk: number): Promise<void> {
    const response = await withinPatience(fetch(this.#address.replace('{n}', String(chunk))));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    this.#adopt(new DOMParser().parseFromString(await response.text(), 'text/html'));
  }

  #adopt(from: ParentNode): void {
    for (const card of from.querySelectorAll<HTMLElement>('[data-slug]')) {
      const slug = card.dataset.slug ?? '';
      if (!this.#cards.has(slug)) this.#cards.set(slug, card.ownerDocument === document ? card : document.adoptNode(card));
    }
  }
}
