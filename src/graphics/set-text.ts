/** What drawings with words ask of whoever has the fonts: a text as a path. Drawings stay pure, and tests need no font. */

export interface TextStyle {
  /** Size of the type, in user units. */
  size: number;
  weight: 500 | 700;
  /** Kana set closer, as in headings. */
  tight?: true;
}

/** A text as an outline; its left edge and its baseline are at 0,0. */
export interface TextArt {
  path: string;
  /** What the path is to be scaled by: outlines are kept in the whole numbers of the font, which pack best. */
  scale: number;
  /** Width after scaling. */
  width: number;
}

export type SetText = (text: string, style: TextStyle) => TextArt;

/** The outline of a text at a place, in one colour. */
export function drawText({ path, scale }: TextArt, x: number, baseline: number, ink: string): string {
  return path === ''
    ? ''
    : `<path transform="translate(${round(x)} ${round(baseline)}) scale(${round(scale, 5)})" fill="${ink}" d="${path}"/>`;
}

/** A text as it stands inside an SVG element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A number short enough for an attribute. */
export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
