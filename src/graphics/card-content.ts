/** The words of share cards. */
import type { Hub } from '../domain/hub.ts';
import type { Locale } from '../i18n/locales.ts';
import { placeName } from '../i18n/place.ts';
import { translator } from '../i18n/translate.ts';
import type { SiteRecord } from '../schemas/site.ts';
import type { CardFrame, HubCardContent, SiteCardContent } from './card.ts';
import wordmark from './wordmark.json' with { type: 'json' };
import { selectionLines, selectionPhrase, type SelectionLines } from './selection-lines.ts';

type CardSite = Pick<SiteRecord, 'name' | 'description' | 'official'>;

/** The card that stands for every page but the profiles. */
export const SITE_CARD = 'site';

/** The words of a hub's card: nothing that changes with the day, so that an unchanged hub keeps its file. */
export function hubCardContent(hub: Hub, site: CardSite, locale: Locale): HubCardContent {
  return {
    ...frame(site, locale),
    selections: lines(hub, locale).map(({ track, name, selected, inferred }) => ({ track, name, selected, inferred })),
    // A university that is a hub itself is named once.
    institution: hub.name[locale].includes(hub.institution.name[locale]) ? null : hub.institution.name[locale],
    name: hub.name[locale],
    place: placeName(hub, locale),
  };
}

/** The words of the site's own card. */
export function siteCardContent(site: CardSite, locale: Locale): SiteCardContent {
  return { ...frame(site, locale), siteName: null, name: kept(site.name[locale]), description: kept(site.description[locale]) };
}

/** What stands in for a hub's card where it is not seen. */
export function hubCardAlt(hub: Hub, locale: Locale): string {
  const { institution, name } = { institution: hub.institution.name[locale], name: hub.name[locale] };
  const whole = name.includes(institution) ? name : locale === 'ja' ? `${institution} ${name}` : `${name}, ${institution}`;
  return translator(locale)('link.card.alt', { hub: whole, selections: selectionPhrase(lines(hub, locale), locale) });
}

/** The address of a card: `/cards/<slug>.ja.png`. */
export function cardPath(name: string, locale: Locale): `/${string}` {
  return `/cards/${name}.${locale}.png`;
}

/** The programme's name is never parted at the end of a line. */
function kept(text: string): string {
  return text.replaceAll(wordmark.words.name.text, wordmark.words.name.text.replaceAll(' ', '\u00a0'));
}

/** Selections without their terms, which a card does not give. */
function lines(hub: Hub, locale: Locale): SelectionLines[] {
  return selectionLines(hub, locale, hub.updatedOn).map((line) => ({ ...line, until: null }));
}

function frame(site: CardSite, locale: Locale): CardFrame {
  return { locale, siteName: site.name[locale], notice: site.official ? null : translator(locale)('link.unofficial.card') };
}
