/** What the figures of the logo guidelines are put together from: panels, verdicts, measures, and neutral stand-ins for photographs and other marks. */
import { drawLogo, drawSymbol, drawWord, LOGO_INKS, place, type Artwork, type LogoColor, type LogoVersion } from './logo.ts';

/** One picture of a figure. Pictures with words of their own in the page's strings are told apart by `name`. */
export interface Panel {
  name: string;
  width: number;
  height: number;
  svg: string;
  /** Shown as a check or a cross, and said in the text alternative. */
  verdict?: 'do' | 'dont';
  /** Not scaled: one unit is one CSS pixel. */
  actualSize?: true;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Size of an ordinary panel and of one for two marks side by side. */
export const PANEL = { width: 240, height: 150 };
export const WIDE_PANEL = { width: 360, height: 140 };

/** Colours of what is not the mark. */
export const GREY = '#595959';
export const PALE_GREY = '#b3b3b3';
export const MEASURE = '#4d4d4d';
export const CLEAR = '#d9e6ff';

/** A panel on a plain ground, with its verdict in the corner. */
export function panel(
  name: string,
  svg: string,
  options: Partial<Pick<Panel, 'verdict' | 'width' | 'height'>> & { ground?: string } = {},
): Panel {
  const { width = PANEL.width, height = PANEL.height, ground = '#ffffff', verdict } = options;
  const all = `<path fill="${ground}" d="M0 0h${width}v${height}H0Z"/>${svg}${verdict === undefined ? '' : renderVerdict(verdict)}`;
  return { name, width, height, svg: all, ...(verdict === undefined ? {} : { verdict }) };
}

/** The mark in one of its colours, as wide or as high as asked. */
export function mark(version: LogoVersion, size: { width: number } | { height: number }, color: LogoColor = 'color'): Artwork {
  return resize(drawLogo(version, LOGO_INKS[color].ink), size);
}

/** A drawing scaled to a width or a height. */
export function resize({ svg, width, height }: Artwork, size: { width: number } | { height: number }): Artwork {
  const scale = 'width' in size ? size.width / width : size.height / height;
  return { svg: `<g transform="scale(${round(scale, 4)})">${svg}</g>`, width: round(width * scale), height: round(height * scale) };
}

/** A drawing in the middle of a box; of an ordinary panel unless told. */
export function centre(art: Artwork, box: Box = { x: 0, y: 0, ...PANEL }): string {
  return place(art, box.x + (box.width - art.width) / 2, box.y + (box.height - art.height) / 2);
}

/** The word "placeholder" in both languages, at the foot of a panel: for drawings where the mark itself does not say it. */
export function placeholderNote({ width, height }: { width: number; height: number } = PANEL, size = 9): string {
  const words = [drawWord('placeholderJa', size, GREY), drawWord('placeholder', size, GREY)] as const;
  const x = (width - words[0].width - size - words[1].width) / 2;
  const y = height - 2 * size;
  return place(words[0], x, y) + place(words[1], x + words[0].width + size, y);
}

/** A line between two ticks, across or down. */
export function measure(x: number, y: number, length: number, direction: 'across' | 'down'): string {
  const path = direction === 'across' ? `M${x} ${y - 4}v8m0-4h${length}m0-4v8` : `M${x - 4} ${y}h8m-4 0v${length}m-4 0h8`;
  return `<path fill="none" stroke="${MEASURE}" d="${path}"/>`;
}

/** A check or a cross in a disc: told apart by shape, then by colour. */
function renderVerdict(verdict: 'do' | 'dont'): string {
  const [color, path] = verdict === 'do' ? ['#197a4b', 'm-5.5.5 4 4 7-8.5'] : ['#ce0000', 'm-4.5-4.5 9 9m0-9-9 9'];
  return `<g transform="translate(19 19)"><circle r="12" fill="${color}" stroke="#ffffff" stroke-width="2"/><path d="${path}" fill="none" stroke="#ffffff" stroke-width="2.6"/></g>`;
}

/** A stand-in for a photograph, as large as an ordinary panel: a townscape with many edges and tones. */
export function drawScene(): string {
  const shape = (fill: string, d: string) => `<path fill="${fill}" d="${d}"/>`;
  const windows = (x: number, y: number, columns: number, rows: number) =>
    Array.from(
      { length: columns * rows },
      (_, index) => `M${x + (index % columns) * 11} ${y + Math.floor(index / columns) * 13}h6v7h-6Z`,
    ).join('');
  return [
    shape('#c4d9ea', 'M0 0h240v150H0Z'),
    '<circle cx="196" cy="30" r="15" fill="#fbe9b0"/>',
    shape('#8fb0c4', 'M0 88 34 52l26 24 36-46 44 50 34-32 66 56v58H0Z'),
    shape('#5d8a86', 'M0 106q40-26 84-6t88-4 68 8v46H0Z'),
    shape('#3f5f88', 'M20 62h52v88H20ZM150 48h62v102h-62Z') + shape('#6d7f99', 'M84 40h50v110H84Z'),
    shape('#f4e3a1', windows(27, 70, 4, 5) + windows(158, 57, 5, 6)) + shape('#2d3f66', windows(91, 49, 4, 7)),
    shape('#33664a', 'M0 138q14-26 30-4 12-22 28 2 16-18 30 4 14-22 32 0 12-20 28 0 14-20 30-2 14-18 28 2 16-16 34-2v12H0Z'),
  ].join('');
}

/** A stand-in for another institution's mark: a shield and bars where its name would be. Nobody's. */
export function drawOtherMark(height: number): Artwork {
  const svg = `<path fill="${GREY}" d="M0 0h84v52q0 34-42 48Q0 86 0 52Z"/><path fill="#ffffff" d="M14 30q16-8 28 2 12-10 28-2v34q-16-8-28 2-12-10-28-2Z"/><path fill="${GREY}" d="M40.5 32h3v33h-3ZM106 20h134v24H106ZM106 60h96v20h-96Z"/>`;
  return resize({ svg, width: 240, height: 100 }, { height });
}

/** Symbol and one-line lettering, the wrong way round: for the figure of a rearranged mark. */
export function drawRearranged(ink: string): Artwork {
  const [symbol, name, small] = [drawSymbol(ink, 48), drawWord('name', 20, ink), drawWord('placeholder', 9.5, ink)] as const;
  return { svg: place(small, 0, 4) + place(name, 0, 24) + place(symbol, name.width - symbol.width, 50), width: name.width, height: 98 };
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
