/** What the search index reads of a hub. */
import type { Hub } from '../domain/hub.ts';
import type { Localized } from '../i18n/locales.ts';
import type { HubSearchSource } from './hub-document.ts';

/** Gathers every text of a hub, in both languages, by how much a match in it means. */
export function toSearchSource(hub: Hub, profile: Localized): HubSearchSource {
  const both = (text: Localized | null | undefined) => (text ? [text.ja, text.en] : []);
  const { prefecture, region, municipality, address } = hub.location;
  const present = (values: readonly string[]) => values.filter((value) => value !== '');
  return {
    slug: hub.slug,
    names: [...both(hub.name), ...both(hub.currentName?.name), ...hub.shortNames],
    institutionNames: [...both(hub.institution.name), ...hub.institution.shortNames],
    readings: present([
      hub.nameKana,
      hub.institution.kana,
      prefecture.kana,
      municipality?.kana ?? '',
      ...hub.keywords.map(({ kana }) => kana),
    ]),
    keywords: hub.keywords.flatMap(both),
    places: [...both(prefecture.name), ...both(region.name), ...both(municipality), ...both(address)],
    labels: [...hub.topics, ...hub.offers, ...hub.selections.map(({ track }) => track)].flatMap(({ name }) => both(name)),
    text: [...both(hub.summary), ...hub.facts.flatMap(both), ...both(profile)].map((text) => text.replaceAll(/\[\^f\d+\]/g, ' ')),
  };
}
