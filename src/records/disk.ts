/** Reading from disk without believing it: what lies there may be a link, a folder or in another encoding. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from './problem-texts.ts';

/** Something below a folder; `path` with forward slashes. */
interface Listed {
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/** Why a file has no text, with the line where that can be said. */
interface Unreadable {
  code: ProblemCode;
  detail: string;
  line?: number;
}

/**
 * Everything below a folder, in order, but for names that begin with a dot and what is below them.
 * @throws Error of the file system when the folder cannot be listed
 */
export function listFolder(folder: string): Listed[] {
  return listBelow(folder, '').sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Links are named but not followed, as `readdir` would by itself. */
function listBelow(folder: string, inner: string): Listed[] {
  return readdirSync(join(folder, inner), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry): Listed[] => {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) return [{ path, kind: 'folder' }, ...listBelow(folder, path)];
      return [{ path, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' }];
    });
}

/** The text of a file, which must be UTF-8; a byte order mark is left in place for `parseText` to report. */
export function readText(file: string): string | Unreadable {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { code: 'file-unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { code: 'not-utf-8', detail: '', line: firstLineNotUtf8(bytes) };
  }
}

/** A line feed is one byte in UTF-8 and in the encodings it is mistaken for, so that lines can be tried one by one. */
function firstLineNotUtf8(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
