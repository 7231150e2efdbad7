/** A hub is reached through pages its institution publishes: no mail address and no telephone number, which may be a person's, stands in a record. */
import { lineFinder } from './json-index.ts';
import { formatField } from './problem.ts';
import type { BrokenFiles } from './read-files.ts';
import type { Report } from './report.ts';

const MAIL = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i;
/** A number of Japan with its groups apart, inland (`03-1234-5678`, `03(1234)5678`) or from abroad (`+81 3 1234 5678`). */
const TELEPHONE = /(?<![\w.-])(?:\+81[ -]?\(?0?\)?\d{1,4}|\(?0\d{1,4}\)?)[ (-]{1,2}\d{1,4}[ )-]{1,2}\d{3,4}(?![\w-])/;

/** Reports the first in each text of a hub's record and in each of its profiles. */
export function checkContacts({ file, data }: BrokenFiles['hubs'][number], profiles: BrokenFiles['profiles'], report: Report): void {
  for (const [field, text] of textsIn(data)) {
    const found = contactIn(text);
    if (found !== null) report(file, field, 'contact-in-text', { detail: found.text });
  }
  for (const profile of profiles) {
    const found = contactIn(profile.body);
    if (found !== null)
      report(profile.file, '', 'contact-in-text', { detail: found.text, line: profile.bodyLine + lineFinder(profile.body)(found.at) - 1 });
  }
}

function contactIn(text: string): { text: string; at: number } | null {
  const found = MAIL.exec(narrow(text)) ?? TELEPHONE.exec(narrow(text));
  return found === null ? null : { text: text.slice(found.index, found.index + found[0].length), at: found.index };
}

/** Wide letters, digits and hyphens as narrow ones, sign for sign. */
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replaceAll('\u3000', ' ');
}

/** Every text of a record with its field, but for addresses of pages. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): [field: string, text: string][] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [[formatField(path), value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
