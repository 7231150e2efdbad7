import { fill } from './fill.ts';
import type { Locale } from './locales.ts';
import { STRINGS, type StringKey } from './strings/index.ts';

export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * A function that words a key in one language. `{name}` is replaced by a value;
 * `{n|hub|hubs}` chooses singular or plural by the value of `n`.
 */
export function translator(locale: Locale): Translate {
  return (key, values = {}) => fill(STRINGS[key][locale], values);
}
