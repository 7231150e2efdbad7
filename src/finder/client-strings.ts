import type { StringKey } from '../i18n/strings/index.ts';
import type { Translate } from '../i18n/translate.ts';

/** Strings the finder's script fills in itself; the templates travel with the page, in its language only. */
const KEYS = [
  'finder.count',
  'finder.count.of',
  'finder.filters',
  'finder.filters.active',
  'finder.filters.show',
  'finder.chip.remove',
  'finder.facet.q',
  'finder.empty',
  'finder.empty.query',
  'finder.empty.words',
  'finder.empty.filters',
  'finder.empty.without',
  'finder.empty.all',
  'finder.more',
  'finder.share',
  'finder.share.done',
  'finder.share.failed',
] as const satisfies readonly StringKey[];

export type ClientStringKey = (typeof KEYS)[number];
export type ClientStrings = Record<ClientStringKey, string>;

/** The templates of one language. */
export function clientStrings(t: Translate): ClientStrings {
  return Object.fromEntries(KEYS.map((key) => [key, t(key)])) as ClientStrings;
}
