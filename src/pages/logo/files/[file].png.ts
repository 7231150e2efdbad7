/** The placeholder mark as PNG: `/logo/files/jih-placeholder-<version>-<color>-<width>.png`. */
import type { APIRoute } from 'astro';
import { LOGO_VARIANTS, logoFileName, logoPng, PNG_WIDTHS, type LogoVariant } from '../../../graphics/logo-files.ts';

interface Props {
  variant: LogoVariant;
  width: number;
}

export function getStaticPaths() {
  return LOGO_VARIANTS.flatMap((variant) =>
    PNG_WIDTHS.map((width) => ({ params: { file: logoFileName(variant, width) }, props: { variant, width } })),
  );
}

export const GET: APIRoute<Props> = ({ props: { variant, width } }) =>
  new Response(logoPng(variant, width), { headers: { 'Content-Type': 'image/png' } });
