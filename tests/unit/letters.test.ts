import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTERS, NEED_PLACEHOLDER } from '../../src/enquiry/letters.ts';
import { fill } from '../../src/i18n/fill.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { compareStrings } from '../../src/i18n/strings/compare.ts';

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
const bracketsOf = (text: string) => [...text.matchAll(/\([^()]+\)/g)].map(([place]) => place);
const values = { hub: 'Hub', institution: 'University', need: 'A need' };

describe('the two letters of an enquiry', () => {
  it('are filled with the same names and the same need', () => {
    expect(placesOf(LETTERS.ja)).toEqual(['hub', 'institution', 'need']);
    expect(placesOf(LETTERS.en)).toEqual(placesOf(LETTERS.ja));
  });

  it('leave the same number of places in brackets for the visitor to complete', () => {
    expect(bracketsOf(LETTERS.ja)).toHaveLength(8);
    expect(bracketsOf(LETTERS.en)).toHaveLength(8);
  });

  it('ask in their sections for all that the checklist names', () => {
    const points = Object.keys(compareStrings).filter((key) => key.startsWith('enquiry.prepare.'));
    expect(points).toHaveLength(6);
    const words = {
      ja: ['目的', '段階', '秘密保持', '知的財産', '言語', '時期'],
      en: ['Aim', 'stage', 'Confidentiality', 'Intellectual property', 'Languages', 'Timing'],
    };
    for (const locale of LOCALES) for (const word of words[locale]) expect(LETTERS[locale]).toContain(word);
  });

  it('name the program as it is called and are each in their own language', () => {
    for (const locale of LOCALES) expect(LETTERS[locale]).toContain('J-Innovation HUB');
    expect(LETTERS.en + NEED_PLACEHOLDER.en).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u);
    expect((LETTERS.ja + NEED_PLACEHOLDER.ja).replaceAll(/\{\w+\}|J-Innovation/g, '')).not.toMatch(/[a-z]/);
  });

  it('hold no place unfilled once they are filled', () => {
    for (const locale of LOCALES) {
      const letter = fill(LETTERS[locale], values);
      expect(letter).not.toMatch(/[{}]/);
      for (const value of Object.values(values)) expect(letter).toContain(value);
    }
  });

  it('carry the need exactly as it was typed, whatever signs are in it', () => {
    const needs = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{hub}', '{n|a|b}', "$& $1 $` $' $$", '<img src=x onerror=alert(1)>', 'line\nline'),
    );
    const filled = { ja: fill(LETTERS.ja, values), en: fill(LETTERS.en, values) };
    fc.assert(
      fc.property(needs, (need) => {
        for (const locale of LOCALES) expect(fill(LETTERS[locale], { ...values, need })).toBe(filled[locale].split(values.need).join(need));
      }),
    );
  });

  it('say in brackets what to write before anything is written', () => {
    for (const locale of LOCALES) expect(NEED_PLACEHOLDER[locale]).toMatch(/^\(.+\)$/);
  });
});
