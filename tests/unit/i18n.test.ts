import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import {
  formatDay,
  formatDayWithEra,
  formatFiscalYear,
  formatFiscalYearShort,
  formatList,
  formatPartialDate,
  machineDate,
} from '../../src/i18n/format.ts';
import { LOCALES, otherLocale } from '../../src/i18n/locales.ts';
import { filePath, localeOf, localePath, neutralPath } from '../../src/i18n/paths.ts';
import { STRINGS } from '../../src/i18n/strings/index.ts';
import { translator } from '../../src/i18n/translate.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}々〆ー]/u;

describe('addresses', () => {
  const segment = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((text) => text !== 'ja' && text !== 'en');
  const paths = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.map((part) => `${part}/`).join('')}` as const);
  const bases = fc.constantFrom('/', '/sub/', '/a/b/', '/en-site/');

  it('of pages stand at the root in Japanese and below /en/ in English, under the base of the site', () => {
    expect([localePath('ja', '/hubs/'), localePath('en', '/hubs/'), localePath('en', '/')]).toEqual(['/hubs/', '/en/hubs/', '/en/']);
    expect([localePath('ja', '/hubs/', '/sub/'), localePath('en', '/', '/sub/')]).toEqual(['/sub/hubs/', '/sub/en/']);
    expect(filePath('/map/japan.svg', '/sub/')).toBe('/sub/map/japan.svg');
  });

  it('tell their language and their neutral form', () => {
    fc.assert(
      fc.property(paths, bases, fc.constantFrom(...LOCALES), (path, base, locale) => {
        const address = localePath(locale, path, base);
        expect([localeOf(address, base), neutralPath(address, base)]).toEqual([locale, path]);
      }),
    );
  });

  it('come back where they were after two switches of language', () => {
    const switched = (address: string, base: string) => localePath(otherLocale(localeOf(address, base)), neutralPath(address, base), base);
    fc.assert(
      fc.property(paths, bases, fc.constantFrom(...LOCALES), (path, base, locale) => {
        const address = localePath(locale, path, base);
        expect(switched(address, base)).not.toBe(address);
        expect(switched(switched(address, base), base)).toBe(address);
      }),
    );
  });

  it('that only begin like the English ones are Japanese', () => {
    expect([localeOf('/energy/'), localeOf('/english/'), localeOf('/hubs/en/'), localeOf('/en')]).toEqual(['ja', 'ja', 'ja', 'en']);
    expect(neutralPath('/energy/')).toBe('/energy/');
  });
});

describe('dates in words', () => {
  it.each([
    ['2019-05-01', '令和元年(2019年)5月1日', 'May 1, 2019'],
    ['2020-12-24', '令和2年(2020年)12月24日', 'December 24, 2020'],
    ['2025-07-18', '令和7年(2025年)7月18日', 'July 18, 2025'],
  ])('name the era in Japanese only: %s', (day, ja, en) => {
    expect([formatDayWithEra('ja', day), formatDayWithEra('en', day)]).toEqual([ja, en]);
  });

  it('have no era where it is not asked for, and drop the time', () => {
    expect([formatDay('ja', '2026-01-05'), formatDay('en', '2025-08-27T12:00+09:00')]).toEqual(['2026年1月5日', 'August 27, 2025']);
  });

  it.each([
    [2019, '令和元年度(2019年度)', '令和元年度', 'FY2019'],
    [2020, '令和2年度(2020年度)', '令和2年度', 'FY2020'],
    [2025, '令和7年度(2025年度)', '令和7年度', 'FY2025'],
  ])('name fiscal year %i by era and by year', (year, ja, short, en) => {
    expect([formatFiscalYear('ja', year), formatFiscalYearShort('ja', year)]).toEqual([ja, short]);
    expect([formatFiscalYear('en', year), formatFiscalYearShort('en', year)]).toEqual([en, en]);
  });

  it.each([
    ['2022-10', '2022年10月', 'October 2022', '2022-10'],
    ['2025-03-10', '2025年3月10日', 'March 10, 2025', '2025-03-10'],
    ['FY2024', '令和6年度(2024年度)', 'FY2024', undefined],
  ])('are as exact as their source: %s', (date, ja, en, machine) => {
    expect([formatPartialDate('ja', date), formatPartialDate('en', date), machineDate(date)]).toEqual([ja, en, machine]);
  });

  it('name each of the twelve months', () => {
    const days = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-09`);
    expect(new Set(days.map((day) => formatDay('en', day))).size).toBe(12);
    for (const day of days) expect(new Date(`${formatDay('en', day)} 00:00Z`).toISOString().slice(0, 10)).toBe(day);
  });

  it('go with lists in the manner of the language', () => {
    expect([formatList('ja', ['甲', '乙']), formatList('en', ['a', 'b', 'c']), formatList('en', [])]).toEqual(['甲、乙', 'a, b, c', '']);
  });
});

describe('templates', () => {
  it('choose singular for one and plural for all else, none included', () => {
    const t = translator('en');
    expect([0, 1, 2].map((n) => t('finder.count', { n }))).toEqual(['0 hubs', '1 hub', '2 hubs']);
    expect(translator('ja')('finder.count', { n: 1 })).toBe('1件');
  });

  it('leave a place without a value as it stands and never fill what a value brings along', () => {
    expect(fill('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
    expect(fill('{name}', { name: '$& $1' })).toBe('$& $1');
  });
});

describe('every string of the interface', () => {
  const strings = Object.entries(STRINGS);
  // The wording beside the mark is shown as it is printed, in its own language, on the pages of both.
  const isSpecimen = (key: string) => /^logo\.figure\.wording\.(ja|en)\.text$/.test(key);
  const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();

  it('has words in both languages, without spaces around them', () => {
    expect(strings.filter(([, text]) => LOCALES.some((locale) => text[locale] === '' || text[locale] !== text[locale].trim()))).toEqual([]);
  });

  it('shows the same values in both languages', () => {
    // Descriptions whose English follows a title with the name in it.
    const shorter = ['list.topic.description', 'list.offer.description'];
    const differing = strings.filter(([, { ja, en }]) => places(ja).join() !== places(en).join());
    expect(differing.map(([key]) => key).filter((key) => !shorter.includes(key))).toEqual([]);
  });

  it('chooses a plural in English only, and by one of its values or by the figure it stands beside', () => {
    const plural = /\{(\w+)\|[^|}]*\|[^}]*\}/g;
    expect(strings.filter(([, { ja }]) => ja.includes('|'))).toEqual([]);
    const blind = strings.filter(([, { en }]) => [...en.matchAll(plural)].some(([, name]) => !places(en).includes(name)));
    expect(blind.map(([key]) => key).filter((key) => !key.startsWith('home.numbers.'))).toEqual([]);
  });

  it('is English in English: the language’s own name and an example query are the only Japanese', () => {
    const japanese = strings.filter(([key, { en }]) => JAPANESE.test(en) && !key.startsWith('home.example.') && !isSpecimen(key));
    expect(japanese.map(([key]) => key)).toEqual(['site.language']);
  });

  it('differs between the languages unless it is a name of a format with a figure', () => {
    const same = strings.filter(([key, { ja, en }]) => ja === en && !/^(\{\w+\}|[A-Z]{3,}|px|kB|[ .:/])+$/.test(ja) && !isSpecimen(key));
    expect(same).toEqual([]);
  });
});
