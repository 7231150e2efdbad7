import { describe, expect, it } from 'vitest';
import { contactLinks } from '../../src/domain/contact.ts';
import { makeHub } from '../fixtures/records.ts';

const page = (name: string) => `https://example.jp/${name}`;
const linksOf = (changes: Parameters<typeof makeHub>[1], locale: 'ja' | 'en') =>
  contactLinks(makeHub('hub', changes), locale).map(({ kind, url, lang }) => [kind, url.split('/').at(-1), lang]);
const full = {
  contact: { ja: page('contact-ja'), en: page('contact-en') },
  website: { ja: page('site-ja'), en: page('site-en'), kind: 'own' as const },
};

describe('where a company can turn to', () => {
  it('begins with the contact page, then the site, in the language of the reader first', () => {
    const kinds = ['contact', 'contact', 'own', 'own', 'institution'];
    expect(linksOf(full, 'en').map(([kind]) => kind)).toEqual(kinds);
    expect(linksOf(full, 'en').map(([, , lang]) => lang)).toEqual(['en', 'ja', 'en', 'ja', null]);
    expect(linksOf(full, 'ja').map(([, , lang]) => lang)).toEqual(['ja', 'en', 'ja', 'en', null]);
  });

  it('leads to the page in the other language where there is none in one’s own', () => {
    const changes = { contact: { ja: page('contact-ja'), en: null }, website: { ja: null, en: page('site-en'), kind: 'page' as const } };
    expect(linksOf(changes, 'en').slice(0, 2)).toEqual([
      ['contact', 'contact-ja', 'ja'],
      ['page', 'site-en', 'en'],
    ]);
  });

  it('is the institution for a hub with no page of its own', () => {
    for (const locale of ['ja', 'en'] as const) {
      expect(contactLinks(makeHub('hub'), locale)).toEqual([{ kind: 'institution', url: 'https://alpha.example.jp/', lang: null }]);
    }
  });

  it('always ends with the institution', () => {
    expect(linksOf(full, 'ja').at(-1)?.[0]).toBe('institution');
  });
});
