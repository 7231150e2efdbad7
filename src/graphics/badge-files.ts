/** The badge files of a hub: their names, words and bytes. */
import type { Hub } from '../domain/hub.ts';
import { LOCALES, type Locale, type Localized } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { BADGE_VARIANTS, type BadgeContent, type BadgeVariant } from './badge.ts';
import { selectionLines, selectionPhrase } from './selection-lines.ts';

/** One badge of a hub. */
export interface BadgeKind {
  locale: Locale;
  variant: BadgeVariant;
}

/** Every badge a hub has. */
export const BADGE_KINDS: BadgeKind[] = LOCALES.flatMap((locale) => BADGE_VARIANTS.map((variant) => ({ locale, variant })));

/** The address of a badge: `/badges/<slug>.ja.svg`, `/badges/<slug>.ja.dark.svg`. */
export function badgePath(slug: string, { locale, variant }: BadgeKind): `/${string}` {
  return `/badges/${badgeFileName(slug, { locale, variant })}.svg`;
}

/** Name of a badge's file without its ending. */
export function badgeFileName(slug: string, { locale, variant }: BadgeKind): string {
  return `${slug}.${locale}${variant === 'normal' ? '' : `.${variant}`}`;
}

/** The words of a hub's badge on a day. */
export function badgeContent(hub: Hub, locale: Locale, site: Localized, asOf: string): BadgeContent {
  const t = translator(locale);
  const selections = selectionLines(hub, locale, asOf);
  const title = t('link.badge.title', { selections: selectionPhrase(selections, locale), hub: hub.name[locale] });
  return { selections, title: `${title}. ${t('link.badge.symbol', { site: site[locale] })}`.replace('。. ', '。') };
}

/** What stands in for the picture where it is not seen. */
export function badgeAlt(hub: Hub, locale: Locale, asOf: string): string {
  return translator(locale)('link.badge.alt', { selections: selectionPhrase(selectionLines(hub, locale, asOf), locale) });
}
