import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteStrings } from '../../src/i18n/strings/site.ts';
import { find, pages, textOf } from './dist.ts';

const site = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../content/site.json'), 'utf8')) as { official: boolean };

describe('honesty', () => {
  it.skipIf(site.official)('says on top of every page that this is no official site', () => {
    const silent = pages.filter((page) => {
      const notice = find(page, 'p').findIndex((paragraph) => textOf(paragraph).startsWith(siteStrings['site.unofficial'][page.locale]));
      return notice !== 0;
    });
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  it.runIf(site.official)('says nowhere that this is no official site once it is one', () => {
    expect(pages.filter((page) => page.source.includes(siteStrings['site.unofficial'][page.locale])).map(({ address }) => address)).toEqual(
      [],
    );
  });

  it('calls no selection expired', () => {
    const found = pages.flatMap((page) => {
      const words = /.{0,30}(expired|\bexpir(?:es|y)\b|失効|期限切れ).{0,30}/i.exec(page.source.replace(/\s+/g, ' '))?.[0];
      return words === undefined ? [] : [`${page.address}: ${words}`];
    });
    expect(found).toEqual([]);
  });

  it('says of no hub that it is valid without the day until when', () => {
    const undated = pages.flatMap((page) =>
      find(page, 'hub-term')
        .filter((term) => !/\d{4}/.test(textOf(term)) || term.attributes['data-until'] === undefined)
        .map(() => page.address),
    );
    expect(undated).toEqual([]);
  });

  it('gives no e-mail address but that of the desk of the call', () => {
    const addresses = pages.flatMap((page) =>
      (page.source.match(/[\w.+-]+@[\w-]+\.[\w.-]+/g) ?? []).map((address) => `${page.neutral}: ${address}`),
    );
    expect([...new Set(addresses)].filter((line) => !line.startsWith('/programme/apply/: '))).toEqual([]);
  });

  it('claims no conformance to an accessibility standard', () => {
    const claims = pages.flatMap((page) =>
      find(page, 'p li h2 h3 td')
        .map(textOf)
        .filter((text) => /に準拠しています|に準拠した|(fully|is|are) conform(s|ant|ing)?\b/i.test(text))
        .map((text) => `${page.address}: ${text}`),
    );
    expect(claims).toEqual([]);
  });
});
