/** What the check of the logo page knows of a hub. */
import type { Hub } from '../../domain/hub.ts';
import { formatFiscalYearShort } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';

export interface LogoCheckHub {
  slug: string;
  name: string;
  institution: string;
  /** `label` names track, round and fiscal year. Days are `YYYY-MM-DD` or null: not known. */
  selections: { label: string; validUntil: string | null; endedOn: string | null }[];
}

/** The hubs in one language, by institution, then name. */
export function toLogoCheckHubs(hubs: readonly Hub[], locale: Locale): LogoCheckHub[] {
  const t = translator(locale);
  const order = new Intl.Collator(locale);
  return hubs
    .map((hub) => ({
      slug: hub.slug,
      name: hub.name[locale],
      institution: hub.institution.name[locale],
      selections: hub.selections.map(({ track, round, fiscalYear, term }) => ({
        label: `${track.name[locale]} ${t('hub.selectedIn', { round: round.name[locale], year: formatFiscalYearShort(locale, fiscalYear) })}`,
        validUntil: term.validUntil,
        endedOn: term.endedOn,
      })),
    }))
    .sort((a, b) => order.compare(a.institution, b.institution) || order.compare(a.name, b.name));
}
