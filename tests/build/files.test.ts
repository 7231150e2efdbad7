import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, ELEMENT_NODE } from 'ultrahtml';
import { LOCALES } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { distFiles, readDist } from './dist.ts';

const svgs = [...distFiles].filter((file) => file.endsWith('.svg'));

/** Whether the tags of a text open and close as XML asks. */
function unbalanced(source: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const [tag, close = '', name = '', selfClosing = ''] of source
    .replace(/<!--.*?-->|<\?.*?\?>/gs, '')
    .matchAll(/<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (close !== '') problems.push(...(open.pop() === name ? [] : [tag]));
    else if (selfClosing === '') open.push(name);
  }
  return [...problems, ...open];
}

describe('files', () => {
  it('of pictures are well-formed SVG with a size', () => {
    expect(svgs.length).toBeGreaterThan(2);
    const wrong = svgs.filter((file) => {
      const source = readDist(file);
      const tags = (source.match(/<[\w/]/g) ?? []).length;
      const understood = (source.match(/<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g) ?? []).length;
      return (
        unbalanced(source).length > 0 ||
        tags !== understood ||
        !/^(<\?xml[^>]*>\s*)?<svg\b[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(source) ||
        !/viewBox="[-\d. ]+"/.test(source) ||
        /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(source)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('of pictures hold no script and load nothing', () => {
    expect(
      svgs.filter((file) => /<script|\son\w+=|(?:href|src)="(?:https?:)?\/\/|<foreignObject|url\(\s*["']?https?:/i.test(readDist(file))),
    ).toEqual([]);
  });

  it('of the map draw every prefecture in a shape', () => {
    const shapes: unknown[] = [];
    const visit = (node: { type: number; name?: string; children?: never[] }): void => {
      if (node.type === ELEMENT_NODE && node.name === 'path') shapes.push(node);
      for (const child of node.children ?? []) visit(child);
    };
    visit(parse(readDist('map/japan.svg')) as never);
    expect(shapes.length).toBeGreaterThan(1);
    const topology = JSON.parse(readDist('map/japan.topo.json')) as { objects: { prefectures: { geometries: unknown[] } } };
    expect(topology.objects.prefectures.geometries).toHaveLength(47);
  });

  it('of the search are there for the hubs', () => {
    const folders = readdirSync(path.resolve(import.meta.dirname, '../../content/hubs')).sort();
    const entry = JSON.parse(readDist('pagefind/pagefind-entry.json')) as { languages: Record<string, { page_count: number }> };
    expect(Object.values(entry.languages).map(({ page_count: count }) => count)).toEqual([folders.length]);
    expect([...distFiles].some((file) => /^pagefind\/index\/.*\.pf_index$/.test(file))).toBe(true);
    const hubs = Object.values(JSON.parse(readDist('pagefind/ids.json')) as Record<string, string>);
    expect(hubs.sort()).toEqual(folders);
    expect((JSON.parse(readDist('pagefind/vocab.json')) as string[]).length).toBeGreaterThan(1000);
  });

  it.each(LOCALES)('of the search hold the text of every other page (%s)', (locale) => {
    const pages = JSON.parse(readDist(`search/pages.${locale}.json`)) as { url: string; title: string; text: string }[];
    const urls = pages.map(({ url }) => url);
    expect(urls).toEqual(
      expect.arrayContaining(['/', '/programme/', '/logo/', '/about/privacy/', '/rounds/1/'].map((url) => localePath(locale, url as '/'))),
    );
    expect(urls.filter((url) => url.startsWith('/en/') !== (locale === 'en') || /\/hubs\/[^/]+\/$|404/.test(url))).toEqual([]);
    expect(pages.filter(({ title, text }) => title === '' || text.length < 100 || text.includes('<'))).toEqual([]);
    // The names of hubs in lists are left to the search of the hubs.
    expect(pages.find(({ url }) => url === localePath(locale, '/rounds/1/'))?.text).not.toContain(
      locale === 'ja' ? '大阪大学' : 'Osaka University',
    );
  });

  it('hold no note from editors and no name of this machine', () => {
    const texts = [...distFiles].filter((file) => /\.(html|json|js|css|svg|xml|txt|csv|geojson|ics)$/.test(file));
    expect(texts.filter((file) => /editorNotes|\/work\/main|\/home\/|node_modules\//.test(readDist(file)))).toEqual([]);
  });
});
