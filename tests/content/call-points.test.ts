import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import points from '../fixtures/call-points.json' with { type: 'json' };
import { files } from './content.ts';

/** The file in content/pages behind an address of the site. */
const PAGES: Record<string, string> = { 'programme/': 'programme', 'programme/support/': 'support', 'programme/apply/': 'apply' };

/** Where each point is marked in one language: the name of a page, or of a track, whose definition is one point. */
function marksIn(locale: string): { id: string; place: string }[] {
  const pages = files.pages.filter(({ id }) => id.startsWith(`${locale}/`));
  return [
    ...pages.flatMap(({ id, body }) =>
      [...body.matchAll(/<CallPoint id="([^"]*)">/g)].map((match) => ({ id: match[1] ?? '', place: id.slice(locale.length + 1) })),
    ),
    ...files.tracks.map(({ id, data }) => ({ id: data.callPoint, place: `tracks/${id}/` })),
  ];
}

describe.each(LOCALES)('METI’s call in the pages (%s)', (locale) => {
  it.each(points.map(({ id, page, ja }) => [id, page, ja] as const))('states %s once, in its place (%s): %s', (id, page) => {
    const places = marksIn(locale).filter((mark) => mark.id === id);
    expect(places.map(({ place }) => place)).toEqual([PAGES[page] ?? page]);
  });

  it('marks nothing that is not a point of the call', () => {
    const known = points.map(({ id }) => id);
    expect(marksIn(locale).filter(({ id }) => !known.includes(id))).toEqual([]);
  });

  it('says something at every mark, and marks nothing inside another mark', () => {
    for (const { id, body } of files.pages.filter((page) => page.id.startsWith(`${locale}/`))) {
      const texts = [...body.matchAll(/<CallPoint id="[^"]*">([^]*?)<\/CallPoint>/g)].map((match) => match[1] ?? '');
      expect(
        texts.filter((text) => text.trim().length < 8 || text.includes('<CallPoint')),
        id,
      ).toEqual([]);
    }
  });

  it('gives the tracks of the call their definition in this language', () => {
    expect(files.tracks.filter(({ data }) => data.definition[locale].length < 20)).toEqual([]);
  });
});
