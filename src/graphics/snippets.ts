/** The HTML other sites copy: a badge that links to a profile, and a hub's card in a frame. */
import type { Hub } from '../domain/hub.ts';
import type { Locale, Localized } from '../i18n/locales.ts';
import { filePath, localePath } from '../i18n/paths.ts';
import { translator } from '../i18n/translate.ts';
import { badgeAlt, badgeContent, badgePath } from './badge-files.ts';
import { badgeSize, type BadgeVariant } from './badge.ts';

/** What the snippets need to know of the site. */
export interface SnippetSite {
  /** Origin of the published site, no trailing slash. */
  url: string;
  name: Localized;
}

/** Height that shows every hub's card whole down to the narrowest width. */
export const EMBED_HEIGHT = 340;
const EMBED_WIDTH = 600;

/** The permanent address of a hub's profile. */
export function profileAddress(hub: Pick<Hub, 'slug'>, locale: Locale, site: SnippetSite): string {
  return new URL(localePath(locale, `/hubs/${hub.slug}/`), site.url).href;
}

/** A badge with a link; the size keeps the page from moving while the picture loads. */
export function badgeSnippet(hub: Hub, locale: Locale, variant: BadgeVariant, site: SnippetSite, asOf: string): string {
  const { width, height } = badgeSize(badgeContent(hub, locale, site.name, asOf));
  const picture = new URL(filePath(badgePath(hub.slug, { locale, variant })), site.url).href;
  const alt = escapeAttribute(badgeAlt(hub, locale, asOf));
  return `<a href="${profileAddress(hub, locale, site)}" hreflang="${locale}">\n  <img src="${picture}" width="${width}" height="${height}" alt="${alt}">\n</a>`;
}

/** The card of a hub in a frame as wide as there is room for. */
export function embedSnippet(hub: Hub, locale: Locale, site: SnippetSite): string {
  const address = new URL(localePath(locale, `/embed/${hub.slug}/`), site.url).href;
  const title = escapeAttribute(translator(locale)('link.embed.title', { hub: hub.name[locale] }));
  return `<iframe src="${address}" title="${title}" lang="${locale}" loading="lazy"\n  width="100%" height="${EMBED_HEIGHT}" style="max-width: ${EMBED_WIDTH}px; border: 0"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
