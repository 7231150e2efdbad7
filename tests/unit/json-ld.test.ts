import { describe, expect, it } from 'vitest';
import { toJsonLd, toScriptJson } from '../../src/exports/json-ld.ts';
import { makeHub, makeLocation, makeSelection } from '../fixtures/records.ts';

const PAGE = 'https://example.jp/en/hubs/hub/';

describe('a hub in the words of schema.org', () => {
  it('speaks the language of its page and names the other', () => {
    const data = toJsonLd(makeHub('hub', { shortNames: ['HUB'] }), 'en', PAGE);
    expect(data).toMatchObject({ '@type': 'ResearchOrganization', '@id': PAGE, name: 'Hub', alternateName: ['Hub(日本語)', 'HUB'] });
    expect(toJsonLd(makeHub('hub'), 'ja', PAGE)).toMatchObject({ name: 'Hub(日本語)', description: 'Summary(日本語)' });
  });

  it('is silent about what is not known', () => {
    const text = JSON.stringify(toJsonLd(makeHub('hub'), 'en', PAGE));
    expect(text).not.toMatch(/null|geo|addressLocality|streetAddress|sameAs/);
  });

  it('gives the place and the sites that are known', () => {
    const website = { ja: 'https://example.jp/hub', en: null, kind: 'own' as const };
    const data = toJsonLd(makeHub('hub', { location: makeLocation('shiga', 34.97, 135.92), website }), 'en', PAGE);
    expect(data).toMatchObject({
      address: { addressCountry: 'JP', addressRegion: 'shiga' },
      location: { geo: { latitude: 34.97, longitude: 135.92 } },
      sameAs: ['https://example.jp/hub'],
    });
  });

  it('counts every selection as an award, whatever its term', () => {
    const selections = [makeSelection('1', 'regional', 2020), makeSelection('p', 'platform', 2021)];
    expect(toJsonLd(makeHub('hub', { selections }), 'en', PAGE).award).toEqual([
      'J-Innovation HUB Round 1 regional category',
      'J-Innovation HUB Round p platform category',
    ]);
  });

  it('cannot end the script element it stands in, and reads back the same', () => {
    const value = { name: '</script><script>alert(1)</script><!--' };
    expect(toScriptJson(value)).not.toContain('<');
    expect(JSON.parse(toScriptJson(value))).toEqual(value);
  });
});
