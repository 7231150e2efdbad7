import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, ELEMENT_NODE } from 'ultrahtml';
import { LOCALES } from '../../src/i18n/locales.ts';
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

  it('of the search index are there for the hubs and for the pages of each language', () => {
    for (const bundle of ['hubs', ...LOCALES]) {
      const entry = JSON.parse(readDist(`pagefind/${bundle}/pagefind-entry.json`)) as { languages: Record<string, { page_count: number }> };
      const counts = Object.values(entry.languages).map(({ page_count: count }) => count);
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        bundle,
      ).toBeGreaterThan(30);
      expect(
        [...distFiles].some((file) => file.startsWith(`pagefind/${bundle}/`) && file.endsWith('.pf_index')),
        bundle,
      ).toBe(true);
    }
    const hubs = Object.values(JSON.parse(readDist('pagefind/hubs/ids.json')) as Record<string, string>);
    expect(hubs.sort()).toEqual(readdirSync(path.resolve(import.meta.dirname, '../../content/hubs')).sort());
    expect((JSON.parse(readDist('pagefind/hubs/vocab.json')) as string[]).length).toBeGreaterThan(1000);
  });

  it('hold no note from editors and no name of this machine', () => {
    const texts = [...distFiles].filter((file) => /\.(html|json|js|css|svg|xml|txt|csv|geojson|ics)$/.test(file));
    expect(texts.filter((file) => /editorNotes|\/work\/main|\/home\/|node_modules\//.test(readDist(file)))).toEqual([]);
  });
});
