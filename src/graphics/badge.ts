/** A hub's badge: the site's symbol, the programme's name and the selections, all in outlines. Pure: the words are set by `setText`. */
import { drawSymbol, place } from './logo.ts';
import type { SelectionLines } from './selection-lines.ts';
import { drawText, escapeText, round, type SetText, type TextStyle } from './set-text.ts';
import { trackShape } from './track-shape.ts';
import wordmark from './wordmark.json' with { type: 'json' };

/** Colourings of the badge; each brings its own ground, so that it looks the same on any page. */
export const BADGE_VARIANTS = ['normal', 'dark', 'mono'] as const;
export type BadgeVariant = (typeof BADGE_VARIANTS)[number];

export interface BadgeContent {
  /** What a screen reader says; also that the symbol is no logo of METI's. */
  title: string;
  /** The latest first. */
  selections: readonly Pick<SelectionLines, 'track' | 'shortName' | 'selected' | 'inferred' | 'until'>[];
}

interface Palette {
  ground: string;
  edge: string;
  ink: string;
  quiet: string;
  symbol: string;
  shape: (track: string) => string;
}

/** Colours of each variant; a test measures their contrast. */
export const BADGE_PALETTES: Record<BadgeVariant, Palette> = {
  normal: {
    ground: '#ffffff',
    edge: '#949494',
    ink: '#1a1a1a',
    quiet: '#4d4d4d',
    symbol: '#0017c1',
    shape: (track) => trackShape(track).color,
  },
  dark: {
    ground: '#14171f',
    edge: '#757c8c',
    ink: '#ffffff',
    quiet: '#d4d8e0',
    symbol: '#9db7f9',
    shape: (track) => trackShape(track).onDark,
  },
  mono: { ground: '#ffffff', edge: '#000000', ink: '#000000', quiet: '#000000', symbol: '#000000', shape: () => '#000000' },
};

const WIDTH = 320;
/**
 * Height with one selection, and what each further one adds. There is room for one more line than is always there: a badge keeps
 * its size when the last day of a term goes, or pages that have copied the size would show it smaller.
 */
const HEIGHT = 104;
const FURTHER = 42;
const MARGIN = 24;
const SYMBOL = { height: 62, middle: 50 };
const TEXT_LEFT = 98;
const TEXT_RIGHT = WIDTH - 14;
const NAME: TextStyle = { size: 22.5, weight: 700 };
/** Height of the name's capitals. */
const NAME_HEIGHT = 16.5;
const TRACK: TextStyle = { size: 15, weight: 700 };
const LINE: TextStyle = { size: 14.5, weight: 500 };
const SHAPE = { radius: 5.6, room: 19 };
const LEADING = { first: 24, track: 22.5, line: 19.5 };

/** Width and height of a badge, for the `<img>` that shows it. */
export function badgeSize({ selections }: Pick<BadgeContent, 'selections'>): { width: number; height: number } {
  return { width: WIDTH, height: Math.max(HEIGHT + FURTHER * (selections.length - 1), Math.ceil(textHeight(selections) + MARGIN)) };
}

/** The badge as an SVG file. */
export function renderBadge(content: BadgeContent, variant: BadgeVariant, setText: SetText): string {
  const colors = BADGE_PALETTES[variant];
  const { width, height } = badgeSize(content);
  const symbol = drawSymbol(colors.symbol, SYMBOL.height);
  const frame = `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="7.5" fill="${colors.ground}" stroke="${colors.edge}"/>`;
  const drawing =
    frame + place(symbol, SYMBOL.middle - symbol.width / 2, (height - symbol.height) / 2) + drawLines(content, colors, setText, height);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escapeText(content.title)}</title>${drawing}</svg>\n`;
}

function drawLines({ selections }: BadgeContent, colors: Palette, setText: SetText, height: number): string {
  let y = (height - textHeight(selections)) / 2 + NAME_HEIGHT;
  const drawn = [drawLine(wordmark.words.name.text, NAME, TEXT_LEFT, y, colors.ink, setText)];
  for (const [index, selection] of selections.entries()) {
    const { track, shortName, selected } = selection;
    y += index === 0 ? LEADING.first : LEADING.track;
    const at = `translate(${TEXT_LEFT + SHAPE.radius} ${round(y - TRACK.size * 0.36)}) scale(${SHAPE.radius})`;
    drawn.push(`<g transform="${at}" fill="${colors.shape(track)}">${trackShape(track).svg}</g>`);
    drawn.push(drawLine(shortName, TRACK, TEXT_LEFT + SHAPE.room, y, colors.ink, setText));
    for (const line of smallLines(selection)) {
      y += LEADING.line;
      drawn.push(drawLine(line, LINE, TEXT_LEFT, y, line === selected ? colors.ink : colors.quiet, setText));
    }
  }
  return drawn.join('');
}

/** A line as large as asked, or as small as it takes to stay inside. */
function drawLine(text: string, style: TextStyle, x: number, baseline: number, ink: string, setText: SetText): string {
  const art = setText(text, style);
  const fitting = art.width <= TEXT_RIGHT - x ? art : setText(text, { ...style, size: (style.size * (TEXT_RIGHT - x)) / art.width });
  return drawText(fitting, x, baseline, ink);
}

/** From the top of the name's capitals to the last baseline. */
function textHeight(selections: BadgeContent['selections']): number {
  const lines = selections.reduce((height, selection) => height + LEADING.track + LEADING.line * smallLines(selection).length, 0);
  return NAME_HEIGHT + LEADING.first - LEADING.track + lines;
}

function smallLines({ selected, inferred, until }: BadgeContent['selections'][number]): string[] {
  return [selected, inferred, until].filter((line) => line !== null);
}
