/**
 * Sets texts in Noto Sans JP and gives their outlines: badges and share cards then look the same everywhere and carry no font.
 * The fonts come from npm and are read when first needed; see NOTICE.md for their licence.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'opentype.js';
import { relativePath } from './relative-path.ts';
import type { SetText, TextArt, TextStyle } from './set-text.ts';

// By `require`, because the package has no named exports that an import would find.
const require = createRequire(import.meta.url);
const opentype = require('opentype.js') as typeof import('opentype.js');
const PACKAGE = '@fontsource/noto-sans-jp';
/** Outlines are in whole numbers of this part of the size: half as fine as the font, which no eye can tell and packs better. */
const EM = 500;
/** Drawn for a character no font has: the mark Japanese printers use for a missing type. */
const GETA = '〓';
/** Room kept on both sides of a kana that is set tight, in the same units. */
const KANA_BEARING = 24;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Stands in the middle of a full square; half of it is enough in a heading. */
const MIDDLE_DOT = '・';

const fonts = new Map<string, Font>();
const arts = new Map<string, Omit<TextArt, 'scale'>>();
let subsets: { name: string; ranges: [number, number][] }[] | undefined;

/** A text as a path and its width. Kept for the rest of the build: badges say the same few things again and again. */
export const setText: SetText = (text, style) => {
  const key = `${style.weight} ${style.tight ?? false} ${text}`;
  const art = arts.get(key) ?? outline(text, style);
  arts.set(key, art);
  const scale = style.size / EM;
  return { path: art.path, scale, width: art.width * scale };
};

function outline(text: string, style: TextStyle): Omit<TextArt, 'scale'> {
  let x = 0;
  const commands = runsOf(text, style).flatMap(({ font, text: run, kerning, tight }) => {
    const { left, right } = tight ? bearings(font, run) : { left: 0, right: 0 };
    const path = font.getPath(run, x - left, 0, EM, { kerning });
    x += font.getAdvanceWidth(run, EM, { kerning }) - left - right;
    return path.commands;
  });
  return { path: relativePath(commands), width: x };
}

interface Run {
  text: string;
  font: Font;
  kerning: boolean;
  tight: boolean;
}

/** Neighbours of one font go together, so that they are kerned; kana that are set tight stand alone. */
function runsOf(text: string, { weight, tight }: TextStyle): Run[] {
  const runs: Run[] = [];
  const latin = readFont('latin', weight);
  for (const found of text) {
    const kerning = has(latin, found);
    const font = kerning ? latin : fontOf(found, weight);
    const character = has(font, found) ? found : GETA;
    const alone = tight === true && (KANA.test(character) || character === MIDDLE_DOT);
    const last = runs.at(-1);
    if (last !== undefined && last.font === font && !last.tight && !alone) last.text += character;
    else runs.push({ text: character, font, kerning, tight: alone });
  }
  return runs;
}

/** What a kana is brought closer to its neighbours by, on either side. */
function bearings(font: Font, character: string): { left: number; right: number } {
  const glyph = font.charToGlyph(character);
  const unit = EM / font.unitsPerEm;
  const width = (glyph.advanceWidth ?? font.unitsPerEm) * unit;
  if (character === MIDDLE_DOT) return { left: width / 4, right: width / 4 };
  const { x1, x2 } = glyph.getBoundingBox();
  return { left: Math.max(0, x1 * unit - KANA_BEARING), right: Math.max(0, width - x2 * unit - KANA_BEARING) };
}

/** The font that has a character: the usual Japanese, accented Latin, or the one of the rarer subsets it is in. */
function fontOf(character: string, weight: number): Font {
  const usual = ['japanese', 'latin-ext'].map((subset) => readFont(subset, weight)).find((font) => has(font, character));
  if (usual !== undefined) return usual;
  const code = character.codePointAt(0)!;
  const rare = rareSubsets().find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
  const font = rare === undefined ? undefined : readFont(rare.name, weight);
  return font !== undefined && has(font, character) ? font : readFont('japanese', weight);
}

function has(font: Font, character: string): boolean {
  return font.charToGlyphIndex(character) !== 0;
}

function readFont(subset: string, weight: number): Font {
  const file = `${PACKAGE}/files/noto-sans-jp-${subset}-${weight}-normal.woff`;
  let font = fonts.get(file);
  if (font === undefined) {
    const { buffer, byteOffset, byteLength } = readFileSync(require.resolve(file));
    font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
    fonts.set(file, font);
  }
  return font;
}

function rareSubsets(): { name: string; ranges: [number, number][] }[] {
  subsets ??= Object.entries(require(`${PACKAGE}/unicode.json`) as Record<string, string>).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
      return [parseInt(from, 16), parseInt(to, 16)];
    }),
  }));
  return subsets;
}
