/** Files and folders: whether all that belong together are there, and whether their names can be addresses. */
import { LOCALES } from '../i18n/locales.ts';
import { slug } from '../schemas/common.ts';
import { isProblemCode } from './problem-texts.ts';
import type { Report } from './report.ts';

/** Files the site cannot do without. */
const REQUIRED = [
  'site.json',
  'data-changes.json',
  ...['topics', 'offers', 'regions', 'prefectures', 'synonyms'].map((name) => `vocabulary/${name}.json`),
];

/** Checks the paths of all files below the content folder. */
export function checkPaths(paths: readonly string[], report: Report): void {
  for (const path of paths) checkName(path, report);
  checkFolders(paths, report);
}

/** Every folder of a hub, a page or a news item is complete in every language. */
function checkFolders(paths: readonly string[], report: Report): void {
  const present = new Set(paths);
  for (const file of REQUIRED) if (!present.has(file)) report(file, '', 'file-missing', { detail: file });
  const hubFolders = [...new Set(paths.flatMap((path) => /^hubs\/[^/]+(?=\/)/.exec(path)?.[0] ?? []))];
  for (const folder of hubFolders)
    if (!present.has(`${folder}/hub.json`)) report(`${folder}/hub.json`, '', 'file-missing', { detail: 'hub.json' });
  const twice = Map.groupBy(hubFolders, (folder) => folder.toLowerCase());
  for (const folders of twice.values())
    if (folders.length > 1) report(`${folders[1]}/hub.json`, '', 'slug-twice', { detail: folders.join(', ') });
  const expected = new Set([
    ...hubFolders.flatMap((folder) => LOCALES.map((locale) => `${folder}/${locale}.md`)),
    ...paths.flatMap((path) => {
      const page = /^pages\/(?:ja|en)\/([^/]+\.mdx)$/.exec(path)?.[1];
      const news = /^(news\/[^/]+)\/(?:ja|en)\.md$/.exec(path)?.[1];
      return LOCALES.flatMap((locale) => [...(page ? [`pages/${locale}/${page}`] : []), ...(news ? [`${news}/${locale}.md`] : [])]);
    }),
  ]);
  for (const path of expected)
    if (!present.has(path)) report(path, '', 'translation-missing', { detail: path.split('/').slice(-2).join('/') });
}

/** Names of files and folders become addresses: they are ids like any other. */
function checkName(path: string, report: Report): void {
  const name =
    /^(?:hubs\/([^/]+)\/hub\.json|news\/([^/]+)\/[^/]+|(?:institutions|rounds|tracks)\/([^/]+)\.json|pages\/[^/]+\/([^/]+)\.mdx)$/s
      .exec(path)
      ?.slice(1)
      .find((group) => group !== undefined);
  if (name === undefined) return;
  for (const { message } of slug.safeParse(name).error?.issues ?? [])
    if (isProblemCode(message)) report(path, '', message === 'slug-form' ? 'name-form' : message, { detail: name });
}
