/** A hub in schema.org's words; `schema-dts` has its vocabulary as types, so a word it does not know does not compile. */
import type { ResearchOrganization, WithContext } from 'schema-dts';
import type { Hub } from '../domain/hub.ts';
import type { Locale } from '../i18n/locales.ts';

/** The hub as a `ResearchOrganization`; only what the record knows. `page` is the absolute address of the profile. */
export function toJsonLd(hub: Hub, locale: Locale, page: string): WithContext<Exclude<ResearchOrganization, string>> {
  const { position, prefecture, municipality, address } = hub.location;
  return {
    '@context': 'https://schema.org',
    '@type': 'ResearchOrganization',
    '@id': page,
    url: page,
    name: hub.name[locale],
    alternateName: [hub.name[locale === 'ja' ? 'en' : 'ja'], ...hub.shortNames],
    description: hub.summary[locale],
    parentOrganization: { '@type': 'CollegeOrUniversity', name: hub.institution.name[locale], url: hub.institution.website },
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      addressRegion: prefecture.name[locale],
      ...(municipality && { addressLocality: municipality[locale] }),
      ...(address && { streetAddress: address[locale] }),
    },
    ...(position && {
      location: { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: position.lat, longitude: position.lng } },
    }),
    ...(hub.website && { sameAs: [hub.website.ja, hub.website.en].filter((link) => link !== null) }),
    award: hub.selections.map(({ round, track }) => `J-Innovation HUB ${round.name[locale]} ${track.name[locale]}`),
    knowsAbout: hub.keywords.map((keyword) => keyword[locale]),
  };
}

/** JSON for a `<script>` element: nothing in a record can end the element. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
