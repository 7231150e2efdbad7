/** The texts of a hub that a passage may be shown from. Runs at build only. */
import { placeName } from '../i18n/place.ts';
import type { Hub } from '../domain/hub.ts';
import type { Locale, Localized } from '../i18n/locales.ts';
import { otherLocale } from '../i18n/locales.ts';
import { mentionedGroups, type SynonymGroup } from './hub-document.ts';
import type { PassageSource } from './passages.ts';

/** Hubs whose passages travel in one file: few, as a search shows few hubs and they stand far apart in the list. */
export const PASSAGE_CHUNK = 2;

/** What a hub is about is also found by other words for it; an institution or an offer only by its names. */
const RELATED_KINDS: readonly PassageSource['kind'][] = ['name', 'keyword', 'topic'];

/** A hub's passages in one language, best kinds first. */
export function toPassageSources(hub: Hub, locale: Locale, synonyms: readonly SynonymGroup[]): PassageSource[] {
  const other = otherLocale(locale);
  const named = (kind: PassageSource['kind'], text: Localized, spellings: readonly string[] = []): PassageSource => ({
    kind,
    text: text[locale],
    also: [text[other], ...spellings, ...(RELATED_KINDS.includes(kind) ? relatedWords(text, synonyms) : [])].filter(
      (word) => word !== '' && word !== text[locale],
    ),
  });
  const { prefecture, region, municipality } = hub.location;
  return [
    named('name', hub.name, [hub.nameKana, ...hub.shortNames]),
    ...(hub.currentName ? [named('name', hub.currentName.name)] : []),
    named('institution', hub.institution.name, [hub.institution.kana, ...hub.institution.shortNames]),
    ...hub.keywords.map((keyword) => named('keyword', keyword, [keyword.kana])),
    ...hub.offers.map(({ name, need }) => named('offer', name, [need.ja, need.en])),
    ...hub.topics.map(({ name }) => named('topic', name)),
    {
      kind: 'place',
      text: placeName(hub, locale),
      also: [placeName(hub, other), prefecture.kana, municipality?.kana ?? '', region.name.ja, region.name.en, region.kana],
    },
    { kind: 'text', text: hub.summary[locale], also: [hub.summary[other]] },
    ...hub.facts.map((fact): PassageSource => ({ kind: 'text', text: fact[locale], also: [fact[other]] })),
  ];
}

function relatedWords(text: Localized, synonyms: readonly SynonymGroup[]): string[] {
  return mentionedGroups(synonyms, [text.ja, text.en]).flatMap(({ ja, en, kana }) => [...ja, ...en, ...kana]);
}
