/** Where addresses that are no longer built lead. Pure: what is published and what is built are parameters. */
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales.ts';
import { localePath, neutralPath } from '../i18n/paths.ts';
import type { RedirectRecord } from '../schemas/redirect.ts';

/** One address that is not built any more, with the one to go to, or null where nothing takes its place. */
export interface Move {
  from: string;
  to: string | null;
  record: RedirectRecord;
}

/** The address a record leads to in the end, through others; `loop` when it never arrives. */
export function finalTarget(record: RedirectRecord, records: readonly RedirectRecord[]): { to: string | null } | 'loop' {
  const seen = new Set([record.from]);
  let to = record.to;
  for (;;) {
    if (to === null) return { to };
    if (seen.has(to)) return 'loop';
    seen.add(to);
    const next = records.find(({ from }) => from === to);
    if (next === undefined) return { to };
    to = next.to;
  }
}

/**
 * Every address the records answer for, in both languages: the address itself, what lies below it (`feed.xml`), and all files of a hub
 * (embed, badges, cards, data). Addresses that are still built are left alone.
 * @param records of content/redirects.json, free of loops
 * @param published every address ever published
 * @param built every address of this build
 */
export function expandRedirects(records: readonly RedirectRecord[], published: Iterable<string>, built: ReadonlySet<string>): Move[] {
  const moves = new Map<string, Move>();
  const candidates = new Set([...published, ...records.flatMap(({ from }) => inEveryLocale(from))]);
  // The longest first: a rule for one page goes before one for the folder above it.
  for (const record of [...records].sort((a, b) => b.from.length - a.from.length)) {
    const target = finalTarget(record, records);
    if (target === 'loop') continue;
    for (const address of candidates) {
      if (built.has(address) || moves.has(address)) continue;
      const to = follow(address, record.from, target.to);
      if (to === undefined) continue;
      const exact = neutralPath(address, '/') === record.from;
      moves.set(address, { from: address, to: to !== null && (exact || built.has(to)) ? to : null, record });
    }
  }
  return [...moves.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Addresses of the records that a build cannot answer for: `to` is not built, or `from` still is. */
export function brokenRedirects(
  records: readonly RedirectRecord[],
  built: ReadonlySet<string>,
): { record: RedirectRecord; index: number; wrong: 'to' | 'from' }[] {
  return records.flatMap((record, index) => {
    const target = finalTarget(record, records);
    const to = target === 'loop' ? null : target.to;
    const missing = to !== null && inEveryLocale(to).every((address) => !built.has(address));
    return [
      ...(missing ? [{ record, index, wrong: 'to' as const }] : []),
      ...(built.has(record.from) ? [{ record, index, wrong: 'from' as const }] : []),
    ];
  });
}

/** Where an address goes under one record; null where it ends, undefined where the record does not speak of it. */
function follow(address: string, from: string, to: string | null): string | null | undefined {
  const neutral = neutralPath(address, '/');
  const locale = LOCALES.find((candidate) => localePath(candidate, neutral, '/') === address) ?? DEFAULT_LOCALE;
  if (neutral === from || (from.endsWith('/') && from !== '/' && neutral.startsWith(from))) {
    const rest = neutral.slice(from.length);
    if (to === null || (rest !== '' && !to.endsWith('/'))) return null;
    // A file of its own has one address for both languages.
    return to.endsWith('/') ? localePath(locale, `${to}${rest}` as `/${string}`, '/') : to;
  }
  const slug = hubOf(from);
  if (slug === undefined) return undefined;
  const next = to === null ? undefined : hubOf(to);
  for (const [before, after] of HUB_FILES) {
    const rest = restOf(neutral, `${before}${slug}${after}`);
    if (rest !== undefined) return next === undefined ? null : localePath(locale, `${before}${next}${after}${rest}`, '/');
  }
  return undefined;
}

/** What a hub has besides its page: before and after its slug. */
const HUB_FILES = [
  ['/embed/', '/'],
  ['/badges/', '.'],
  ['/cards/', '.'],
  ['/data/v1/hubs/', '.json'],
] as const;

function hubOf(address: string): string | undefined {
  return /^\/hubs\/([^/]+)\/$/.exec(address)?.[1];
}

function restOf(address: string, start: string): string | undefined {
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}

function inEveryLocale(address: string): string[] {
  return LOCALES.map((locale) => localePath(locale, address as `/${string}`, '/'));
}
