import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { fileAt, find, pages, textOf, BASE, type Page } from './dist.ts';

const site = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../content/site.json'), 'utf8')) as { url: string };
const isError = ({ neutral }: Page) => neutral === '/404.html';
const ordinary = pages.filter((page) => !isError(page));

const title = (page: Page) =>
  find(page, 'title')
    .filter(({ parent }) => parent?.name === 'head')
    .map(textOf)
    .join(' + ');
const meta = (page: Page, name: string) =>
  find(page, 'meta')
    .filter(({ attributes }) => attributes.name === name || attributes.property === name)
    .map(({ attributes }) => attributes.content ?? '');
const linked = (page: Page, rel: string, hreflang?: string) =>
  find(page, 'link', 'href')
    .filter(({ attributes }) => attributes.rel === rel && attributes.hreflang === hreflang && attributes.type === undefined)
    .map(({ attributes }) => attributes.href ?? '');
const absolute = (address: string) => new URL(BASE + address.slice(1), site.url).href;

/** Values that several pages of one language share. */
function shared(of: (page: Page) => string): string[] {
  const by = Map.groupBy(pages, (page) => `${page.locale}: ${of(page)}`);
  return [...by]
    .filter(([, found]) => found.length > 1)
    .map(([value, found]) => `${value} (${found.map(({ address }) => address).join(', ')})`);
}

describe('head of a page', () => {
  it('says the language of the page', () => {
    const wrong = pages.filter((page) => find(page, 'html')[0]?.attributes.lang !== page.locale);
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('has a title of its own, with the name of the site', () => {
    expect(shared(title)).toEqual([]);
    expect(pages.filter((page) => !/J-Innovation HUB/.test(title(page))).map(({ address }) => address)).toEqual([]);
  });

  it('has a description of its own, neither a stub nor an essay', () => {
    expect(shared((page) => meta(page, 'description').join(' + '))).toEqual([]);
    const limits = { ja: [20, 160], en: [50, 330] } as const;
    const wrong = pages.flatMap((page) => {
      const [shortest, longest] = isError(page) ? [10, 160] : limits[page.locale];
      const { length } = meta(page, 'description').join('');
      return length >= shortest && length <= longest ? [] : [`${page.address}: ${length}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names the page itself as canonical and both languages as alternates, Japanese by default', () => {
    const wrong = ordinary.filter((page) => {
      const here = page.neutral as `/${string}`;
      const alternates = LOCALES.map((locale) => [locale, localePath(locale, here, '/')] as const);
      const expected = [...alternates, ['x-default', here] as const].every(([hreflang, address]) => {
        const found = linked(page, 'alternate', hreflang);
        return found.length === 1 && found[0] === absolute(address) && fileAt(address) !== undefined;
      });
      return !expected || linked(page, 'canonical').join() !== absolute(page.address);
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('keeps error pages out of search engines', () => {
    const errors = pages.filter(isError);
    expect(errors.map((page) => [meta(page, 'robots'), linked(page, 'canonical')])).toEqual(LOCALES.map(() => [['noindex'], []]));
    expect(ordinary.filter((page) => meta(page, 'robots').length > 0).map(({ address }) => address)).toEqual([]);
  });

  it('has what a link preview shows', () => {
    const wrong = pages.flatMap((page) => {
      const values = ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:url', 'og:locale'].map((name) => meta(page, name));
      const locale = { ja: 'ja_JP', en: 'en_US' }[page.locale];
      const right = values.every((found) => found.length === 1 && found[0] !== '') && values[5]?.[0] === locale;
      return right && (isError(page) || values[4]?.[0] === absolute(page.address)) ? [] : [page.address];
    });
    expect(wrong).toEqual([]);
  });

  it('lets people zoom', () => {
    const wrong = pages.filter(
      (page) => /maximum-scale|user-scalable/.test(meta(page, 'viewport').join()) || meta(page, 'viewport').length !== 1,
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});
