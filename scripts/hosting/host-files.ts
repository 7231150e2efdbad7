/** What the build adds for hosts: pages and copies at old addresses, `_redirects`, `_headers`, and lists for nginx and S3. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Move } from '../../src/domain/redirects.ts';
import { toHeaderFile } from './header-file.ts';
import { renderMovedPage, type MovedSite } from './moved-page.ts';
import { fileOfAddress, filesIn } from './site-files.ts';

/** Folder for files that are read by hosts and are no part of the site; nginx does not serve it. */
export const HOST_FOLDER = '_hosting';

/** Writes everything into the folder of a built site. */
export function writeHostFiles(dir: string, moves: readonly Move[], site: MovedSite): void {
  for (const move of moves) writeOldAddress(dir, move, site);
  const redirects = moves.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const based = redirects.map(({ from, to }) => ({ from: site.base + from.slice(1), to: site.base + to.slice(1) }));
  mkdirSync(path.join(dir, HOST_FOLDER), { recursive: true });
  writeFileSync(path.join(dir, '_redirects'), toRedirectsFile(based));
  writeFileSync(path.join(dir, HOST_FOLDER, 'nginx-redirects.map'), toNginxMap(based));
  writeFileSync(path.join(dir, HOST_FOLDER, 's3-redirects.json'), toS3Redirects(redirects, site.base));
  writeFileSync(path.join(dir, '_headers'), toHeaderFile(filesIn(dir).filter(isServed), site.base));
}

/** Whether a file of the built site is for visitors. */
export function isServed(file: string): boolean {
  return !/^(_hosting\/|_headers$|_redirects$)/.test(file);
}

/** A page leads on by itself; a picture or a data file cannot, so a copy of the new one stands at the old address. */
function writeOldAddress(dir: string, move: Move, site: MovedSite): void {
  const file = path.join(dir, fileOfAddress(move.from));
  const isPage = move.from.endsWith('/');
  if (!isPage && (move.to === null || move.to.endsWith('/'))) return;
  mkdirSync(path.dirname(file), { recursive: true });
  if (isPage) writeFileSync(file, renderMovedPage(move, site));
  else copyFileSync(path.join(dir, fileOfAddress(move.to ?? '/')), file);
}

interface Redirect {
  from: string;
  to: string;
}

/** Netlify and Cloudflare Pages: one redirect a line. */
function toRedirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/** Entries of an nginx `map` from `$uri`. Addresses of the site hold no sign that nginx reads as anything but itself. */
function toNginxMap(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `"${from}" "${to}";\n`).join('');
}

/** For `aws s3api put-object --website-redirect-location`, one object each; S3 knows objects, not folders. */
function toS3Redirects(redirects: readonly Redirect[], base: string): string {
  const list = redirects.map(({ from, to }) => ({ key: fileOfAddress(from), location: base + to.slice(1) }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
