import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { find, pageAt, pages, type Page } from './dist.ts';

const hubs = readdirSync(path.resolve(import.meta.dirname, '../../content/hubs'));

/** The sources of the JSON-LD blocks of a page. */
const blocks = (page: Page) =>
  find(page, 'script', 'type')
    .filter(({ attributes }) => attributes.type === 'application/ld+json')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''));

const parsed = pages.flatMap((page) => blocks(page).map((source) => ({ page, data: JSON.parse(source) as Record<string, unknown> })));

describe('structured data', () => {
  it('describes every hub on its page in both languages', () => {
    for (const slug of hubs) {
      for (const locale of LOCALES) expect(blocks(pageAt(`/hubs/${slug}/`, locale)).length, `${locale} ${slug}`).toBeGreaterThan(0);
    }
  });

  it('says what it describes: context, kind, name and address', () => {
    const wrong = parsed.filter(
      ({ data }) =>
        data['@context'] !== 'https://schema.org' ||
        [data['@type'], data.name ?? data.itemListElement, data.url ?? data.itemListElement].some(
          (value) => value === undefined || value === '',
        ),
    );
    expect(wrong.map(({ page }) => page.address)).toEqual([]);
  });

  it('gives each hub the address of the page it is on', () => {
    const wrong = parsed.filter(({ page, data }) => data['@type'] === 'ResearchOrganization' && !String(data.url).endsWith(page.address));
    expect(wrong.map(({ page }) => page.address)).toEqual([]);
  });

  it('cannot end its script early, whatever a record holds', () => {
    expect(pages.filter((page) => blocks(page).some((source) => /<\/?script|<!--/i.test(source))).map(({ address }) => address)).toEqual(
      [],
    );
    const data = pages.flatMap((page) =>
      find(page, 'script', 'type')
        .filter(({ attributes }) => attributes.type === 'application/json')
        .map(({ children }) => children.filter((child) => typeof child === 'string').join('')),
    );
    expect(data.filter((source) => source.includes('<'))).toEqual([]);
    for (const source of data) expect(() => JSON.parse(source) as unknown).not.toThrow();
  });
});
