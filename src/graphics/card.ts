/** Share cards, 1200×630: who was selected in which round, and whose site says so. Pure: the words are set by `setText`. */
import type { Locale } from '../i18n/locales.ts';
import { fitLines, LEADING, type Fitted } from './break-lines.ts';
import { drawSymbol, place } from './logo.ts';
import { MARK_SIZE, markDots } from './mark.ts';
import type { SelectionLines } from './selection-lines.ts';
import { drawText, round, type SetText, type TextStyle } from './set-text.ts';
import { trackShape } from './track-shape.ts';

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What every card carries at its foot. */
export interface CardFrame {
  locale: Locale;
  /** Null on the card of the site, which has it above. */
  siteName: string | null;
  /** That the site is not METI's, or null once it is. */
  notice: string | null;
}

export interface HubCardContent extends CardFrame {
  /** The latest first. */
  selections: readonly Pick<SelectionLines, 'track' | 'name' | 'selected' | 'inferred'>[];
  /** Null where the name says it. */
  institution: string | null;
  name: string;
  place: string;
}

export interface SiteCardContent extends CardFrame {
  name: string;
  description: string;
}

const INK = '#1a1a1a';
const QUIET = '#4d4d4d';
const RULE = '#b3b3b3';
const BLUE = '#0017c1';
const PAPER = '#ffffff';
const LEFT = 72;
/** Where the coloured band begins, and where the text ends before it. */
const BAND = 944;
const WIDTH = BAND - 56 - LEFT;
const FOOT = 548;
/** Between the place and what is to be known of the selection. */
const NOTE_GAP = '   ';
/** The hub of the band: its middle, its scale, the thickness of a spoke and the size of the shape in the middle. */
const FIGURE = { x: 1072, y: 315, scale: 2.75, stroke: 3, centre: 13 };
/** From one selection to the next; what its shape takes, by the size of the type; between track and round. */
const ROW = 46;
const SHAPE_ROOM = 1.3;
const GAP = 22;
const HUB_NAME = { width: WIDTH, sizes: [72, 66, 60, 55, 50, 46, 42, 38, 34], maxLines: 3 } as const;

/** The card of a hub as SVG. */
export function drawHubCard(content: HubCardContent, setText: SetText): string {
  const { locale, selections } = content;
  const svg = [drawSelections(selections, setText)];
  const top = 96 + ROW * (selections.length - 1);
  const institution = fitLines(content.institution ?? '', locale, measure(500, setText), {
    width: WIDTH,
    sizes: [34, 31, 28],
    maxLines: 2,
  });
  // The place below takes 66, the air above and below the rest.
  const room = FOOT - 32 - top - leading(institution) * institution.lines.length - 66 - 62;
  const name = fitLines(content.name, locale, measure(700, setText), { ...HUB_NAME, height: room });
  const free = room - leading(name) * name.lines.length;
  let y = top + 30 + free * 0.42;
  for (const line of institution.lines)
    svg.push(drawText(setText(line, { size: institution.size, weight: 500, tight: true }), LEFT, (y += leading(institution)), INK));
  y += 8;
  for (const line of name.lines)
    svg.push(drawText(setText(line, { size: name.size, weight: 700, tight: true }), LEFT, (y += leading(name)), INK));
  const inferred = selections.flatMap((selection) => selection.inferred ?? []).slice(0, 1);
  svg.push(drawText(setText([content.place, ...inferred].join(NOTE_GAP), { size: 29, weight: 500 }), LEFT, y + 58, QUIET));
  const track = selections[0]?.track ?? '';
  return asCard(svg.join('') + drawBand(trackShape(track).color, trackShape(track).svg), content, setText);
}

/** The card of every other page as SVG. */
export function drawSiteCard(content: SiteCardContent, setText: SetText): string {
  const name = fitLines(content.name, content.locale, measure(700, setText), { width: WIDTH, sizes: [76, 68, 60], maxLines: 2 });
  const description = fitLines(content.description, content.locale, measure(500, setText), {
    width: WIDTH,
    sizes: [36, 33, 30],
    maxLines: 4,
  });
  const block = leading(name) * name.lines.length + leading(description) * 1.12 * description.lines.length + 36;
  let y = (FOOT - 20 - block) * 0.46;
  const svg: string[] = [];
  for (const line of name.lines)
    svg.push(drawText(setText(line, { size: name.size, weight: 700, tight: true }), LEFT, (y += leading(name)), INK));
  y += 36;
  for (const line of description.lines)
    svg.push(drawText(setText(line, { size: description.size, weight: 500, tight: true }), LEFT, (y += leading(description) * 1.12), INK));
  return asCard(svg.join('') + drawBand(BLUE, '<circle r="1"/>'), content, setText);
}

/** A line for each selection: shape, track, round and year; all of one size, smaller where one does not fit. */
function drawSelections(selections: HubCardContent['selections'], setText: SetText): string {
  const style = (size: number): TextStyle => ({ size, weight: 700, tight: true });
  const widthAt = (size: number) =>
    Math.max(
      ...selections.map(
        ({ name, selected }) => size * SHAPE_ROOM + setText(name, style(size)).width + GAP + setText(selected, style(size)).width,
      ),
    );
  const size = [32, 30, 28, 26, 24].find((candidate) => widthAt(candidate) <= WIDTH) ?? 22;
  return selections
    .map(({ track, name, selected }, index) => {
      const y = 96 + ROW * index;
      const x = LEFT + size * SHAPE_ROOM;
      const [shape, first] = [trackShape(track), setText(name, style(size))];
      return (
        `<g transform="translate(${round(LEFT + size * 0.45)} ${round(y - size * 0.36)}) scale(${round(size * 0.42)})" fill="${shape.color}">${shape.svg}</g>` +
        drawText(first, x, y, shape.color) +
        drawText(setText(selected, style(size)), x + first.width + GAP, y, INK)
      );
    })
    .join('');
}

/** The band with the hub: spokes and dots as in the mark, the shape of the track in the middle. */
function drawBand(color: string, shape: string): string {
  const { x, y, scale, stroke, centre } = FIGURE;
  const [middle, ...dots] = markDots();
  const spokes = dots.map((dot) => `M${middle.x} ${middle.y}L${dot.x} ${dot.y}`).join('');
  const circles = dots.map((dot) => `<circle cx="${dot.x}" cy="${dot.y}" r="${dot.radius}"/>`).join('');
  const centred = `<g transform="translate(${middle.x} ${middle.y}) scale(${centre})">${shape}</g>`;
  const figure = `<path d="${spokes}" fill="none" stroke="${PAPER}" stroke-width="${stroke}"/><g fill="${PAPER}">${circles}${centred}</g>`;
  const offset = (MARK_SIZE / 2) * scale;
  return `<path fill="${color}" d="M${BAND} 0H${CARD_SIZE.width}V${CARD_SIZE.height}H${BAND}Z"/><g transform="translate(${x - offset} ${y - offset}) scale(${scale})">${figure}</g>`;
}

/** The foot with the name of the site, and the file around everything. */
function asCard(svg: string, { siteName, notice }: CardFrame, setText: SetText): string {
  const { width, height } = CARD_SIZE;
  const symbol = drawSymbol(BLUE, 42);
  const x = LEFT + symbol.width + 16;
  const lines: [string, TextStyle, string][] = [
    ...(siteName === null ? [] : [[siteName, { size: 27, weight: 700, tight: true }, INK] satisfies [string, TextStyle, string]]),
    ...(notice === null ? [] : [[notice, { size: 21, weight: 500 }, QUIET] satisfies [string, TextStyle, string]]),
  ];
  const words = lines
    .map(([text, style, ink], index) => drawText(setText(text, style), x, FOOT + (lines.length === 1 ? 26 : 13 + index * 31), ink))
    .join('');
  const rule = `<path fill="${RULE}" d="M${LEFT} ${FOOT - 32}h${WIDTH}v1.5h-${WIDTH}Z"/>`;
  const foot = lines.length === 0 ? '' : rule + place(symbol, LEFT, FOOT - 4) + words;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path fill="${PAPER}" d="M0 0h${width}v${height}H0Z"/>${svg}${foot}</svg>`;
}

function measure(weight: 500 | 700, setText: SetText): (text: string, size: number) => number {
  return (text, size) => setText(text, { size, weight, tight: true }).width;
}

function leading({ size }: Fitted): number {
  return size * LEADING;
}
