import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayAddress } from '../../src/i18n/address.ts';
import { firstSentences } from '../../src/i18n/excerpt.ts';

describe('an address as people read it', () => {
  it.each([
    ['https://www.example.jp/', 'example.jp'],
    ['http://example.jp/a/b/?x=1', 'example.jp/a/b/?x=1'],
    ['https://example.jp/%E6%8B%A0%E7%82%B9/', 'example.jp/拠点'],
    ['https://example.jp/%E6%8B', 'example.jp/%E6%8B'],
  ])('shows %s as %s', (url, shown) => {
    expect(displayAddress(url)).toBe(shown);
  });

  it('is never longer than 64 characters and always begins with the host', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('www.', 'a', 'メ', '%E6', '/', '?', '&', '=', 'path'), { maxLength: 60 }), (parts) => {
        const url = `https://www.example.jp/${parts.join('')}`;
        const shown = displayAddress(url);
        expect(shown.length).toBeLessThanOrEqual(64);
        expect(shown.startsWith('example.jp')).toBe(true);
      }),
    );
  });
});

describe('the first sentences of a text', () => {
  it('are plain text, without marks, links and citations', () => {
    expect(firstSentences('The [hub](/hubs/x/) is **open**. It `tests`.', 'en')).toBe('The hub is open. It tests.');
  });

  it('are as many whole ones as fit, and at least one', () => {
    const long = `${'あ'.repeat(150)}。`;
    expect(firstSentences(`短い文です。${long}`, 'ja')).toBe('短い文です。');
    expect(firstSentences(`${long}短い文です。`, 'ja')).toBe(long);
    expect(firstSentences(`Short one. Long ${'word '.repeat(60)}end.`, 'en')).toBe('Short one.');
  });

  it('do not break at a point inside a sentence', () => {
    expect(firstSentences(`Landbrains Co. has 1.5 parts. ${'Word '.repeat(60)}`, 'en')).toBe('Landbrains Co. has 1.5 parts.');
  });

  it('of nothing are nothing', () => {
    expect(firstSentences('', 'ja')).toBe('');
  });
});
