import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIGURE_IDS, figureFileName, MINIMUM_WIDTHS, renderFigure, type FigureId } from '../../src/graphics/figures.ts';
import { asFile, LOGO_COLORS, LOGO_INKS, LOGO_VERSIONS, renderLogo } from '../../src/graphics/logo.ts';
import { LOCALES, type Localized } from '../../src/i18n/locales.ts';
import { STRINGS } from '../../src/i18n/strings/index.ts';
import { contrast } from '../fixtures/contrast.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const guidelines = (locale: string): string => fs.readFileSync(path.join(ROOT, `content/pages/${locale}/logo.mdx`), 'utf8');
const strings: Record<string, Localized> = STRINGS;

const TITLE = 'A <mark> & "its" title';
const variants = LOGO_VERSIONS.flatMap((version) => LOGO_COLORS.map((color) => ({ version, color })));
const pictures = FIGURE_IDS.flatMap((id) => renderFigure(id).map((panel) => ({ id, panel, name: figureFileName(id, panel) })));

/** What is wrong with a document's tags, attributes or entities; empty for well-formed XML of the simple kind we write. */
function xmlProblems(xml: string): string[] {
  const open: string[] = [];
  const problems: string[] = [];
  const rest = xml
    .trim()
    .replace(
      /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
      (_tag, closing: string, name: string, attributes: string, empty: string) => {
        const names = [...attributes.matchAll(/([\w:-]+)=/g)].map(([, attribute]) => attribute);
        if (new Set(names).size !== names.length) problems.push(`an attribute twice in <${name}${attributes}>`);
        if (closing !== '' && open.pop() !== name) problems.push(`</${name}> closes nothing`);
        if (closing === '' && empty === '') open.push(name);
        return '';
      },
    );
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) problems.push(`stray text: ${rest.slice(0, 80)}`);
  return [...problems, ...open.map((name) => `<${name}> is not closed`)];
}

describe('the files of the mark', () => {
  it.each(variants)('renders $version in $color as well-formed SVG with an escaped title', ({ version, color }) => {
    const svg = renderLogo({ version, color, title: TITLE });
    expect(xmlProblems(svg)).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/);
    expect(svg).toContain('<title>A &lt;mark&gt; &amp; "its" title</title>');
  });

  it.each(variants)('draws $version in $color with its one ink, without fonts, styles, scripts or links', ({ version, color }) => {
    const svg = renderLogo({ version, color, title: TITLE });
    const inks = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, ink]) => ink).filter((ink) => ink !== 'none');
    expect(new Set(inks)).toEqual(new Set([LOGO_INKS[color].ink]));
    expect(svg).not.toMatch(/NaN|undefined|currentColor|<text|<style|<script|style=|href/);
  });

  it.each(LOGO_COLORS)('has a contrast of at least 4.5 in %s', (color) => {
    expect(contrast(LOGO_INKS[color].ink, LOGO_INKS[color].ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps its words inside the drawing', () => {
    for (const version of LOGO_VERSIONS) {
      const [, width = 0, height = 0] = (
        /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(renderLogo({ version, color: 'mono', title: TITLE })) ?? []
      ).map(Number);
      expect(width).toBeGreaterThan(0);
      expect(width / height).toBeCloseTo({ horizontal: 4.06, vertical: 1.08, symbol: 1 }[version], 1);
    }
  });
});

describe('the figures', () => {
  it.each(LOCALES)('are those the guidelines name in %s, each once', (locale) => {
    const named = [...guidelines(locale).matchAll(/<MarkFigure id="([^"]+)" \/>/g)].map(([, id]) => id);
    expect(named.toSorted()).toEqual(FIGURE_IDS.toSorted());
  });

  it.each(pictures)('$name is well-formed SVG without fonts', ({ panel }) => {
    const svg = asFile(panel, TITLE);
    expect(xmlProblems(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|<text|<style|<script|style=|href|\sid=/);
  });

  it.each(FIGURE_IDS)('%s has a caption, labels and text alternatives in both languages', (id) => {
    const panels = renderFigure(id);
    const keys = [`logo.figure.${id}`, ...panels.map(({ name }) => `logo.figure.${id}.${name}.alt`)];
    if (panels.length > 1) keys.push(...panels.map(({ name }) => `logo.figure.${id}.${name}`));
    expect(keys.filter((key) => LOCALES.some((locale) => !strings[key]?.[locale]))).toEqual([]);
  });

  it('has no words left over', () => {
    const used = FIGURE_IDS.flatMap((id) => [
      `logo.figure.${id}`,
      ...renderFigure(id).flatMap(({ name }) => ['', '.alt', '.text'].map((end) => `logo.figure.${id}.${name}${end}`)),
    ]);
    const left = Object.keys(STRINGS).filter(
      (key) => key.startsWith('logo.figure.') && !['logo.figure.do', 'logo.figure.dont', ...used].includes(key),
    );
    expect(left).toEqual([]);
  });

  it('carries a cross in every "do not" and a check or a cross wherever right and wrong are compared', () => {
    expect(pictures.filter(({ id, panel }) => id.startsWith('dont-') && panel.verdict !== 'dont')).toEqual([]);
    for (const id of ['backgrounds', 'beside'] satisfies FigureId[]) {
      expect(new Set(renderFigure(id).map(({ verdict }) => verdict))).toEqual(new Set(['do', 'dont']));
    }
  });

  it('shows the wording and the smallest sizes the guidelines give', () => {
    for (const locale of LOCALES) {
      const text = guidelines(locale);
      expect(text).toContain(strings['logo.figure.wording.ja.text']?.[locale]);
      expect(text).toContain(strings['logo.figure.wording.en.text']?.[locale]);
      expect(Object.values(MINIMUM_WIDTHS).filter((width) => !text.includes(`${width} px`))).toEqual([]);
    }
  });
});

describe('a new symbol', () => {
  afterEach(() => {
    vi.doUnmock('../../src/graphics/mark.ts');
    vi.resetModules();
  });

  it('redraws every figure and every file', async () => {
    vi.resetModules();
    vi.doMock('../../src/graphics/mark.ts', async (original) => ({
      ...(await original<object>()),
      renderSymbol: () => '<g data-new-symbol="yes"/>',
    }));
    const figures = await import('../../src/graphics/figures.ts');
    const logo = await import('../../src/graphics/logo.ts');
    const drawn = [
      ...figures.FIGURE_IDS.flatMap((id) => figures.renderFigure(id).map(({ name, svg }) => ({ name: `${id}-${name}`, svg }))),
      ...variants.map(({ version, color }) => ({ name: `${version}-${color}`, svg: logo.renderLogo({ version, color, title: TITLE }) })),
    ];
    expect(drawn.filter(({ svg }) => !svg.includes('data-new-symbol')).map(({ name }) => name)).toEqual([]);
  });
});
