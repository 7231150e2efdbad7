/** Shows in each card why it answers the query. The texts come in pieces, for the hubs on the screen only. */
import { make } from '../components/ui/make.client.ts';
import { readJson } from '../loading/files.client.ts';
import { retryableEach } from '../loading/retryable.ts';
import type { PassageKind, PassageSource } from '../search/passages.ts';

type PassageFile = Record<string, PassageSource[]>;

/** How long passages may keep the page from answering. */
const SLICE_MS = 8;
/** How far from the screen a card gets its passage: it is there before the reader, and a long list costs no more than a short one. */
const NEARBY = '400px 0px';
const SLUGS = new WeakMap<HTMLElement, string>();

export class Matches {
  readonly #order: readonly string[];
  readonly #chunkSize: number;
  readonly #labels: Record<PassageKind, string>;
  readonly #file: (n: number) => Promise<PassageFile>;
  #nearby: IntersectionObserver | undefined;

  /**
   * @param order slugs of all hubs in the order of the files
   * @param address of a file of passages, with `{n}` for its number
   */
  constructor(options: { order: readonly string[]; address: string; chunkSize: number; labels: Record<PassageKind, string> }) {
    this.#order = options.order;
    this.#file = retryableEach((n) => readJson(options.address.replace('{n}', String(n))));
    this.#chunkSize = options.chunkSize;
    this.#labels = options.labels;
  }

  /**
   * Writes the passage into each card that is on the screen or near it, and into the others as they come near; without a query
   * the passages go away. A failed file costs only its passages.
   */
  show(cards: ReadonlyMap<string, HTMLElement>, query: string): void {
    this.#nearby?.disconnect();
    this.#nearby = undefined;
    for (const [slug, card] of cards) {
      if ((card.dataset.answers ?? '') === query) continue;
      fillCard(card, null);
      delete card.dataset.answers;
      SLUGS.set(card, slug);
    }
    if (query === '') return;
    const nearby = new IntersectionObserver(
      (entries) => {
        const reached = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target as HTMLElement);
        for (const card of reached) nearby.unobserve(card);
        void this.#fill(
          reached.filter((card) => card.dataset.answers !== query),
          query,
          () => this.#nearby === nearby,
        );
      },
      { rootMargin: NEARBY },
    );
    this.#nearby = nearby;
    for (const card of cards.values()) nearby.observe(card);
  }

  /** All files at once; their texts in slices, so that a long list does not hold up the next keystroke. */
  async #fill(cards: readonly HTMLElement[], query: string, isCurrent: () => boolean): Promise<void> {
    const { findPassage } = await import('../search/passages.ts').catch(() => ({ findPassage: () => null }));
    const sources = cards.map((card) => ({ card, found: this.#sources(SLUGS.get(card) ?? '').catch(() => []) }));
    let since = performance.now();
    for (const { card, found } of sources) {
      const texts = await found;
      if (!isCurrent()) return;
      const passage = findPassage(query, texts);
      fillCard(card, passage && { label: this.#labels[passage.kind], parts: passage.parts });
      card.dataset.answers = query;
      if (performance.now() - since < SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }

  async #sources(slug: string): Promise<PassageSource[]> {
    const n = Math.floor(this.#order.indexOf(slug) / this.#chunkSize);
    return (await this.#file(n))[slug] ?? [];
  }
}

function fillCard(card: HTMLElement, match: { label: string; parts: { text: string; hit: boolean }[] } | null): void {
  const place = card.querySelector<HTMLElement>('[data-match]');
  if (place === null) return;
  place.hidden = match === null;
  if (match === null) return place.replaceChildren();
  const label = make('span', { className: 'hub-card-why' }, [match.label]);
  place.replaceChildren(label, ' ', ...match.parts.map(({ text, hit }) => (hit ? make('mark', {}, [text]) : text)));
}
