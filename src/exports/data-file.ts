/** A file of the open data, ready to be written. */
import { createHash } from 'node:crypto';
import type { FileName } from './columns.ts';

const FORMATS = {
  json: { name: 'JSON', mediaType: 'application/json; charset=utf-8' },
  csv: { name: 'CSV', mediaType: 'text/csv; charset=utf-8' },
  geojson: { name: 'GeoJSON', mediaType: 'application/geo+json; charset=utf-8' },
  schema: { name: 'JSON Schema', mediaType: 'application/schema+json; charset=utf-8' },
  text: { name: 'TXT', mediaType: 'text/plain; charset=utf-8' },
} as const;

type FileKey = `data.file.${FileName}`;

export interface DataFile {
  /** Name of the resource in the data package. */
  name: string;
  /** Below /data/v1/. */
  path: string;
  /** Name of the format, the same in both languages. */
  format: string;
  mediaType: string;
  /** String that says what the file holds. */
  what: FileKey;
  text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
  hash: string;
}

/** A file with its checksum. */
export function toDataFile(format: keyof typeof FORMATS, path: string, what: FileKey, text: string): DataFile {
  const { name, mediaType } = FORMATS[format];
  return {
    name: what.slice('data.file.'.length),
    path,
    format: name,
    mediaType,
    what,
    text,
    hash: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

/** JSON as it is published: indented, so that two versions can be compared line by line. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Lines for `sha256sum -c`, in the order of the paths. */
export function toChecksums(files: readonly DataFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ hash, path }) => `${hash}  ${path}\n`).join('');
}
