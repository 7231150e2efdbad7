import type { Locale } from '../i18n/locales.ts';
import type { Hub } from './hub.ts';

/** Where a company can turn to, best first: the hub's contact page, its site, a page about it, the institution. */
export interface ContactLink {
  kind: 'contact' | 'own' | 'page' | 'institution';
  url: string;
  /** Language of the page; null for the institution's front page. */
  lang: Locale | null;
}

/** All known addresses of a hub; the institution's always comes last, so that no hub is without one. */
export function contactLinks(hub: Pick<Hub, 'contact' | 'website' | 'institution'>, locale: Locale): ContactLink[] {
  const order: Locale[] = locale === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
  const links = order.flatMap((lang) => {
    const contact = hub.contact?.[lang] ?? null;
    return contact === null ? [] : [{ kind: 'contact' as const, url: contact, lang }];
  });
  const { website } = hub;
  const sites =
    website === null ? [] : order.flatMap((lang) => (website[lang] === null ? [] : [{ kind: website.kind, url: website[lang], lang }]));
  return [...links, ...sites, { kind: 'institution', url: hub.institution.website, lang: null }];
}
