/** The placeholder mark in its versions and colours, drawn from the symbol and the outlined words; every file and figure takes its shapes from here. */
import { markDots, renderSymbol } from './mark.ts';
import wordmark from './wordmark.json' with { type: 'json' };

/** Arrangements of the mark. */
export const LOGO_VERSIONS = ['horizontal', 'vertical', 'symbol'] as const;
/** Colourings of the mark. */
export const LOGO_COLORS = ['color', 'mono', 'reversed'] as const;

export type LogoVersion = (typeof LOGO_VERSIONS)[number];
export type LogoColor = (typeof LOGO_COLORS)[number];
export type Word = keyof typeof wordmark.words;

/** Colour of the mark and of the ground it is made for; the files have no ground. */
export const LOGO_INKS: Record<LogoColor, { ink: string; ground: string }> = {
  color: { ink: '#0017c1', ground: '#ffffff' },
  mono: { ink: '#000000', ground: '#ffffff' },
  reversed: { ink: '#ffffff', ground: '#0017c1' },
};

/** A drawing with its top left at 0,0. */
export interface Artwork {
  svg: string;
  width: number;
  height: number;
}

/** Side of the symbol in the mark, in user units; the lettering is measured against it. */
const SYMBOL = 100;
const LETTERS = { size: 46, leading: 54, gap: 13 };
const BESIDE = 22;
const ABOVE = { size: 150, gap: 24 };

/** The mark without a ground, in one colour. */
export function drawLogo(version: LogoVersion, ink: string): Artwork {
  if (version === 'symbol') return drawSymbol(ink);
  const letters = drawLetters(ink);
  if (version === 'horizontal') {
    const symbol = drawSymbol(ink, SYMBOL);
    const x = symbol.width + BESIDE;
    return { svg: symbol.svg + place(letters, x, (SYMBOL - letters.height) / 2), width: round(x + letters.width), height: SYMBOL };
  }
  const symbol = drawSymbol(ink, ABOVE.size);
  const y = ABOVE.size + ABOVE.gap;
  return {
    svg: place(symbol, (letters.width - symbol.width) / 2, 0) + place(letters, 0, y),
    width: letters.width,
    height: round(y + letters.height),
  };
}

/** The symbol alone, cut to its ink; `size` is its height. */
export function drawSymbol(ink: string, size: number = SYMBOL): Artwork {
  const dots = markDots();
  const left = Math.min(...dots.map(({ x, radius }) => x - radius));
  const right = Math.max(...dots.map(({ x, radius }) => x + radius));
  const top = Math.min(...dots.map(({ y, radius }) => y - radius));
  const bottom = Math.max(...dots.map(({ y, radius }) => y + radius));
  const scale = size / (bottom - top);
  const svg = `<g transform="scale(${round(scale, 4)}) translate(${round(-left)} ${round(-top)})">${renderSymbol(ink)}</g>`;
  return { svg, width: round((right - left) * scale), height: size };
}

/** A word in outlines, cut to its ink from side to side; top and bottom are those of a capital letter. `size` is the size of the type. */
export function drawWord(word: Word, size: number, ink: string): Artwork {
  const {
    path,
    box: [left = 0, , right = 0],
  } = wordmark.words[word];
  const scale = size / wordmark.em;
  const height = round(CAPITAL * scale);
  return {
    svg: `<path transform="translate(${round(-left * scale)} ${height}) scale(${round(scale, 4)})" fill="${ink}" d="${path}"/>`,
    width: round((right - left) * scale),
    height,
  };
}

/** A drawing put at a place. */
export function place({ svg }: Pick<Artwork, 'svg'>, x: number, y: number): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;
}

/** The mark as a file of its own: no ground, no fonts. The title says in words what it is. */
export function renderLogo({ version, color, title }: { version: LogoVersion; color: LogoColor; title: string }): string {
  return asFile(drawLogo(version, LOGO_INKS[color].ink), title);
}

/** A drawing as an SVG file. */
export function asFile({ svg, width, height }: Artwork, title: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escapeText(title)}</title>${svg}</svg>\n`;
}

/** Height of a capital letter in the outlines. */
const CAPITAL = 74;

/** Both lines of the lettering, flush on both sides: the small word fills the second line. */
function drawLetters(ink: string): Artwork {
  const first = drawWord('first', LETTERS.size, ink);
  const second = drawWord('second', LETTERS.size, ink);
  const x = second.width + LETTERS.gap;
  const atOne = drawWord('placeholder', 1000, ink).width / 1000;
  const small = drawWord('placeholder', (first.width - x) / atOne, ink);
  const svg = first.svg + place(second, 0, LETTERS.leading) + place(small, x, LETTERS.leading + second.height - small.height);
  return { svg, width: first.width, height: round(LETTERS.leading + second.height) };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
