/** The files of a built site and the addresses they stand at. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, relative and with slashes, in order. */
export function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** `hubs/kit-icc/index.html` → `/hubs/kit-icc/`. */
export function addressOfFile(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** `/hubs/kit-icc/` → `hubs/kit-icc/index.html`. */
export function fileOfAddress(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}
