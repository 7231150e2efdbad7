/** The cards of the list. The page brings the first ones; the others come in small files when they are wanted. */
import { nextFrame } from '../components/ui/next-frame.client.ts';
import { withinPatience } from '../loading/files.client.ts';
import { CARD_CHUNK } from './paging.ts';

const LEAST_AT_ONCE = 2;
/** Into a list that has no height to go by. */
const AT_ONCE_UNSEEN = 6;
const CARDS_A_FRAME = 24;
/** Where a card begins in a file of cards, and whose it is. */
const CARD = /(?=<li data-slug=")/;
const SLUG = /^<li data-slug="([^"]+)"/;

export class Cards {
  readonly #list: HTMLElement;
  readonly #order: readonly string[];
  readonly #address: string;
  readonly #cards = new Map<string, HTMLElement>();
  /** Cards that have come as text and were not shown yet. */
  readonly #sources = new Map<string, string>();

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

  /**
   * Puts the cards of these hubs into the list, in this order: at once those that reach below the screen, the others in the frames after it,
   * so that an answer is seen as soon on a slow phone, however long it is.
   * @param isCurrent whether this is still the answer that is wanted
   * @param onShown called with the cards in the list, after each part
   * @param atOnce how many; measured before anything is written for this answer, as it would cost a layout of its own afterwards
   */
  async show(
    slugs: readonly string[],
    isCurrent: () => boolean,
    onShown: (cards: ReadonlyMap<string, HTMLElement>) => void,
    atOnce = this.#reachingBelowScreen(),
  ): Promise<void> {
    let start = 0;
    let end = Math.max(atOnce, this.#inPlace(slugs));
    for (;;) {
      // Only this part: a file that failed is not asked for again with each of them.
      await this.#load(slugs.slice(start, end));
      if (!isCurrent()) return;
      onShown(this.#put(slugs.slice(0, end)));
      if (end >= slugs.length) return;
      await nextFrame();
      if (!isCurrent()) return;
      start = end;
      end += CARDS_A_FRAME;
    }
  }

  get(slug: string): HTMLElement | undefined {
    return this.#cards.get(slug);
  }

  /** How many cards it takes to fill the screen from where the list begins, by the height of those in it. */
  #reachingBelowScreen(): number {
    const { top, height } = this.#list.getBoundingClientRect();
    const each = height / Math.max(1, this.#list.children.length);
    return each > 0 ? Math.max(LEAST_AT_ONCE, Math.ceil((innerHeight - top) / each)) : AT_ONCE_UNSEEN;
  }

  /** How many cards at the head of the list are already the right ones. */
  #inPlace(slugs: readonly string[]): number {
    const at = slugs.findIndex(
      (slug, index) => this.#list.children[index] === undefined || this.#list.children[index] !== this.#cards.get(slug),
    );
    return at === -1 ? slugs.length : at;
  }

  /** Leaves what is in place alone, as each card that goes or comes costs a new layout. Cards that could not be fetched are left out. */
  #put(slugs: readonly string[]): Map<string, HTMLElement> {
    const cards = new Map(slugs.flatMap((slug) => (this.#cards.has(slug) ? [[slug, this.#cards.get(slug)!]] : [])));
    const shown = [...cards.values()];
    const kept = this.#inPlace([...cards.keys()]);
    for (const card of [...this.#list.children].slice(kept)) card.remove();
    this.#list.append(...shown.slice(kept));
    return cards;
  }

  /** Fetches the cards of these hubs that are not here yet, and makes these alone into elements: a file holds many that nobody asked for. */
  async #load(slugs: readonly string[]): Promise<void> {
    const missing = slugs.filter((slug) => !this.#cards.has(slug));
    const files = new Set(
      missing.filter((slug) => !this.#sources.has(slug)).map((slug) => Math.floor(this.#order.indexOf(slug) / CARD_CHUNK)),
    );
    await Promise.allSettled([...files].map((file) => this.#fetch(file)));
    const html = missing.map((slug) => this.#sources.get(slug) ?? '').join('');
    if (html !== '') this.#adopt(new DOMParser().parseFromString(html, 'text/html'));
  }

  async #fetch(chunk: number): Promise<void> {
    const response = await withinPatience(fetch(this.#address.replace('{n}', String(chunk))));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    for (const source of (await response.text()).split(CARD)) this.#sources.set(SLUG.exec(source)?.[1] ?? '', source);
  }

  #adopt(from: ParentNode): void {
    for (const card of from.querySelectorAll<HTMLElement>('li[data-slug]')) {
      const slug = card.dataset.slug ?? '';
      if (this.#cards.has(slug)) continue;
      this.#cards.set(slug, card.ownerDocument === document ? card : document.adoptNode(card));
      this.#sources.delete(slug);
    }
  }
}
