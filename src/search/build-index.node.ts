/**
 * Writes the search bundles into a built site: `pagefind/hubs/` with our own tokens, and an ordinary
 * Pagefind bundle of all other pages per language in `pagefind/ja/` and `pagefind/en/`. Pagefind's program,
 * which is the same for all of them, stands once in `pagefind/`, with an index of nothing.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex, PagefindServiceConfig } from 'pagefind';
import { toHubDocument } from './hub-document.ts';
import type { HubSearchSource, SynonymGroup } from './hub-document.ts';

/** Builds all bundles; throws on the first error Pagefind reports. */
export const buildSearchIndex = async ({ distDir, hubs, synonyms }: BuildOptions): Promise<BuildReport> => {
  const target = join(distDir, 'pagefind');
  await rm(target, { recursive: true, force: true });
  try {
    await writeBundle(target, { forceLanguage: 'unknown' }, UNUSED, addNothing);
    await writeHubs(join(target, 'hubs'), hubs, synonyms);
    const pages = await readPages(distDir);
    const ja = pages.filter(({ url }) => !url.startsWith('/en/'));
    const en = pages.filter(({ url }) => url.startsWith('/en/'));
    // English words as they stand: another language would bring another program, of 60 kB, for its stems.
    await writePages(join(target, 'ja'), 'ja', ja);
    await writePages(join(target, 'en'), 'unknown', en);
    return { hubs: hubs.length, pages: { ja: ja.length, en: en.length } };
  } finally {
    await close();
  }
};

const writeHubs = async (outputPath: string, hubs: readonly HubSearchSource[], synonyms: readonly SynonymGroup[]): Promise<void> => {
  const documents = hubs.map((hub) => toHubDocument(hub, synonyms)).sort((one, other) => (one.slug < other.slug ? -1 : 1));
  await writeBundle(outputPath, { forceLanguage: 'unknown' }, SHARED, async (index) => {
    for (const { slug, content, meta } of documents) {
      check(`hub "${slug}"`, await index.addCustomRecord({ url: `/hubs/${slug}/`, content, meta, language: 'unknown' }));
    }
  });
  const slugs = await readFragmentSlugs(join(outputPath, 'fragment'));
  if (Object.keys(slugs).length !== documents.length) {
    throw new Error(
      `Search index: ${documents.length} hubs went in, ${Object.keys(slugs).length} fragments came out. Two hubs may have the same slug.`,
    );
  }
  await rm(join(outputPath, 'fragment'), { recursive: true });
  await writeFile(join(outputPath, 'ids.json'), JSON.stringify(slugs));
  await writeFile(join(outputPath, 'vocab.json'), JSON.stringify([...new Set(documents.flatMap(({ words }) => words))].sort()));
};

/** Search results carry fragment ids; the slugs they stand for let the browser do without the fragments. */
const readFragmentSlugs = async (folder: string): Promise<Record<string, string>> => {
  const entries = await Promise.all(
    (await readdir(folder)).sort().map(async (file) => {
      const raw = gunzipSync(await readFile(join(folder, file))).toString('utf8');
      const fragment = JSON.parse(raw.slice(raw.indexOf('{'))) as { meta: { title: string } };
      return [file.replace(/\.pf_fragment$/u, ''), fragment.meta.title] as const;
    }),
  );
  return Object.fromEntries(entries);
};

const writePages = (outputPath: string, language: string, pages: readonly Page[]): Promise<void> =>
  writeBundle(outputPath, { forceLanguage: language }, SHARED, async (index) => {
    for (const { url, file } of pages) check(`page ${url}`, await index.addHTMLFile({ url, content: await readFile(file, 'utf8') }));
  });

const writeBundle = async (
  outputPath: string,
  config: PagefindServiceConfig,
  leftOut: RegExp,
  fill: (index: PagefindIndex) => Promise<void>,
): Promise<void> => {
  const created = await createIndex({ ...config, writePlayground: false });
  check(outputPath, created);
  if (!created.index) throw new Error(`Search index: Pagefind made no index for ${outputPath}.`);
  await fill(created.index);
  check(outputPath, await created.index.writeFiles({ outputPath }));
  await created.index.deleteIndex();
  await Promise.all((await readdir(outputPath)).filter((file) => leftOut.test(file)).map((file) => rm(join(outputPath, file))));
};

/** Pagefind loads no index without a record. No query has this word. */
const addNothing = async (index: PagefindIndex): Promise<void> => {
  check('core', await index.addCustomRecord({ url: '/', content: 'zqzqzqzq', language: 'unknown' }));
};

/** Pages to search: those marked `data-pagefind-body`, without the profiles, which have their own bundle. */
const readPages = async (distDir: string): Promise<Page[]> => {
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

/** And what the bundles leave to the one in the folder above. */
const SHARED = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)|pagefind\.js|wasm)/u;

/** The built site and what to index of it. */
export interface BuildOptions {
  distDir: string;
  hubs: readonly HubSearchSource[];
  synonyms: readonly SynonymGroup[];
}

/** How much went into the index. */
export interface BuildReport {
  hubs: number;
  pages: { ja: number; en: number };
}

interface Page {
  url: string;
  file: string;
}
