import { describe, expect, it } from 'vitest';
import { badgeAlt, badgeContent, BADGE_KINDS, badgePath } from '../../src/graphics/badge-files.ts';
import { BADGE_PALETTES, BADGE_VARIANTS, badgeSize, renderBadge } from '../../src/graphics/badge.ts';
import { setText } from '../../src/graphics/outline-text.node.ts';
import { relativePath } from '../../src/graphics/relative-path.ts';
import { selectionLines } from '../../src/graphics/selection-lines.ts';
import type { SetText } from '../../src/graphics/set-text.ts';
import { badgeSnippet, embedSnippet } from '../../src/graphics/snippets.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { contrast } from '../fixtures/contrast.ts';
import { makeHub, makeSelection } from '../fixtures/records.ts';

const SITE = { url: 'https://example.jp', name: { ja: 'サイト', en: 'Site' } };
const ASOF = '2022-06-01';
/** A square for each character, with the text in the path so that a test can find it. */
const squares: SetText = (text, { size }) => ({ path: `m0 0h${[...text].length}`, scale: 1, width: [...text].length * size * 0.5 });
const two = makeHub('two', { selections: [makeSelection('1', 'regional', 2020), makeSelection('p', 'platform', 2021)] });

describe('what badges and cards say of a selection', () => {
  it('is the round and the year, the latest first', () => {
    expect(selectionLines(two, 'en', ASOF).map(({ track, selected }) => [track, selected])).toEqual([
      ['platform', 'Selected in Round p (FY2021)'],
      ['regional', 'Selected in Round 1 (FY2020)'],
    ]);
  });

  it('gives the last day only inside a sourced term, and as nothing but a date', () => {
    const lines = (day: string) => selectionLines(makeHub('one'), 'en', day).map(({ until }) => until);
    expect(lines('2023-03-31')).toEqual(['Term through March 31, 2023']);
    expect(lines('2023-04-01')).toEqual([null]);
    expect(selectionLines(makeHub('one'), 'ja', ASOF)[0]?.until).toBe('選抜期間 2023年3月31日まで');
    expect(selectionLines(two, 'en', ASOF)[0]?.until).toBeNull();
  });

  it('says where a selection is inferred', () => {
    const hub = makeHub('one', { selections: [{ ...makeSelection(), confidence: 'inferred' }] });
    expect(selectionLines(hub, 'ja', ASOF)[0]?.inferred).toBe('選抜は資料からの推定');
  });

  it('does not say the year twice where the round is named after it', () => {
    const [selection] = makeHub('one').selections;
    const hub = {
      selections: [{ ...selection, round: { ...selection.round, name: { ja: '型(令和2年度)', en: 'Type FY2020' } } }] as [typeof selection],
    };
    expect(LOCALES.map((locale) => selectionLines(hub, locale, ASOF)[0]?.selected)).toEqual(['令和2年度選抜', 'Selected in FY2020']);
  });
});

describe('a badge', () => {
  it.each(BADGE_KINDS)('is outlines with a title in $locale $variant', ({ locale, variant }) => {
    const svg = renderBadge(badgeContent(two, locale, SITE.name, ASOF), variant, setText);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 146" width="320" height="146" role="img"><title>[^<]+<\/title>/,
    );
    expect(svg).not.toMatch(/NaN|undefined|<text|<style|<script|href|font/);
  });

  it('says in its title whose symbol it carries, and that it is no logo of METI’s', () => {
    expect(badgeContent(two, 'en', SITE.name, ASOF).title).toMatch(/Hub\. The symbol is that of the Site, not METI’s logo\.$/);
    expect(badgeContent(two, 'ja', SITE.name, ASOF).title).toContain('経済産業省のロゴではありません');
  });

  it('keeps what a name holds inside its title', () => {
    expect(renderBadge({ selections: selectionLines(two, 'en', ASOF), title: '</title><script>&' }, 'mono', squares)).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;&amp;</title>',
    );
  });

  it('keeps its size when the last day of a term goes', () => {
    const size = (day: string) => badgeSize(badgeContent(makeHub('one'), 'ja', SITE.name, day));
    expect(size('2023-03-31')).toEqual(size('2023-04-01'));
    expect(size(ASOF)).toEqual({ width: 320, height: 104 });
  });

  it.each(BADGE_VARIANTS)('can be read in %s: text 4.5, shapes and edge 3', (variant) => {
    const { ground, ink, quiet, symbol, edge, shape } = BADGE_PALETTES[variant];
    for (const color of [ink, quiet]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
    for (const color of [symbol, edge, ...['international', 'regional', 'platform', 'other'].map(shape)])
      expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
  });

  it('makes a long line smaller instead of letting it run out', () => {
    const sizes: number[] = [];
    const selections = selectionLines(two, 'en', ASOF).map((line) => ({ ...line, selected: 'x'.repeat(60) }));
    renderBadge({ title: '', selections }, 'normal', (text, style) => (sizes.push(style.size), squares(text, style)));
    expect(Math.min(...sizes) * 0.5 * 60).toBeLessThanOrEqual(320 - 98 - 14 + 0.01);
  });
});

describe('the letters', () => {
  it('are there for every script a name may have, and a mark stands for those no font has', () => {
    const path = (text: string) => setText(text, { size: 10, weight: 700 }).path;
    for (const text of ['A', 'ō', '第', '髙', '𠮷', '①']) expect(path(text), text).not.toBe(path('〓'));
    expect(path('\u{1F9EA}')).toBe(path('〓'));
  });

  it('are set closer where asked, and never over each other', () => {
    const width = (tight?: true) => setText('イノベーション・センター', { size: 10, weight: 700, ...(tight && { tight }) }).width;
    expect(width(true)).toBeLessThan(width() * 0.97);
    expect(width(true)).toBeGreaterThan(width() * 0.8);
  });

  it('are written from point to point', () => {
    const commands = [
      { type: 'M', x: 10, y: 10 },
      { type: 'L', x: 20, y: 10 },
      { type: 'Q', x1: 25.4, y1: 5, x: 30, y: 12 },
      { type: 'L', x: 30, y: 12 },
      { type: 'Z' },
      { type: 'M', x: 11, y: 9 },
    ] as const;
    expect(relativePath(commands)).toBe('m10 10h10q5-5 10 2zm1-1');
  });
});

describe('the HTML to copy', () => {
  it('links the badge to the profile of its language, with a text in place of the picture', () => {
    expect(badgeSnippet(two, 'en', 'dark', SITE, ASOF)).toBe(
      `<a href="https://example.jp/en/hubs/two/" hreflang="en">\n  <img src="https://example.jp${badgePath('two', { locale: 'en', variant: 'dark' })}" width="320" height="146" alt="${badgeAlt(two, 'en', ASOF)}">\n</a>`,
    );
  });

  it('keeps what a name holds inside its attribute', () => {
    const hub = makeHub('one', { name: { ja: '"><script>', en: '"><script>' } });
    expect(embedSnippet(hub, 'en', SITE)).toContain('title="&quot;&gt;&lt;script&gt; (J-Innovation HUB)"');
  });
});
