/** The built site as the tests read it: its files, and its pages as trees of elements. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, TEXT_NODE } from 'ultrahtml';
import type { Locale } from '../../src/i18n/locales.ts';
import { localeOf, localePath, neutralPath } from '../../src/i18n/paths.ts';

/** An element of a page; attribute values and texts are decoded. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  parent: Element | null;
  children: (Element | string)[];
}

/** A page of the built site. */
export interface Page {
  /** Path in the folder of the built site: `en/hubs/index.html`. */
  file: string;
  /** Where it is served, without the base: `/en/hubs/`. */
  address: string;
  locale: Locale;
  /** The address without language: `/hubs/`. */
  neutral: string;
  source: string;
  /** Every element in the order of the source. */
  elements: Element[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Where the site is mounted, with slashes at both ends. */
export const BASE = (process.env.SHOWCASE_BASE ?? '/').replace(/^\/?/, '/').replace(/\/?$/, '/');

const ROOT = path.resolve(import.meta.dirname, '../..');
/** The folder of the built site. */
export const DIST = path.resolve(ROOT, process.env.SHOWCASE_OUT ?? 'dist');

/** Every file of the built site, with slashes, relative to its folder. */
export const distFiles: ReadonlySet<string> = new Set(
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);

/** The text of a file of the built site. */
export function readDist(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8');
}

/** Every page; not the cards for iframes and the pieces of the long list, which are parts of pages, nor what stands at old addresses. */
export const pages: readonly Page[] = [...distFiles]
  .filter((file) => file.endsWith('.html') && !/^(en\/)?(embed|hubs\/cards)\//.test(file))
  .filter((file) => !/^<!doctype html>\n<html [^>]*data-moved>/.test(readDist(file)))
  .sort()
  .map(readPage);

/** The page at an address without language (`/hubs/`), in a language. */
export function pageAt(neutral: `/${string}`, locale: Locale): Page {
  const page = pages.find((candidate) => candidate.address === localePath(locale, neutral, '/'));
  if (page === undefined) throw new Error(`There is no page ${localePath(locale, neutral, '/')} in ${DIST}`);
  return page;
}

/** The file behind an address without base; undefined where there is none. */
export function fileAt(address: string): string | undefined {
  const file = decodeURI(address.slice(1));
  const found = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  return distFiles.has(found) ? found : undefined;
}

/** The elements of a page that have one of these names and, if given, an attribute. */
export function find(page: Page, names: string | null, attribute?: string): Element[] {
  const wanted = names?.split(' ');
  return page.elements.filter(
    ({ name, attributes }) => (wanted === undefined || wanted.includes(name)) && (attribute === undefined || attribute in attributes),
  );
}

/** The text within an element, without scripts, with single spaces. */
export function textOf(element: Element): string {
  const texts = (node: Element | string): string =>
    typeof node === 'string' ? node : isCode(node) ? '' : node.children.map(texts).join('');
  return texts(element).replace(/\s+/g, ' ').trim();
}

/** The nearest of an element and its ancestors that passes a test. */
export function closest(element: Element, test: (candidate: Element) => boolean): Element | null {
  for (let current: Element | null = element; current !== null; current = current.parent) if (test(current)) return current;
  return null;
}

/** Whether an element holds code instead of text for people. */
export function isCode({ name }: Element): boolean {
  return name === 'script' || name === 'style';
}

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16)) : (ENTITIES[name] ?? whole),
  );
}

function readPage(file: string): Page {
  const source = readDist(file);
  const elements: Element[] = [];
  const read = (node: RawNode, parent: Element | null): Element | string | null => {
    if (typeof node.name !== 'string')
      return typeof node.value === 'string' && node.type === TEXT_NODE ? decodeWithin(node.value, parent) : null;
    const attributes = Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, decode(value)]));
    const element: Element = { name: node.name, attributes, parent, children: [] };
    elements.push(element);
    element.children = (node.children ?? []).flatMap((child) => read(child, element) ?? []);
    return element;
  };
  for (const node of (parse(source) as RawNode).children ?? []) read(node, null);
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { file, address, locale: localeOf(address, '/'), neutral: neutralPath(address, '/'), source, elements };
}

function decodeWithin(text: string, parent: Element | null): string {
  return parent !== null && isCode(parent) ? text : decode(text);
}

interface RawNode {
  type: number;
  name?: string;
  value?: string;
  attributes?: Record<string, string>;
  children?: RawNode[];
}
