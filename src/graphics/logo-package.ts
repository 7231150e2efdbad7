/** All files of the placeholder mark and what may be done with them, as one zip; the same bytes from the same files, wherever it is built. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { LOCALES } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { LOGO_VARIANTS, logoFileName, logoPng, logoSvg, PNG_WIDTHS } from './logo-files.ts';

export const LOGO_PACKAGE = 'jih-placeholder.zip';

/** Zip keeps local times without a zone: the first moment it can express, in whatever zone the build runs. */
const SAME_TIME = new Date(1980, 0, 1);

let made: Uint8Array<ArrayBuffer> | undefined;

/** The zip: `svg/`, `png/` and a licence note in each language. Made once per build. */
export function logoPackage(): Uint8Array<ArrayBuffer> {
  made ??= new Uint8Array(zipSync({ 'jih-placeholder': folder() }, { level: 9, mtime: SAME_TIME }));
  return made;
}

function folder(): Zippable {
  const svgs = LOGO_VARIANTS.map((variant) => [`${logoFileName(variant)}.svg`, strToU8(logoSvg(variant))] as const);
  const pngs = LOGO_VARIANTS.flatMap((variant) =>
    // Already packed.
    PNG_WIDTHS.map((width) => [`${logoFileName(variant, width)}.png`, [logoPng(variant, width), { level: 0 }]] as const),
  );
  const notes = LOCALES.map((locale) => [`LICENSE.${locale}.txt`, strToU8(`${translator(locale)('logo.package.license')}\n`)] as const);
  return { ...Object.fromEntries(notes), svg: Object.fromEntries(svgs), png: Object.fromEntries(pngs) as Zippable };
}
