/** A hub as a column of the comparison: plain texts and links of one language, ready to show. */
import { contactLinks } from '../domain/contact.ts';
import { latestSelection, type Hub } from '../domain/hub.ts';
import type { Addressee } from '../enquiry/letters.ts';
import { localePath } from '../i18n/paths.ts';
import type { Locale } from '../i18n/locales.ts';
import { placeName } from '../i18n/place.ts';
import { selectedIn } from '../i18n/selected-in.ts';
import type { Translate } from '../i18n/translate.ts';

export const COMPARE_ROWS = ['selection', 'term', 'institution', 'place', 'offers', 'topics', 'keywords', 'facts', 'contact'] as const;
export type CompareRow = (typeof COMPARE_ROWS)[number];

/** What is said of a page in the other language; without it two links would read the same. */
const ONLY_IN = { ja: 'hub.profile.contact.onlyJa', en: 'hub.profile.contact.onlyEn' } as const;

/** A line of a cell; with `url` it is a link, with `note` a quieter word follows, with `track` (its id) the track's shape goes before. */
export interface CompareLine {
  text: string;
  track?: string;
  url?: string;
  note?: string;
}

export interface CompareColumn {
  slug: string;
  name: string;
  institution: string;
  /** Names in both languages, for a letter to the hub. */
  addressee: Addressee;
  profile: string;
  rows: Record<CompareRow, CompareLine[]>;
  /** The terms that decide the wording of the row `term` on the day of reading. */
  terms: { round: string; validUntil: string | null; endedOn: string | null }[];
}

/** A hub in one language. The row `term` is left to the reader's day: see `terms`. */
export function toCompareColumn(hub: Hub, locale: Locale, t: Translate): CompareColumn {
  const names = (list: readonly { name: Record<Locale, string> }[]): CompareLine[] => list.map(({ name }) => ({ text: name[locale] }));
  const selections = [...hub.selections].sort((a, b) => b.round.order - a.round.order);
  return {
    slug: hub.slug,
    name: hub.name[locale],
    institution: hub.institution.name[locale],
    addressee: { slug: hub.slug, hub: hub.name, institution: hub.institution.name },
    profile: localePath(locale, `/hubs/${hub.slug}/`),
    rows: {
      selection: selections.map((selection) => ({
        text: `${selection.track.name[locale]} ${selectedIn(selection, locale)}`,
        track: selection.track.id,
        ...(selection.inferred && { note: t('hub.inferred') }),
      })),
      term: [],
      institution: [{ text: hub.institution.name[locale], note: t(`hub.kind.${hub.institution.kind}`) }],
      place: [{ text: placeName(hub, locale) }],
      offers: names(hub.offers),
      topics: names(hub.topics),
      keywords: hub.keywords.map((keyword) => ({ text: keyword[locale] })),
      facts: hub.facts.map((fact, index) => ({ text: fact[locale], url: fact.source, note: t('compare.source', { n: index + 1 }) })),
      contact: contactLinks(hub, locale).map(({ kind, url, lang }) => {
        const text = t(`hub.profile.contact.${kind}`, { institution: hub.institution.name[locale] });
        return { text: lang === null || lang === locale ? text : `${text} (${t(ONLY_IN[lang])})`, url };
      }),
    },
    terms: [latestSelection(hub)].map(({ round, term }) => ({
      round: round.name[locale],
      validUntil: term.validUntil,
      endedOn: term.endedOn,
    })),
  };
}
