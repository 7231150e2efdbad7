/**
 * Writes what the search asks into a built site: `pagefind/`, a bundle of the hubs with our own tokens, and per language
 * `search/pages.ja.json`, the text of all other pages.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { LOCALES } from '../i18n/locales.ts';
import { localeOf } from '../i18n/paths.ts';
import { toHubDocument } from './hub-document.ts';
import type { HubSearchSource, SynonymGroup } from './hub-document.ts';
import type { PageText } from './page-search.ts';

/** Builds everything; throws on the first error Pagefind reports. */
export const buildSearchIndex = async ({ distDir, hubs, synonyms }: BuildOptions): Promise<void> => {
  const target = join(distDir, 'pagefind');
  await rm(target, { recursive: true, force: true });
  try {
    await writeHubs(target, hubs, synonyms);
    const pages = await pagesToSearch(distDir);
    for (const locale of LOCALES) {
      const texts = await textsOf(pages.filter(({ url }) => localeOf(url, '/') === locale));
      await writeFile(join(distDir, `search/pages.${locale}.json`), JSON.stringify(texts));
    }
  } finally {
    await close();
  }
};

const writeHubs = async (outputPath: string, hubs: readonly HubSearchSource[], synonyms: readonly SynonymGroup[]): Promise<void> => {
  const documents = hubs.map((hub) => toHubDocument(hub, synonyms)).sort((one, other) => (one.slug < other.slug ? -1 : 1));
  await withIndex(outputPath, async (index) => {
    for (const { slug, content, meta } of documents) {
      check(`hub "${slug}"`, await index.addCustomRecord({ url: `/hubs/${slug}/`, content, meta, language: 'unknown' }));
    }
    check(outputPath, await index.writeFiles({ outputPath }));
  });
  await Promise.all((await readdir(outputPath)).filter((file) => UNUSED.test(file)).map((file) => rm(join(outputPath, file))));
  const fragments = (await readdir(join(outputPath, 'fragment'))).sort();
  const slugs = await Promise.all(
    fragments.map(async (file) => {
      const { meta } = readFragment(await readFile(join(outputPath, 'fragment', file)));
      return [file.replace(/\.pf_fragment$/u, ''), meta.title] as const;
    }),
  );
  if (slugs.length !== documents.length) {
    throw new Error(`Search index: ${documents.length} hubs went in, ${slugs.length} fragments came out. Two hubs may have the same slug.`);
  }
  // Results carry ids of fragments; the slugs they stand for let the browser do without the fragments.
  await rm(join(outputPath, 'fragment'), { recursive: true });
  await writeFile(join(outputPath, 'ids.json'), JSON.stringify(Object.fromEntries(slugs)));
  await writeFile(join(outputPath, 'vocab.json'), JSON.stringify([...new Set(documents.flatMap(({ words }) => words))].sort()));
};

/** What Pagefind reads out of pages: it knows what is text, and leaves out what is marked so. */
const textsOf = (pages: readonly Page[]): Promise<PageText[]> =>
  withIndex('pages', async (index) => {
    for (const { url, file } of pages) check(`page ${url}`, await index.addHTMLFile({ url, content: await readFile(file, 'utf8') }));
    const answer = await index.getFiles();
    check('pages', answer);
    return answer.files
      .filter(({ path }) => path.startsWith('fragment/'))
      .map(({ content }) => readFragment(content))
      .map(({ url, meta, content }) => ({ url, title: meta.title, text: content.replaceAll('\u200b', '') }))
      .sort((one, other) => (one.url < other.url ? -1 : 1));
  });

const readFragment = (packed: Uint8Array): Fragment => {
  const raw = gunzipSync(packed).toString('utf8');
  return JSON.parse(raw.slice(raw.indexOf('{'))) as Fragment;
};

/** An index of words as they stand: Pagefind's program for a language would weigh more. */
const withIndex = async <T>(subject: string, use: (index: PagefindIndex) => Promise<T>): Promise<T> => {
  const created = await createIndex({ forceLanguage: 'unknown', writePlayground: false });
  check(subject, created);
  if (!created.index) throw new Error(`Search index: Pagefind made no index for ${subject}.`);
  const result = await use(created.index);
  await created.index.deleteIndex();
  return result;
};

/** Pages to search: those marked `data-pagefind-body`, without the profiles, which have their own bundle. */
const pagesToSearch = async (distDir: string): Promise<Page[]> => {
  const files = (await readdir(distDir, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const pages = files
    .map((file) => ({ file: join(distDir, file), url: `/${file.split(sep).join('/')}`.replace(/(?<=\/)index\.html$/u, '') }))
    .filter(({ url }) => !/^\/(en\/)?hubs\/[^/]+\/$/u.test(url));
  const marked = await Promise.all(pages.map(async ({ file }) => /<[a-z][^>]*\sdata-pagefind-body\b/u.test(await readFile(file, 'utf8'))));
  return pages.filter((_, at) => marked[at]);
};

const check = (subject: string, { errors }: { errors: string[] }): void => {
  if (errors.length > 0) throw new Error(`Search index, ${subject}: ${errors.join('; ')}`);
};

/** Pagefind's own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./u;

/** The built site and what to index of it. */
export interface BuildOptions {
  distDir: string;
  hubs: readonly HubSearchSource[];
  synonyms: readonly SynonymGroup[];
}

/** What Pagefind keeps of a record. */
interface Fragment {
  url: string;
  content: string;
  meta: { title: string };
}

interface Page {
  url: string;
  file: string;
}
