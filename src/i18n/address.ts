import { hiddenIn } from '../schemas/text-rules.ts';

const LONGEST = 64;

/** An address as people read it: no scheme, decoded, shortened in the middle of what is too long. */
export function displayAddress(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  const path = decode(pathname + search).replace(/\/$/, '');
  const full = hostname.replace(/^www\./, '') + path;
  return full.length <= LONGEST ? full : `${full.slice(0, LONGEST - 1)}…`;
}

function decode(path: string): string {
  try {
    const decoded = decodeURI(path);
    // An address can hide or reorder what is read as well as a text can.
    return hiddenIn(decoded) === null ? decoded : path;
  } catch {
    return path;
  }
}
