import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { closest, find, pages, textOf, type Element, type Page } from './dist.ts';

/** The links in an element of a page, in their order: words and address. */
function linksIn(page: Page, isFrame: (element: Element) => boolean): string[] {
  return find(page, 'a', 'href')
    .filter((link) => closest(link, isFrame) !== null && !('data-language-link' in link.attributes))
    .map((link) => `${textOf(link)} ${link.attributes.href}`);
}

const isHeader = ({ attributes }: Element) => attributes.class === 'site-header';
const isFooter = ({ attributes }: Element) => attributes.class === 'site-footer';
const isNotice = ({ attributes }: Element) => attributes.class === 'notice';

describe.each(LOCALES)('what every page has, in %s', (locale) => {
  const own = pages.filter((page) => page.locale === locale);

  it.each([
    ['header', isHeader],
    ['footer', isFooter],
  ] as const)('has the same links in the same order with the same words in the %s', (_, isFrame) => {
    const sets = new Set(own.map((page) => linksIn(page, isFrame).join('\n')));
    expect([...sets]).toHaveLength(1);
    expect([...sets][0]?.split('\n').length).toBeGreaterThan(4);
  });

  it('has the way to help (who runs this, how to report a problem) in the same places', () => {
    const wrong = own.filter((page) => {
      const before = linksIn(page, isNotice);
      const after = linksIn(page, isFooter);
      return before.length !== 1 || !/\/about\/$/.test(before[0] ?? '') || !after.some((link) => /\/about\/accessibility\/$/.test(link));
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('has a search and a menu besides, so that there is more than one way', () => {
    const without = own.filter(
      (page) => !find(page, 'form').some(({ attributes }) => attributes.role === 'search') || find(page, 'nav').length < 2,
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });

  it('is led to by a link of another page', () => {
    const led = new Set(own.flatMap((page) => find(page, 'a', 'href').map(({ attributes }) => attributes.href?.split(/[?#]/)[0] ?? '')));
    const lonely = own.filter(({ file, address }) => !/404\.html$/.test(file) && ![...ways(address)].some((way) => led.has(way)));
    expect(lonely.map(({ address }) => address)).toEqual([]);
  });

  it('calls the same destination of the menu and the footer by the same name', () => {
    const names = new Map<string, Set<string>>();
    for (const page of own.slice(0, 1))
      for (const link of find(page, 'a', 'href').filter((candidate) => closest(candidate, (e) => e.name === 'nav') !== null)) {
        const href = link.attributes.href ?? '';
        names.set(href, (names.get(href) ?? new Set()).add(textOf(link)));
      }
    expect([...names].filter(([href, all]) => !href.startsWith('#') && all.size > 1)).toEqual([]);
  });
});

/** The address as links of this build write it. */
function ways(address: string): string[] {
  const base = (process.env.SHOWCASE_BASE ?? '/').replace(/\/?$/, '');
  return [address, `${base}${address}`];
}
