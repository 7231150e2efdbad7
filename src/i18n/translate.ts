import type { Locale, Localized } from './locales.ts';
import { STRINGS, type StringKey } from './strings/index.ts';

export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * A function that words a key in one language. `{name}` is replaced by a value;
 * `{n|hub|hubs}` chooses singular or plural by the value of `n`.
 */
export function translator(locale: Locale): Translate {
  return (key, values = {}) => fill((STRINGS[key] as Localized)[locale], values);
}

/** Fills the places of one template; exported for code that receives its templates from the page. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : Number(value) === 1 ? one : (many ?? '');
  });
}
