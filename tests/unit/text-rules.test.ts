import { describe, expect, it } from 'vitest';
import { displayAddress } from '../../src/i18n/address.ts';
import { PAGE_COMPONENTS } from '../../src/records/check-body.ts';
import { readFileSync } from 'node:fs';
import { indexJson } from '../../src/records/json-index.ts';
import { tooDeepAt } from '../../src/records/shape.ts';
import { isPartialDate } from '../../src/schemas/common.ts';
import { hiddenIn, isDisguised, isWebAddress } from '../../src/schemas/text-rules.ts';

describe('texts', () => {
  it.each([
    '日本語とLatin、μm、β-Ga2O3、±5 °C',
    '葛󠄀城市',
    '髙﨑 𠮷野',
    'a\u00a0b',
    'Tōhoku, naïve — “x”',
    'שלום',
    '👩🏽',
    '全角　空白',
    'が (が)',
  ])('may be %j', (value) => {
    expect(hiddenIn(value)).toBeNull();
    expect(isDisguised(value)).toBe(false);
  });
});

describe('addresses', () => {
  it.each([
    'https://www.meti.go.jp/policy/innovation_corp/jinnovationhub.html',
    'http://example.jp',
    'https://example.jp:8080/a?b=c&d=%E6%97%A5#e',
    'https://日本語.jp/研究',
    'HTTPS://EXAMPLE.JP/',
    'https://example.jp/@name/(x)',
    'https://sub_domain.example.jp/~user',
  ])('may be %j', (value) => {
    expect(isWebAddress(value)).toBe(true);
  });

  it('are shown encoded where decoding would hide or reorder something', () => {
    expect(displayAddress('https://example.jp/%E7%A0%94%E7%A9%B6')).toBe('example.jp/研究');
    expect(displayAddress('https://example.jp/%E2%80%AEgpj')).toBe('example.jp/%E2%80%AEgpj');
    expect(displayAddress('https://example.jp/%00')).toBe('example.jp/%00');
    expect(displayAddress('https://日本語.jp/')).toBe('xn--wgv71a119e.jp');
  });
});

describe('dates', () => {
  it('are days, months and fiscal years of the calendar', () => {
    expect(['2025-07-18', '2025-07', 'FY2024', '2024-02-29'].filter((date) => !isPartialDate(date))).toEqual([]);
    expect(['2025-02-29', '2025-13', '2025-00', 'FY1999', 'FY9999'].filter(isPartialDate)).toEqual([]);
  });
});

describe('JSON', () => {
  it('has keys twice only where one object has them', () => {
    const twice = (source: string) => indexJson(source).repeated.map(({ key }) => key);
    expect(twice('{"a":{"a":1},"b":[{"a":1},{"a":2}],"c":"a","d":"\\"a\\": {"}')).toEqual([]);
    expect(twice('{"b":[{"a":1,"x":{"y":"}"},"a" : 2}]}')).toEqual(['a']);
  });

  it('is too deep by its brackets, not by those in its texts', () => {
    expect(tooDeepAt(`{"a":"${'['.repeat(99)}"}`)).toBeNull();
    expect(tooDeepAt(`${'['.repeat(21)}${']'.repeat(21)}`)).toBe(20);
  });
});

describe('components of text pages', () => {
  it('are those that the pages are given', () => {
    const source = readFileSync(new URL('../../src/components/text/TextPage.astro', import.meta.url), 'utf8');
    const given = /const components = \{(.*?)\};/s.exec(source)?.[1] ?? '';
    const names = [...given.matchAll(/\b([A-Z]\w+)\b/g)].map(([name]) => name).filter((name) => !['TextLink', 'TextTable'].includes(name));
    expect(names.sort()).toEqual(Object.keys(PAGE_COMPONENTS).sort());
  });
});
