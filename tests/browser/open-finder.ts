/** The finder as a visitor meets it, and the records it should show. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Locale } from '../../src/i18n/locales.ts';
import { translator, type Translate } from '../../src/i18n/translate.ts';
import { settle } from './kinds.ts';
import { openPage, type PageOptions } from './support.ts';

/** What the tests need of a record. */
export interface HubFacts {
  slug: string;
  selections: { round: string; track: string; fiscalYear: number }[];
  prefecture: string;
  topics: string[];
  offers: string[];
}

interface RawHub {
  selections: HubFacts['selections'];
  location: { prefecture: string };
  topics: { id: string }[];
  offers: { id: string }[];
}

const HUBS = path.resolve(import.meta.dirname, '../../content/hubs');

/** The records, from the files and not from the site. */
export const hubs: readonly HubFacts[] = readdirSync(HUBS).map((slug) => {
  const { selections, location, topics, offers } = JSON.parse(readFileSync(path.join(HUBS, slug, 'hub.json'), 'utf8')) as RawHub;
  return { slug, selections, prefecture: location.prefecture, topics: topics.map(({ id }) => id), offers: offers.map(({ id }) => id) };
});

/** Slugs of the records that pass a test, sorted. */
export function slugsWhere(test: (hub: HubFacts) => boolean): string[] {
  return hubs
    .filter(test)
    .map(({ slug }) => slug)
    .sort();
}

/** The open finder. */
export class FinderPage {
  readonly page: Page;
  readonly t: Translate;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.t = translator(locale);
  }

  /** Slugs of the hubs on view, in their order. */
  async slugs(): Promise<string[]> {
    await settle(this.page);
    return this.page
      .locator('[data-list] > li:visible')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.slug ?? ''));
  }

  /** The address after the path. */
  get search(): string {
    return new URL(this.page.url()).search;
  }

  /** The checkbox of a value. */
  choice(facet: string, value: string): Locator {
    return this.page.locator(`[data-filters] input[name="${facet}"][value="${value}"]`);
  }

  /** The number beside a checkbox. */
  async countOf(facet: string, value: string): Promise<number> {
    return Number(await this.page.locator(`label:has(> input[name="${facet}"][value="${value}"]) [data-count]`).textContent());
  }

  /** The number of hubs in words. */
  get count(): Locator {
    return this.page.locator('[data-count-text]');
  }

  /** The buttons that take a condition back. */
  get chips(): Locator {
    return this.page.locator('[data-chips]:visible [data-remove]');
  }

  /** What screen readers hear. */
  get status(): Locator {
    return this.page.locator('hub-finder > .finder-bar [role="status"]');
  }
}

/** Opens the finder with a query string and waits until it shows what that asks for. */
export async function openFinder(search = '', options: Partial<PageOptions> = {}): Promise<FinderPage> {
  const locale = options.locale ?? 'ja';
  return new FinderPage(await settle(await openPage({ ...options, locale, path: `/hubs/${search}` })), locale);
}
