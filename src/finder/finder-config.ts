/** What the page tells the finder's script; addresses of files have `{n}` for their number. */
import type { Locale } from '../i18n/locales.ts';
import type { PassageKind } from '../search/passages.ts';
import type { ClientStrings } from './client-strings.ts';

export interface FinderConfig {
  base: string;
  locale: Locale;
  data: string;
  cards: string;
  passages: string;
  passageChunk: number;
  why: Record<PassageKind, string>;
  strings: ClientStrings;
}
