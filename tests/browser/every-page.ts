import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

const DIST = path.resolve(import.meta.dirname, '../..', process.env.SHOWCASE_OUT ?? 'dist');

/** Where every built page is served, in order; pieces of the finder's list are no pages of their own. */
export const EVERY_PAGE = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && !/^(en\/)?hubs\/cards\//.test(file))
  .map((file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), inject('siteUrl')).href)
  .sort();
