/** What the PDF edition of the logo guidelines is made from, as one hash: it tells an edition that is older than its page. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { localePath } from '../../src/i18n/paths.ts';
import { fileOfAddress } from '../hosting/site-files.ts';
import type { Locale } from '../../src/i18n/locales.ts';

/** Parts that are not printed, or that change with the day. */
const LEFT_OUT = /<(logo-check|logo-term-list|script)\b.*?<\/\1>|<p data-pdf\b.*?<\/p>/gsu;

/** The built page of the guidelines in one language, without the site's base. */
export function guidelinesFile(dist: string, locale: Locale): string {
  return path.join(dist, fileOfAddress(localePath(locale, '/logo/', '/')));
}

/** SHA-256 of the words of the page and of the pictures it shows; neither what surrounds them nor where the site is mounted (`base`) matters. */
export function guidelinesHash(dist: string, locale: Locale, base: string): string {
  const html = fs.readFileSync(guidelinesFile(dist, locale), 'utf8');
  const main = /<main\b.*<\/main>/su.exec(html)?.[0];
  if (main === undefined) throw new Error(`${guidelinesFile(dist, locale)} has no <main>.`);
  const words = main.replace(LEFT_OUT, '').replace(/\s+/gu, ' ').replaceAll(`="${base}`, '="/');
  const hash = createHash('sha256').update(words);
  for (const [, file = ''] of words.matchAll(/src="[^"]*(\/logo\/figures\/[^"]+)"/gu)) hash.update(fs.readFileSync(path.join(dist, file)));
  return hash.digest('hex');
}
