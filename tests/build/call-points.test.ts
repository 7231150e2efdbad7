import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { find, pageAt, pages, textOf } from './dist.ts';

interface Point {
  id: string;
  ja: string;
  /** Address without language and leading slash: `programme/apply/`. */
  page: string;
}

const points = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../fixtures/call-points.json'), 'utf8')) as Point[];

describe('points of the call', () => {
  it.each(points.map(({ id, page }) => [id, page]))('says "%s" once, on %s, in both languages', (id, neutral) => {
    for (const locale of LOCALES) {
      const marked = find(pageAt(`/${neutral}`, locale), null, 'data-call-point').filter(
        ({ attributes }) => attributes['data-call-point'] === id,
      );
      expect(marked.map(textOf), locale).toEqual([expect.stringMatching(/\S/)]);
    }
  });

  it('says each of them nowhere else, and marks nothing that is no point', () => {
    const expected = points.flatMap(({ id, page }) => LOCALES.map((locale) => `${pageAt(`/${page}`, locale).address} ${id}`));
    const found = pages.flatMap((page) =>
      find(page, null, 'data-call-point').map(({ attributes }) => `${page.address} ${attributes['data-call-point'] ?? ''}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });
});
