/** What stands at the head of every JSON file of the open data: version, date, licence, how to read it. */
import type { Localized } from '../i18n/locales.ts';
import { formatDay } from '../i18n/format.ts';
import type { StringKey } from '../i18n/strings/index.ts';
import { translator } from '../i18n/translate.ts';
import type { SiteRecord } from '../schemas/site.ts';
import { addressesOf } from './addresses.ts';
import { perLocale } from './per-locale.ts';

/** Version of the shape: the number before the point is that of the address and changes only with it. */
export const SCHEMA_VERSION = '1.0';

export const LICENCE = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** A string of the interface in both languages. */
export function both(key: StringKey, values: Localized<Record<string, string | number>> = { ja: {}, en: {} }): Localized {
  return perLocale((locale) => translator(locale)(key, values[locale]));
}

/** The line that gives credit, for unchanged and for adapted use. */
export function attributionOf(site: SiteRecord): { plain: Localized; adapted: Localized } {
  const { pages } = addressesOf(site.url);
  const url = pages('/about/data/');
  const values = perLocale((locale) => ({ site: site.name[locale], url: url[locale], date: formatDay(locale, site.dataDate) }));
  return { plain: both('data.attribution', values), adapted: both('data.attribution.adapted', values) };
}

/** The head of a JSON file; the same in all of them. */
export function toEnvelope(site: SiteRecord): Record<string, unknown> {
  const { data, pages } = addressesOf(site.url);
  const { plain, adapted } = attributionOf(site);
  return {
    schemaVersion: SCHEMA_VERSION,
    dataDate: site.dataDate,
    title: both('data.title'),
    description: both('data.description'),
    ...(!site.official && { notice: both('data.unofficial') }),
    license: {
      ...LICENCE,
      attribution: plain,
      attributionAdapted: adapted,
      excluded: both('data.licence.excluded'),
      sources: both('data.licence.meti'),
    },
    statusRule: both('data.status.how'),
    documentation: pages('/about/data/'),
    dictionary: data('datapackage.json'),
    schema: data('hub.schema.json'),
    changes: data('changes.json'),
  };
}
