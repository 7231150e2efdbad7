/** The files of the placeholder mark that visitors download: names and bytes. */
import { Resvg } from '@resvg/resvg-js';
import { LOCALES } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { LOGO_COLORS, LOGO_VERSIONS, renderLogo, type LogoColor, type LogoVersion } from './logo.ts';

/** Widths of the bitmaps, in pixels. */
export const PNG_WIDTHS = [256, 512, 1024] as const;

/** One version in one colour. */
export interface LogoVariant {
  version: LogoVersion;
  color: LogoColor;
}

/** Every version in every colour. */
export const LOGO_VARIANTS: LogoVariant[] = LOGO_VERSIONS.flatMap((version) => LOGO_COLORS.map((color) => ({ version, color })));

const pngs = new Map<string, Uint8Array<ArrayBuffer>>();

/** Name of a file without its ending; says that the mark is a placeholder, as the file may travel alone. */
export function logoFileName({ version, color }: LogoVariant, width?: number): string {
  return `jih-placeholder-${version}-${color}${width === undefined ? '' : `-${width}`}`;
}

/** What every file says it is, in every language. */
export function placeholderTitle(): string {
  return LOCALES.map((locale) => translator(locale)('logo.placeholder')).join(' / ');
}

/** A variant as SVG. */
export function logoSvg(variant: LogoVariant): string {
  return renderLogo({ ...variant, title: placeholderTitle() });
}

/** A variant as PNG on a transparent ground; drawn once per build. */
export function logoPng(variant: LogoVariant, width: number): Uint8Array<ArrayBuffer> {
  const name = logoFileName(variant, width);
  const png =
    pngs.get(name) ??
    new Uint8Array(
      new Resvg(logoSvg(variant), { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng(),
    );
  pngs.set(name, png);
  return png;
}
