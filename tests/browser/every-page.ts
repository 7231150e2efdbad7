import path from 'node:path';
import { inject } from 'vitest';
import { addressOfFile, filesIn } from '../../scripts/hosting/site-files.ts';

const DIST = path.resolve(import.meta.dirname, '../..', process.env.SHOWCASE_OUT ?? 'dist');

/** Where every built page is served, in order; pieces of the finder's list are no pages of their own. */
export const EVERY_PAGE = filesIn(DIST)
  .filter((file) => file.endsWith('.html') && !/^(en\/)?hubs\/cards\//.test(file))
  .map((file) => new URL(addressOfFile(file).slice(1), inject('siteUrl')).href)
  .sort();
