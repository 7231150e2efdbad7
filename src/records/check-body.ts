/**
 * What the text of a Markdown file may hold. Profiles and news are plain CommonMark without HTML and pictures; text pages (MDX) are
 * programs to those who build the site, so they may only use what is listed here. Renderers make the rest harmless a second time.
 */
import { micromark } from 'micromark';
import { hiddenIn, isDisguised, isWebAddress, LIMITS } from '../schemas/text-rules.ts';
import { lineFinder } from './json-index.ts';
import type { Problem } from './problem.ts';
import { wordProblem, type ProblemCode } from './problem-texts.ts';

/** Components a text page may use, with their attributes; `components/text/TextPage.astro` brings them. */
export const PAGE_COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Note: [],
  Ja: [],
  CallPoint: ['id'],
  Coverage: [],
  DataFiles: [],
  AccessibilityForm: [],
  AccessibilityCriteria: ['of'],
  CorrectionHelp: [],
  Rule: ['from', 'line'],
  MarkFigure: ['id'],
  FigureGrid: [],
  LogoTermList: [],
  LogoCheck: [],
  LogoDownloads: [],
};

/** Everything wrong with the text after the front matter of a Markdown or MDX file, which begins in line `bodyLine` of it. */
export function checkBody(file: string, body: string, bodyLine: number): Problem[] {
  const isPage = file.endsWith('.mdx');
  const problems: Problem[] = [];
  const lineAt = lineFinder(body);
  // Where the text itself is quoted, it is found again; an address may be written with signs that stand for others.
  const report = (code: ProblemCode, detail = '', at = detail === '' ? -1 : body.indexOf(detail)) =>
    problems.push({ file, field: '', ...(at < 0 ? {} : { line: bodyLine + lineAt(at) - 1 }), ...wordProblem(code, { detail }) });
  const longest = isPage ? LIMITS.page : LIMITS.body;
  // What is too long is not looked into: no pattern below has to cope with it.
  if (body.length > longest) {
    report('body-too-long', String(longest));
    return problems;
  }
  const hidden = hiddenIn(body, 'body');
  if (hidden !== null) report('text-hidden-characters', hidden, Number(hidden.split(': ')[1]) - 1);
  if (isDisguised(body)) report('text-disguised');
  // Another front matter further down would be taken for the first one by some readers of the file.
  if (/^\s*(?:---|\+\+\+)/.test(body)) report('front-matter', '---');
  const addresses = addressesIn(body, isPage);
  for (const address of new Set(addresses.length > 0 ? addresses : hiddenSchemes(body))) report('link-form', address);
  const picture = /!\[[^\]]*\](?:\(|\[|$)/m.exec(withoutCode(body));
  if (picture !== null || /<img /.test(toHtml(body, isPage))) report('markdown-image', picture?.[0]);
  if (isPage) for (const code of codeOf(body)) report('page-code', code);
  else {
    if (micromark(body, { allowDangerousHtml: true }) !== micromark(body)) report('markdown-html', /<[^\s>]*/.exec(withoutCode(body))?.[0]);
    const footnote = /^[ \t>]*\[\^[^\]]*\]:/m.exec(body);
    if (footnote !== null) report('markdown-footnote', footnote[0].trim());
  }
  return problems;
}

/** Addresses of all links of a text, as they stand in it; `isPage`: it is MDX. */
export function linksIn(body: string, isPage: boolean): string[] {
  return [...toHtml(body, isPage).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => decode(address));
}

/** Addresses of links that are neither a public web page nor a place on this site; to a browser a slash and a backslash begin another host. */
function addressesIn(body: string, isPage: boolean): string[] {
  return linksIn(body, isPage).filter((address) => !isWebAddress(address) && !/^(?:\/(?![/\\]|%5c)|#)/i.test(address));
}

/** Links written so that only some readers of Markdown see one: a scheme after a bracket, or spelled with entities. */
function hiddenSchemes(body: string): string[] {
  return [...body.matchAll(/(?:\]\(|\]:)[ \t]*<?([^\s>)]*)/g)]
    .map(([, address = '']) => address)
    .filter((address) => /&(?:#|\w+;)/.test(address) || (/^[a-z][a-z0-9+.-]*:/i.test(address) && !/^https?:/i.test(address)));
}

/** The text with everything in it that a renderer would make inert, so that it can be seen. */
function toHtml(body: string, isPage: boolean): string {
  // MDX knows neither HTML, indented code nor <address>: what they would hide is a link there.
  const disabled = isPage ? ['htmlFlow', 'htmlText', 'codeIndented', 'autolink'] : [];
  return micromark(body, { allowDangerousProtocol: true, extensions: [{ disable: { null: disabled } }] });
}

/** Whatever in a text page is code: expressions, imports, and elements that are not on the list. */
function codeOf(body: string): string[] {
  const found = new Set<string>();
  for (const [braces] of body.matchAll(/[{}].{0,20}/g)) found.add(braces);
  for (const [statement] of body.matchAll(/^\s*(?:import|export)\b.{0,20}/gm)) found.add(statement.trim());
  for (const [whole, slash, name = '', attributes = ''] of body.matchAll(/<(\/?)([^\s/>"]*)([^<>]*)>?/g)) {
    const known = Object.hasOwn(PAGE_COMPONENTS, name) ? PAGE_COMPONENTS[name] : undefined;
    const names = [...attributes.matchAll(/\s([a-z]+)="[^"]*"/g)].map(([, attribute = '']) => attribute);
    const rest = attributes.replace(/\s[a-z]+="[^"]*"/g, '').trim();
    const isClean =
      slash === '/' ? attributes === '' : (rest === '' || rest === '/') && names.every((attribute) => known?.includes(attribute));
    if (known === undefined || !isClean || !whole.endsWith('>')) found.add(whole.slice(0, 40));
  }
  return [...found];
}

function withoutCode(body: string): string {
  return body.replace(/`+[^`]*`+/g, '');
}

function decode(attribute: string): string {
  return attribute.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
