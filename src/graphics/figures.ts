/** The figures of the logo guidelines. All are drawn from the mark, so that a new mark redraws them; their words are in the page's strings. */
import {
  CLEAR,
  centre,
  drawOtherMark,
  drawScene,
  GREY,
  mark,
  measure,
  MEASURE,
  panel,
  PANEL,
  placeholderNote,
  WIDE_PANEL,
  type Panel,
} from './figure-parts.ts';
import { DONT_FIGURES } from './figures-dont.ts';
import { drawWord, LOGO_COLORS, LOGO_INKS, LOGO_VERSIONS, place, type LogoVersion } from './logo.ts';

/** Smallest widths of the versions on a screen, in CSS pixels, as the guidelines propose. */
export const MINIMUM_WIDTHS: Record<LogoVersion, number> = { horizontal: 120, vertical: 80, symbol: 32 };
/** Clear space as a share of the mark's height. */
export const CLEAR_SPACE = 1 / 4;

const FIGURES = {
  versions,
  'clear-space': clearSpace,
  'minimum-size': minimumSize,
  colors,
  backgrounds,
  beside,
  wording,
  ...DONT_FIGURES,
} satisfies Record<string, () => Panel[]>;

export type FigureId = keyof typeof FIGURES;

/** The ids the pages may name. */
export const FIGURE_IDS = Object.keys(FIGURES) as FigureId[];

/** The pictures of a figure. */
export function renderFigure(id: FigureId): Panel[] {
  return FIGURES[id]();
}

/** Name of a picture's file, without its ending. */
export function figureFileName(id: FigureId, panel: Panel): string {
  return `${id}-${panel.name}`;
}

function versions(): Panel[] {
  return [
    panel('horizontal', centre(mark('horizontal', { width: 186 }))),
    panel('vertical', centre(mark('vertical', { height: 112 }))),
    panel('symbol', centre(mark('symbol', { height: 92 }), { x: 0, y: 0, width: PANEL.width, height: 134 }) + placeholderNote()),
  ];
}

/** The mark, the space around it, and both measures by name: `x` is the mark's height. */
function clearSpace(): Panel[] {
  const art = mark('horizontal', { height: 80 });
  const space = art.height * CLEAR_SPACE;
  const [width, height] = [420, 164];
  const [x, y] = [(width - art.width) / 2 + 14, (height - art.height) / 2];
  const [right, bottom, middleX, middleY] = [x + art.width, y + art.height, x + art.width / 2, y + art.height / 2];
  const quarter = (atX: number, atY: number, turn = 0) =>
    `<g transform="translate(${atX} ${atY}) rotate(${turn})">${centre(drawWord('quarter', 13, MEASURE), { x: 0, y: 0, width: 0, height: 0 })}</g>`;
  const outer = `M${x - space} ${y - space}H${right + space}V${bottom + space}H${x - space}Z`;
  const svg = [
    `<path fill="${CLEAR}" d="${outer}M${x} ${y}V${bottom}H${right}V${y}Z"/>`,
    `<path fill="none" stroke="${GREY}" stroke-dasharray="4 3" d="${outer}"/>`,
    place(art, x, y),
    measure(x - space - 11, y, art.height, 'down') +
      centre(drawWord('x', 14, MEASURE), { x: x - space - 23, y: middleY, width: 0, height: -3 }),
    quarter(middleX, y - space / 2) +
      quarter(middleX, bottom + space / 2) +
      quarter(x - space / 2, middleY, -90) +
      quarter(right + space / 2, middleY, -90),
  ];
  return [panel('mark', svg.join(''), { width, height })];
}

function minimumSize(): Panel[] {
  const size = { width: 144, height: 124 };
  return LOGO_VERSIONS.map((version) => {
    const art = mark(version, { width: MINIMUM_WIDTHS[version] });
    const x = (size.width - art.width) / 2;
    const note = version === 'symbol' ? placeholderNote(size, 7) : '';
    return { ...panel(version, place(art, x, 84 - art.height) + measure(x, 96, art.width, 'across') + note, size), actualSize: true };
  });
}

function colors(): Panel[] {
  return LOGO_COLORS.map((color) => panel(color, centre(mark('horizontal', { width: 186 }, color)), { ground: LOGO_INKS[color].ground }));
}

function backgrounds(): Panel[] {
  const art = mark('horizontal', { width: 150 });
  const space = art.height * CLEAR_SPACE;
  const box = { width: art.width + 2 * space, height: art.height + 2 * space };
  const sheet = `<path fill="#ffffff" d="M${(PANEL.width - box.width) / 2} ${(PANEL.height - box.height) / 2}h${box.width}v${box.height}h${-box.width}Z"/>`;
  return [
    panel('white', centre(mark('horizontal', { width: 170 })), { verdict: 'do' }),
    panel('blue', centre(mark('horizontal', { width: 170 }, 'reversed')), { verdict: 'do', ground: LOGO_INKS.reversed.ground }),
    panel('sheet', drawScene() + sheet + centre(art), { verdict: 'do' }),
    panel('similar', centre(mark('horizontal', { width: 170 })), { verdict: 'dont', ground: '#4a67d6' }),
  ];
}

/** Two marks of equal weight with the larger clear space between them; and two marks made into one. */
function beside(): Panel[] {
  const [ours, theirs] = [mark('horizontal', { height: 46 }), drawOtherMark(42)];
  const between = 24;
  const x = (WIDE_PANEL.width - ours.width - between - theirs.width) / 2;
  const top = (height: number) => (WIDE_PANEL.height - height) / 2;
  const both = place(ours, x, top(ours.height)) + place(theirs, x + ours.width + between, top(theirs.height));
  const band = `<path fill="${CLEAR}" d="M${x + ours.width} ${top(70)}h${between}v70h${-between}Z"/>`;
  const frame = `<path fill="none" stroke="${GREY}" stroke-width="3" d="M${x - 14} ${top(68)}h${WIDE_PANEL.width - 2 * x + 28}v68h${2 * x - WIDE_PANEL.width - 28}Z"/>`;
  const joint = `<path fill="none" stroke="${GREY}" stroke-width="5" d="M${x + ours.width - 2} 70h${between + 8}"/>`;
  return [
    panel('apart', band + both + measure(x + ours.width, top(70) + 82, between, 'across'), { verdict: 'do', ...WIDE_PANEL }),
    panel('joined', both + frame + joint, { verdict: 'dont', ...WIDE_PANEL }),
  ];
}

/** Only the mark: its wording is text of the page, set under it in the same frame. */
function wording(): Panel[] {
  return ['ja', 'en'].map((name) => panel(name, place(mark('horizontal', { width: 170 }), 0, 4), { width: 240, height: 50 }));
}
