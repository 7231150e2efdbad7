import { describe, expect, it } from 'vitest';
import { displayAddress } from '../../src/i18n/address.ts';
import { LOCALES, otherLocale, type Locale } from '../../src/i18n/locales.ts';
import { STRINGS } from '../../src/i18n/strings/index.ts';
import { closest, find, isCode, pages, textOf, type Element, type Page } from './dist.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
/** Attributes people read or hear. */
const SPOKEN = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'content', 'label', 'value', 'data-name'];

/** Whether a text is the address of its own link, which has no language. */
function isAddress({ attributes: { href = '' } }: Element, text: string): boolean {
  return /^https?:/.test(href) && text === displayAddress(href);
}

/** The language an element is written in: that of the nearest `lang`. */
function languageOf(element: Element): string | undefined {
  return closest(element, ({ attributes }) => 'lang' in attributes)?.attributes.lang;
}

/** Every text and spoken attribute of a page with the element it is in. */
function textsOf(page: Page): { element: Element; text: string }[] {
  return page.elements
    .filter((element) => !isCode(element))
    .flatMap((element) => [
      ...element.children.flatMap((child) => (typeof child === 'string' && child.trim() !== '' ? [{ element, text: child.trim() }] : [])),
      ...SPOKEN.flatMap((name) => (element.attributes[name] === undefined ? [] : [{ element, text: element.attributes[name] }])),
    ]);
}

/** Examples of queries show that either language works on either site. */
const isExample = (key: string) => key.startsWith('home.example.');

const english = pages.filter(({ locale }) => locale === 'en');
const japanese = pages.filter(({ locale }) => locale === 'ja');

describe('languages', () => {
  it('have the same pages', () => {
    const addresses = (locale: Locale) => pages.filter((page) => page.locale === locale).map(({ neutral }) => neutral);
    expect(addresses('en').sort()).toEqual(addresses('ja').sort());
  });

  it('are not mixed: English pages have Japanese words only where they are marked as such', () => {
    const bare = english.flatMap((page) =>
      textsOf(page)
        .filter(({ element, text }) => languageOf(element) !== 'ja' && !isAddress(element, text) && JAPANESE.test(text))
        .map(({ element, text }) => `${page.neutral} <${element.name}> ${text}`),
    );
    expect(bare).toEqual([]);
  });

  it('are marked rightly: what says it is English on a Japanese page has no Japanese in it', () => {
    const wrong = japanese.flatMap((page) =>
      textsOf(page)
        .filter(({ element, text }) => languageOf(element) === 'en' && JAPANESE.test(text))
        .map(({ text }) => `${page.address}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are both spoken throughout: no string of the interface is left in the other language', () => {
    const strings = (locale: Locale) =>
      new Set(
        Object.entries(STRINGS)
          .filter(([key, pair]) => pair.ja !== pair.en && !isExample(key))
          .map(([, pair]) => pair[locale]),
      );
    const left = LOCALES.flatMap((locale) => {
      const foreign = strings(otherLocale(locale));
      const own = strings(locale);
      return pages
        .filter((page) => page.locale === locale)
        .flatMap((page) =>
          textsOf(page)
            .filter(({ element, text }) => foreign.has(text) && !own.has(text) && languageOf(element) === locale)
            .map(({ text }) => `${page.address}: ${text}`),
        );
    });
    expect(left).toEqual([]);
  });

  it('have Japanese sentences on Japanese pages: no paragraph is left in English', () => {
    const left = japanese.flatMap((page) =>
      find(page, 'p h1 h2 h3 dd dt figcaption caption')
        .filter((element) => languageOf(element) === 'ja')
        .map(textOf)
        .filter((text) => text.split(' ').length > 7 && !JAPANESE.test(text))
        .map((text) => `${page.address}: ${text}`),
    );
    expect(left).toEqual([]);
  });

  it('fill every place of a template', () => {
    const left = pages.flatMap((page) =>
      textsOf(page)
        .filter(({ text }) => /\{\w+(\|[^}]*)?\}|\bundefined\b|\[object /.test(text))
        .map(({ text }) => `${page.address}: ${text}`),
    );
    expect(left).toEqual([]);
  });
});
