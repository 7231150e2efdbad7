/**
 * `npm run build [-- --compress]`: checks the records, builds the site and its search index beside the old one, then swaps them.
 * Whatever fails, `dist/` stays as it was. `--compress` adds `.br` and `.gz` for servers that send them; `npm run publish` does so itself.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect, parseArgs } from 'node:util';
import { build } from 'astro';
import { brokenRedirects, expandRedirects } from '../src/domain/redirects.ts';
import { LOCALES } from '../src/i18n/locales.ts';
import { BASE_OF_BUILD } from './hosting/base.ts';
import { checkRecords } from '../src/records/check.ts';
import { loadHubs } from '../src/records/load.ts';
import { formatProblems, type Problem } from '../src/records/problem.ts';
import { brokenSiteLinks } from '../src/records/site-links.ts';
import { wordProblem } from '../src/records/problem-texts.ts';
import { buildSearchIndex } from '../src/search/build-index.node.ts';
import { toSearchSource } from '../src/search/hub-source.ts';
import { settle } from './records/cli.ts';
import { isKept, readAddresses, wordLostAddresses } from './hosting/addresses.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import { addressOfFile, filesIn } from './hosting/site-files.ts';
import { precompress } from './precompress.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(root, process.env.SHOWCASE_OUT ?? 'dist');
const next = `${target}.next`;
const previous = `${target}.previous`;
const { values: options } = parseArgs({ options: { compress: { type: 'boolean', default: false } } });

await recover();

const content = resolve(root, process.env.SHOWCASE_CONTENT ?? 'content');
settle(content);
// Another folder is for the test of this refusal: the pages themselves always come from content/.
const { files, problems } = checkRecords(content);
if (problems.length > 0) refuse(formatProblems(problems, LOCALES));

try {
  await rm(next, { recursive: true, force: true });
  // A disk that takes no files says so here, in words, and not from within Astro.
  await mkdir(dirname(next), { recursive: true });
  await mkdir(next);
  // `force`: Astro keeps parsed records and would not notice that a schema has changed.
  await build({ root, outDir: next, logLevel: 'warn', force: true });
  await finish();
  const lost = keepAddresses();
  if (lost !== undefined) {
    await rm(next, { recursive: true, force: true });
    refuse(lost);
  }
  if (options.compress) await precompress(next);
  await swap();
  console.log(`${files.hubs.length} hubs → ${target}`);
} catch (error) {
  console.error(error);
  const words = inspect(error);
  if (/ENOSPC|No space left|EDQUOT/.test(words))
    console.error('\nディスクの空きが足りません。空けてからもう一度実行してください。 The disk is full: make room and run this again.');
  if (words.includes('EXDEV'))
    console.error('\ndistは、プロジェクトと同じディスクに置いてください。 The output folder has to be on the disk of the project.');
  if (/EROFS|EACCES|EPERM|Read-only/.test(words))
    console.error(`\n${dirname(target)} に書き込めません。 ${dirname(target)} cannot be written to.`);
  // Pages may still be written while the first error is reported.
  await rm(next, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(() => undefined);
  refuse();
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

/**
 * Writes what stands at old addresses and checks that none is lost, and that no text links to what is not there.
 * @returns what to tell the editor when a published address would disappear, or a redirect or a link is wrong
 */
function keepAddresses(): string | undefined {
  const built = new Set(filesIn(next).map(addressOfFile));
  const published = readAddresses(content);
  const redirects = files.redirects.map(({ data }) => data);
  const wrong = brokenRedirects(redirects, built).map(({ record, index, wrong: field }): Problem => ({
    file: 'redirects.json',
    field: `[${index}].${field}`,
    ...wordProblem(field === 'to' ? 'redirect-target' : 'redirect-alive', { detail: record[field] ?? '' }),
  }));
  if (wrong.length > 0) return formatProblems(wrong, LOCALES);
  const moves = expandRedirects(redirects, published, built);
  const answered = new Set(moves.map(({ from }) => from));
  const lost = published.filter((address) => !built.has(address) && !answered.has(address));
  // A link to an address that is lost is mended with the address.
  const known = new Set([...built, ...published]);
  const dead = brokenSiteLinks(files, (address) => known.has(address) || answered.has(address));
  if (lost.length + dead.length > 0)
    return [...(lost.length > 0 ? [wordLostAddresses(lost)] : []), ...(dead.length > 0 ? [formatProblems(dead, LOCALES)] : [])].join(
      '\n\n',
    );
  const [site] = files.site;
  if (site === undefined) throw new Error('content/site.json');
  writeHostFiles(next, moves, { url: site.data.url, name: site.data.name, base: BASE_OF_BUILD });
  const listed = new Set(published);
  const added = [...built].filter((address) => isKept(address) && !listed.has(address)).length;
  if (added > 0)
    console.log(
      `新しいアドレスが${added}件あります。公開したら npm run addresses:update で一覧に加えてください。\n${added} new addresses: once published, add them to the list with npm run addresses:update.`,
    );
  return undefined;
}

/** A run that was killed between the two renames of `swap` left the old site under another name. */
async function recover(): Promise<void> {
  if (!existsSync(target) && existsSync(previous)) await rename(previous, target);
}

/**
 * Two renames, as Node cannot exchange two folders: a file is of the old site or of the new one, but for a moment between them (well under
 * a millisecond) there is none. Whoever serves `dist/` to the public publishes with `npm run publish`, which has no such moment.
 */
async function swap(): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(next, target);
  await rm(previous, { recursive: true, force: true });
}

function refuse(reason?: string): never {
  if (reason !== undefined) console.error(reason);
  console.error('\nサイトは作られていません。前のdistはそのままです。 Nothing was built; the previous dist is untouched.');
  process.exit(1);
}
