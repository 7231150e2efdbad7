/** Links within texts to pages of this site. Whether a page is there, only a finished build knows. */
import { LOCALES } from '../i18n/locales.ts';
import { localePath } from '../i18n/paths.ts';
import { linksIn } from './check-body.ts';
import { lineFinder } from './json-index.ts';
import type { Problem } from './problem.ts';
import { wordProblem } from './problem-texts.ts';
import type { ContentFiles } from './read-files.ts';

/**
 * Links that lead nowhere.
 * @param answers whether something stands at an address of the site (without base, query and fragment)
 */
export function brokenSiteLinks(files: ContentFiles, answers: (address: string) => boolean): Problem[] {
  return [...files.pages, ...files.news, ...files.profiles].flatMap(({ file, body, bodyLine }) => {
    const locale = LOCALES.find((candidate) => new RegExp(`(?:^|/)${candidate}(?:/|\\.md$)`).test(file)) ?? 'ja';
    const lineAt = lineFinder(body);
    return [...new Set(linksIn(body, file.endsWith('.mdx')))].flatMap((link): Problem[] => {
      const [address = ''] = link.split(/[?#]/);
      // A file has one address for both languages.
      const asked = /\.[a-z0-9]+$/.test(address) ? address : localePath(locale, address as `/${string}`, '/');
      if (!address.startsWith('/') || answers(asked)) return [];
      const line = bodyLine + lineAt(Math.max(0, body.indexOf(link))) - 1;
      return [{ file, field: '', line, ...wordProblem('link-dead', { detail: link }) }];
    });
  });
}
