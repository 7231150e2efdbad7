/** The site's signature and placeholder mark: a centre with unequal spokes ending in dots. One definition; every drawing of the mark comes from here. */

/** Side of the square the symbol is drawn in, in user units. */
export const MARK_SIZE = 100;

const CENTRE = { radius: 13 };
/** Degrees clockwise from the right, length from the middle, radius of the dot; user units. */
const SPOKES = [
  { angle: -90, length: 37, dot: 7.5 },
  { angle: -32, length: 28, dot: 9.5 },
  { angle: 28, length: 39, dot: 6.5 },
  { angle: 88, length: 29, dot: 8.5 },
  { angle: 150, length: 40, dot: 6.5 },
  { angle: 212, length: 27, dot: 8 },
] as const;
const STROKE = 4.5;

export interface MarkDot {
  x: number;
  y: number;
  radius: number;
}

/** Where the dots of the symbol are, the centre first; user units from the top left of the square. */
export function markDots(): [MarkDot, ...MarkDot[]] {
  const middle = MARK_SIZE / 2;
  const dots = SPOKES.map(({ angle, length, dot }) => ({
    x: round(middle + length * Math.cos((angle * Math.PI) / 180)),
    y: round(middle + length * Math.sin((angle * Math.PI) / 180)),
    radius: dot,
  }));
  return [{ x: middle, y: middle, radius: CENTRE.radius }, ...dots];
}

/** The symbol's shapes as SVG, drawn in one colour (`currentColor` follows the text); to be put inside an `<svg>` or `<g>`. */
export function renderSymbol(color = 'currentColor'): string {
  const [centre, ...dots] = markDots();
  const spokes = dots.map(({ x, y }) => `M${centre.x} ${centre.y}L${x} ${y}`).join('');
  const circles = [centre, ...dots].map(({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`).join('');
  return `<path d="${spokes}" fill="none" stroke="${color}" stroke-width="${STROKE}"/>${circles}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
