/**
 * What a text of a record may hold, apart from what it says. Records come from many hands and by way of many programs: whatever
 * hides, reorders or imitates what a reader sees is refused before it reaches a page, a file or a terminal.
 */

/** Greatest lengths, in UTF-16 units; generous beside the longest record there is. Files are measured in bytes. */
export const LIMITS = {
  name: 200,
  text: 2000,
  kana: 200,
  url: 2000,
  slug: 60,
  body: 20_000,
  page: 100_000,
  fileBytes: 500_000,
  depth: 20,
} as const;

/**
 * Characters nobody sees: controls, bidirectional marks and overrides, zero-width and other format characters, fillers, line and
 * paragraph separators, halves of surrogate pairs, private and non-characters, and U+FFFD, which a wrongly decoded file leaves behind.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffd]/u;
const HIDDEN_IN_BODY = new RegExp(`(?![\\r\\n])${HIDDEN.source}`, 'u');

/** A Latin and a Cyrillic letter side by side: one word made to look like another. */
const MIXED_SCRIPTS = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;

/** More marks on one letter than any language of these records writes: they run over the lines above and below. */
const STACKED_MARKS = /\p{M}{4}/u;

/** Ids that would collide with addresses of the site itself, and names Windows cannot give to a file. */
const RESERVED = /^(?:page|cards|index|404|con|prn|aux|nul|com\d|lpt\d)$/;

/** The first hidden character of a text as `U+202E` with its place counted from 1, or null; line ends are allowed in a `body`. */
export function hiddenIn(value: string, kind: 'line' | 'body' = 'line'): string | null {
  const found = (kind === 'body' ? HIDDEN_IN_BODY : HIDDEN).exec(value);
  return found === null ? null : `${codePoint(found[0])}: ${found.index + 1}`;
}

/** Whether a text imitates letters or stacks marks. */
export function isDisguised(value: string): boolean {
  return MIXED_SCRIPTS.test(value) || STACKED_MARKS.test(value);
}

/** Whether an id may not be taken. */
export function isReserved(id: string): boolean {
  return RESERVED.test(id);
}

/** A text as it can be printed: hidden characters written as code points, and no longer than a line or two. */
export function printable(value: string, longest = 200): string {
  const cut = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return cut.replace(new RegExp(HIDDEN.source, 'gu'), (character) => `<${codePoint(character)}>`);
}

/**
 * Whether a value is the address of a public web page: http or https, a host with a name, no user name or password in it, nothing
 * hidden, and no character that has to be encoded in an address or that could end an attribute.
 */
export function isWebAddress(value: string): boolean {
  if (/[\s<>"\\^`{|}]/u.test(value) || HIDDEN.test(value) || isDisguised(value)) return false;
  // Browsers also read `https:/x` and `https:x`; people do not.
  if (!/^https?:\/\/[^/]/i.test(value)) return false;
  try {
    // An empty user name (`https://@host/`) is one too, and `URL` forgets it.
    const authority = /^https?:\/\/([^/?#]*)/i.exec(value)?.[1] ?? '';
    return !authority.includes('@') && hasPublicName(new URL(value).hostname);
  } catch {
    return false;
  }
}

/** A name with a top-level domain of letters: no number of a machine, no name that only one network knows. */
function hasPublicName(hostname: string): boolean {
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname) && !/\.(?:local|localhost|internal)$/.test(hostname);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
