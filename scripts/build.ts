/**
 * `npm run build`: checks the records, builds the site and its search index beside the old one, then swaps them.
 * Whatever fails, `dist/` stays as it was.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { LOCALES } from '../src/i18n/locales.ts';
import { checkRecords } from '../src/records/check.ts';
import { loadHubs } from '../src/records/load.ts';
import { formatProblems } from '../src/records/problem.ts';
import { buildSearchIndex } from '../src/search/build-index.node.ts';
import { toSearchSource } from '../src/search/hub-source.ts';
import { settle } from './records/cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(root, process.env.SHOWCASE_OUT ?? 'dist');
const next = `${target}.next`;
const previous = `${target}.previous`;

const content = resolve(root, process.env.SHOWCASE_CONTENT ?? 'content');
settle(content);
// Another folder is for the test of this refusal: the pages themselves always come from content/.
const { files, problems } = checkRecords(content);
if (problems.length > 0) {
  console.error(formatProblems(problems, LOCALES));
  console.error('\nサイトは作られていません。前のdistはそのままです。 Nothing was built; the previous dist is untouched.');
  process.exit(1);
}

try {
  await rm(next, { recursive: true, force: true });
  // `force`: Astro keeps parsed records and would not notice that a schema has changed.
  await build({ root, outDir: next, logLevel: 'warn', force: true });
  await finish();
  await swap();
  console.log(`${files.hubs.length} hubs → ${target}`);
} catch (error) {
  console.error(error);
  console.error('\nサイトは作られていません。前のdistはそのままです。 Nothing was built; the previous dist is untouched.');
  // Pages may still be written while the first error is reported.
  await rm(next, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.exit(1);
}

/** What Astro cannot do: the English error page as a file hosts look for, and the search index over the built pages. */
async function finish(): Promise<void> {
  await rename(join(next, 'en/404/index.html'), join(next, 'en/404.html'));
  await rm(join(next, 'en/404'), { recursive: true });
  await buildSearchIndex({
    distDir: next,
    hubs: loadHubs(files).map(({ hub, profile }) => toSearchSource(hub, profile)),
    synonyms: files.synonyms.map(({ data }) => data),
  });
}

/** Two renames: a reader sees the old site or the new one, never half of one. */
async function swap(): Promise<void> {
  await mkdir(target, { recursive: true });
  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(next, target);
  await rm(previous, { recursive: true, force: true });
}
