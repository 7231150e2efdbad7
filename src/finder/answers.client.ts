/** What the search answers, for the finder: loaded with the first query, and never an error. */
import { withinPatience } from '../loading/files.client.ts';
import type { Locale } from '../i18n/locales.ts';
import { createSearchEngine, type SearchEngine } from '../search/engine.ts';
import type { PageHit } from '../search/page-search.ts';

/** The answer of a search: hubs with their place among the answers; null = not asked or not answered. */
export interface Answer {
  ranks: ReadonlyMap<string, number> | null;
  failed: boolean;
}

const PAGE_HITS = 5;
const NOT_ASKED: Answer = { ranks: null, failed: false };
const NOT_ANSWERED: Answer = { ranks: null, failed: true };

export class Answers {
  readonly #base: string;
  readonly #locale: Locale;
  #engine: SearchEngine | undefined;

  constructor(base: string, locale: Locale) {
    this.#base = base;
    this.#locale = locale;
  }

  /** Loads what the first query will need. */
  preload(): void {
    this.#load()
      .preload()
      .catch(() => undefined);
  }

  /**
   * The hubs that answer a query. When that takes longer than a reader should wait, the first answer is that there is none,
   * and the real one comes after all.
   * @param onAnswer called once, or a second time with what came late; awaited, so that what it does is done when this is
   */
  async hubs(q: string, onAnswer: (answer: Answer, isLate: boolean) => Promise<void>): Promise<void> {
    const asking = this.#ask(q);
    const inTime = await withinPatience(asking).catch(() => null);
    await onAnswer(inTime ?? NOT_ANSWERED, false);
    if (inTime === null) void asking.then((answer) => onAnswer(answer, true));
  }

  /** Other pages of the site that answer a query; none when they cannot be searched. */
  pages(q: string): Promise<PageHit[]> {
    return this.#load()
      .searchPages(q, this.#locale, PAGE_HITS)
      .catch(() => []);
  }

  async #ask(q: string): Promise<Answer> {
    if (q === '') return NOT_ASKED;
    try {
      const hubs = await this.#load().searchHubs(q);
      return { ranks: new Map(hubs.map(({ slug }, index) => [slug, index])), failed: false };
    } catch {
      return NOT_ANSWERED;
    }
  }

  #load(): SearchEngine {
    return (this.#engine ??= createSearchEngine({ base: this.#base }));
  }
}
