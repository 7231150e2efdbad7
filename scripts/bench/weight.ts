/** What each page of a built site weighs, compressed with brotli as a server sends it. */
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressOfFile, filesIn } from '../hosting/site-files.ts';

/** Bytes compressed, but for `images`, which are what the HTML names, as they are when compressing does not help. */
export interface PageWeight {
  /** Address without the base: `/en/hubs/kit-icc/`. */
  address: string;
  html: number;
  /** Render-blocking styles. */
  css: number;
  /** HTML and render-blocking styles: what the first paint waits for. */
  firstFlight: number;
  /** All scripts of the page with what they import at once. */
  js: number;
  /** The heaviest single script. */
  largestScript: number;
  images: number;
  /** The page, its styles, scripts and pictures. */
  requests: number;
  /** Addresses of other hosts the page fetches by itself. */
  thirdParties: string[];
}

/** Weighs every page below `dist`, or those wanted; `base` is where the site is mounted, with slashes at both ends. */
export function weighPages(dist: string, base = '/', wanted = (file: string): boolean => file.endsWith('.html')): PageWeight[] {
  const sizes = new Map<string, number>();
  const weigh = (file: string): number => {
    const known = sizes.get(file) ?? compressed(path.join(dist, file));
    sizes.set(file, known);
    return known;
  };
  return filesIn(dist)
    .filter(wanted)
    .map((file) => weighPage(dist, base, file, weigh));
}

function weighPage(dist: string, base: string, file: string, weigh: (file: string) => number): PageWeight {
  const source = fs.readFileSync(path.join(dist, file), 'utf8');
  const local = (address: string) => (address.startsWith(base) ? address.slice(base.length).replace(/[?#].*$/, '') : null);
  const attributes = (pattern: RegExp) => [...source.matchAll(pattern)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
  const styles = attributes(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/g);
  const scripts = attributes(/<script[^>]* src="([^"]+)"/g);
  const images = [...new Set(attributes(/<(?:img|image|use)[^>]* (?:src|href)="([^"#]+)/g))];
  const files = (list: readonly string[]) => list.flatMap((address) => local(address) ?? []);
  const sum = (list: readonly string[]) => list.reduce((total, name) => total + weigh(name), 0);
  const modules = withImports(dist, files(scripts));
  const [html, css] = [weigh(file), sum(files(styles))];
  return {
    address: addressOfFile(file),
    html,
    css,
    firstFlight: html + css,
    js: sum(modules),
    largestScript: Math.max(0, ...modules.map(weigh)),
    images: sum(files(images)),
    requests: 1 + styles.length + modules.length + images.length,
    thirdParties: [...styles, ...scripts, ...images].filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
  };
}

/** Scripts and what they import before they run; what they import later, on demand, is not of the page. */
function withImports(dist: string, scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = fs.readFileSync(path.join(dist, file), 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      visit(path.posix.join(path.posix.dirname(file), name));
  };
  scripts.forEach(visit);
  return [...found];
}

function compressed(file: string): number {
  const bytes = fs.readFileSync(file);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return Math.min(bytes.length, packed.length);
}
