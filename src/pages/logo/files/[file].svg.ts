/** The placeholder mark as SVG: `/logo/files/jih-placeholder-<version>-<color>.svg`. */
import type { APIRoute } from 'astro';
import { LOGO_VARIANTS, logoFileName, logoSvg, type LogoVariant } from '../../../graphics/logo-files.ts';

export function getStaticPaths() {
  return LOGO_VARIANTS.map((variant) => ({ params: { file: logoFileName(variant) }, props: variant }));
}

export const GET: APIRoute<LogoVariant> = ({ props }) => new Response(logoSvg(props), { headers: { 'Content-Type': 'image/svg+xml' } });
