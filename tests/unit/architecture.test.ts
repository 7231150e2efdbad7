import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What each folder may import besides itself; the order of the layers in README and CONTRIBUTING. */
const ALLOWED: Record<string, readonly string[]> = {
  schemas: [],
  domain: ['schemas', 'i18n'],
  records: ['schemas', 'domain', 'i18n'],
  i18n: ['domain', 'schemas'],
  data: ['schemas', 'domain', 'i18n'],
  accessibility: ['i18n'],
  graphics: ['domain', 'schemas', 'i18n', 'data'],
  exports: ['domain', 'schemas', 'i18n', 'data'],
  loading: [],
  search: ['domain', 'schemas', 'i18n', 'loading'],
  map: ['domain', 'schemas', 'i18n', 'data', 'graphics', 'loading', 'components', 'styles'],
  enquiry: ['domain', 'schemas', 'i18n', 'data', 'exports', 'components', 'styles'],
  compare: ['domain', 'schemas', 'i18n', 'data', 'exports', 'enquiry', 'loading', 'components', 'styles'],
  finder: ['domain', 'schemas', 'i18n', 'data', 'exports', 'search', 'map', 'compare', 'loading', 'components', 'styles'],
  components: [
    'accessibility',
    'domain',
    'schemas',
    'i18n',
    'data',
    'exports',
    'graphics',
    'loading',
    'search',
    'map',
    'finder',
    'compare',
    'enquiry',
    'layouts',
    'styles',
  ],
  layouts: ['domain', 'schemas', 'i18n', 'data', 'exports', 'graphics', 'components', 'styles'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|astro)$/.test(file));

/** Paths of the modules of this project that a file imports. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(src, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    relative(src, resolve(src, dirname(file), match[1] ?? '')),
  );
}

describe('imports go one way', () => {
  test.each(Object.entries(ALLOWED))('%s imports only what lies below it', (folder, allowed) => {
    const wrong = files
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target, top: target.split('/')[0] ?? '' })))
      .filter(({ target, top }) => !target.startsWith('..') && top !== folder && !allowed.includes(top));
    expect(wrong).toEqual([]);
  });

  test('only src/data reads the collections, except where a text page is rendered', () => {
    const readers = files.filter((file) => readFileSync(join(src, file), 'utf8').includes("'astro:content'"));
    expect(readers.sort()).toEqual(['components/text/TextPage.astro', 'content.config.ts', 'data/store.ts']);
  });

  test('nothing but the data folder and browser code asks for the time', () => {
    const clocks = files.filter(
      (file) => !file.endsWith('.client.ts') && /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(clocks.filter((file) => !file.startsWith('data/'))).toEqual(['search/engine.ts']);
  });

  test('a page is thin: under 50 lines', () => {
    const long = files.filter(
      (file) => file.startsWith('pages/') && file.endsWith('.astro') && readFileSync(join(src, file), 'utf8').split('\n').length > 50,
    );
    expect(long).toEqual([]);
  });
});

test('Leaflet is given no texts that it would read as HTML (CVE-2025-69993)', () => {
  const takers = /\b(bindPopup|bindTooltip|openPopup|openTooltip|setPopupContent|setTooltipContent)\b/;
  expect(files.filter((file) => takers.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
