/** What every engine is asked. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../src/i18n/locales.ts';
import type { BenchQuery } from './measures.ts';

/** Words no record has: `strict` ones must find nothing; of the `wide` ones, some resemble a word of a record. */
export interface UnknownWords {
  strict: string[];
  wide: string[];
}

export interface Questions {
  open: BenchQuery[];
  /** Of the same kinds, not used for tuning. */
  heldOut: BenchQuery[];
  unknown: UnknownWords;
}

/** The questions of tests/fixtures/search. */
export function readQuestions(): Questions {
  const read = <T>(name: string): T =>
    JSON.parse(fs.readFileSync(fileURLToPath(new URL(`../../tests/fixtures/search/${name}.json`, import.meta.url)), 'utf8')) as T;
  return { open: read('queries.open'), heldOut: read('queries.held-out'), unknown: read('unknown-words') };
}

/** Latin words are asked on the English page, the others on the Japanese one. */
export function localeOfWord(word: string): Locale {
  return /^\p{ASCII}+$/u.test(word) ? 'en' : 'ja';
}

/** Every third, where all of them would take minutes. */
export function sampleOf<T>(list: readonly T[]): T[] {
  return list.filter((_, at) => at % 3 === 0);
}
