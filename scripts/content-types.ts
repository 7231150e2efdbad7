/** The content types a static host gives to the files of the site: one definition for our server, nginx and `_headers`. */
import path from 'node:path';

/** Content types by ending. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

/** Content types of files whose ending says too little, by name. */
export const NAMED_TYPES: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
  'hub.schema.json': 'application/schema+json; charset=utf-8',
};

/** The content type of a file by its name or ending; bytes when unknown, which is what Pagefind's own files are. */
export function contentTypeOf(file: string): string {
  return NAMED_TYPES[path.basename(file)] ?? TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Whether files of a type are text, which is worth compressing. */
export function isText(type: string): boolean {
  return type.endsWith('charset=utf-8');
}
