/** The hubs a visitor has marked: kept in this browser, or in the address when shared. Pure but for `loadShortlist` and `saveShortlist`. */

/** Hubs that fit side by side. */
export const SHORTLIST_LIMIT = 4;

const KEY = 'shortlist';
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads a list such as `a,b,c`: valid slugs only, each once, at most four. */
export function parseShortlist(value: string | null): string[] {
  return [...new Set((value ?? '').split(','))].filter((slug) => SLUG.test(slug)).slice(0, SHORTLIST_LIMIT);
}

/** The list with a hub added at the end or taken out; a full list stays as it is. */
export function toggled(list: readonly string[], slug: string): string[] {
  if (list.includes(slug)) return list.filter((other) => other !== slug);
  return list.length < SHORTLIST_LIMIT ? [...list, slug] : [...list];
}

/** The query of the compare page for a list; '' for an empty one. */
export function shortlistSearch(list: readonly string[]): string {
  return list.length === 0 ? '' : `?hubs=${list.join(',')}`;
}

/** What this browser remembers; nothing where it may not remember. */
export function loadShortlist(): string[] {
  try {
    return parseShortlist(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Remembers the list and tells the page and the other tabs. An empty list leaves nothing behind. */
export function saveShortlist(list: readonly string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, list.join(','));
  } catch {
    // Storage is switched off: the list lasts as long as the page.
  }
  window.dispatchEvent(new CustomEvent<readonly string[]>('shortlist:change', { detail: list }));
}
