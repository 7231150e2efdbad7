/** Shows in each card why it answers the query. The texts come in pieces, for the hubs on the screen only. */
import type { PassageKind, PassageSource, findPassage } from '../search/passages.ts';

type Find = typeof findPassage;
type PassageFile = Record<string, PassageSource[]>;

export class Matches {
  readonly #order: readonly string[];
  readonly #address: string;
  readonly #chunkSize: number;
  readonly #labels: Record<PassageKind, string>;
  readonly #files = new Map<number, Promise<PassageFile>>();

  /**
   * @param order slugs of all hubs in the order of the files
   * @param address of a file of passages, with `{n}` for its number
   */
  constructor(options: { order: readonly string[]; address: string; chunkSize: number; labels: Record<PassageKind, string> }) {
    this.#order = options.order;
    this.#address = options.address;
    this.#chunkSize = options.chunkSize;
    this.#labels = options.labels;
  }

  /** Writes the passage into each card; without a query the passages go away. A failed file costs only its passages. */
  async show(cards: ReadonlyMap<string, HTMLElement>, query: string, isCurrent: () => boolean): Promise<void> {
    if (query === '') return cards.forEach((card) => fillCard(card, null));
    const { findPassage } = await import('../search/passages.ts').catch(() => ({ findPassage: () => null }));
    await Promise.all(
      [...cards].map(async ([slug, card]) => {
        const passage = await this.#find(slug, query, findPassage).catch(() => null);
        if (isCurrent()) fillCard(card, passage && { label: this.#labels[passage.kind], parts: passage.parts });
      }),
    );
  }

  async #find(slug: string, query: string, find: Find): Promise<ReturnType<Find>> {
    const n = Math.floor(this.#order.indexOf(slug) / this.#chunkSize);
    const file = this.#files.get(n) ?? this.#load(n);
    this.#files.set(n, file);
    return find(query, (await file)[slug] ?? []);
  }

  async #load(n: number): Promise<PassageFile> {
    try {
      const response = await fetch(this.#address.replace('{n}', String(n)));
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return (await response.json()) as PassageFile;
    } catch (error) {
      this.#files.delete(n);
      throw error;
    }
  }
}

function fillCard(card: HTMLElement, match: { label: string; parts: { text: string; hit: boolean }[] } | null): void {
  const place = card.querySelector<HTMLElement>('[data-match]');
  if (place === null) return;
  place.hidden = match === null;
  if (match === null) return place.replaceChildren();
  const label = document.createElement('span');
  label.className = 'hub-card-why';
  label.textContent = match.label;
  const parts = match.parts.map(({ text, hit }) => {
    if (!hit) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  place.replaceChildren(label, ' ', ...parts);
}
