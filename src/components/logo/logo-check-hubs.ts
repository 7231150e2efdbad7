/** What the check of the logo page loads: the hubs, and its answers in the language of the page. */
import type { LogoUse } from '../../domain/logo-use.ts';
import type { Status } from '../../domain/validity.ts';
import type { Hub } from '../../domain/hub.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { localePath } from '../../i18n/paths.ts';
import { selectedIn } from '../../i18n/selected-in.ts';
import { translator } from '../../i18n/translate.ts';

export interface LogoCheckHub {
  slug: string;
  name: string;
  institution: string;
  /** `label` names track, round and fiscal year. Days are `YYYY-MM-DD` or null: not known. */
  selections: { label: string; validUntil: string | null; endedOn: string | null }[];
}

/** Templates have `{slug}` in the address of a profile and `{date}` in the others. */
export interface LogoCheckFile {
  hubs: LogoCheckHub[];
  profile: string;
  answers: Record<LogoUse, string>;
  next: Record<LogoUse, string>;
  terms: Record<Status, string>;
  asOf: string;
}

/** The whole file in one language; `dataDate` is the day of the records. */
export function toLogoCheckFile(hubs: readonly Hub[], locale: Locale, dataDate: string): LogoCheckFile {
  const t = translator(locale);
  return {
    profile: localePath(locale, '/hubs/{slug}/'),
    answers: { within: t('logo.check.within'), ended: t('logo.check.ended'), unknown: t('logo.check.unknown') },
    next: { within: t('logo.check.within.next'), ended: t('logo.check.ended.next'), unknown: t('logo.check.unknown.next') },
    terms: {
      valid: t('hub.term.valid', { date: '{date}' }),
      'renewal-unknown': t('hub.term.renewal-unknown', { date: '{date}' }),
      'term-unknown': t('hub.term.term-unknown'),
      ended: t('hub.term.ended', { date: '{date}' }),
    },
    asOf: t('logo.check.asOf', { date: '{date}', data: formatDay(locale, dataDate) }),
    hubs: toLogoCheckHubs(hubs, locale),
  };
}

/** The hubs in one language, by institution, then name. */
function toLogoCheckHubs(hubs: readonly Hub[], locale: Locale): LogoCheckHub[] {
  const order = new Intl.Collator(locale);
  return hubs
    .map((hub) => ({
      slug: hub.slug,
      name: hub.name[locale],
      institution: hub.institution.name[locale],
      selections: hub.selections.map((selection) => ({
        label: `${selection.track.name[locale]} ${selectedIn(selection, locale)}`,
        validUntil: selection.term.validUntil,
        endedOn: selection.term.endedOn,
      })),
    }))
    .sort((a, b) => order.compare(a.institution, b.institution) || order.compare(a.name, b.name));
}
