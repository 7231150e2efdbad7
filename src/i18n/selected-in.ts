/** “Selected in round N (FY…)”, the words a hub is known by for good. */
import { formatFiscalYearShort } from './format.ts';
import type { Locale, Localized } from './locales.ts';
import { translator } from './translate.ts';

/** The round and the year of a selection; a platform-type round is named after its year, which is then not said twice. */
export function selectedIn({ round, fiscalYear }: { round: { name: Localized }; fiscalYear: number }, locale: Locale): string {
  const t = translator(locale);
  const name = round.name[locale];
  const year = formatFiscalYearShort(locale, fiscalYear);
  return name.includes(year) ? t('link.selectedInYear', { year }) : t('hub.selectedIn', { round: name, year });
}
