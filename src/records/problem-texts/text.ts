import type { Localized } from '../../i18n/locales.ts';

/** What is wrong and how to mend it; `{detail}` and `{where}` stand for the problem's own values. */
export interface ProblemText {
  reason: Localized;
  remedy: Localized;
}

/** One entry of the tables: reason and remedy in Japanese, then both in English. */
export function text(reasonJa: string, remedyJa: string, reasonEn: string, remedyEn: string): ProblemText {
  return { reason: { ja: reasonJa, en: reasonEn }, remedy: { ja: remedyJa, en: remedyEn } };
}
