/** The pictures of the logo guidelines: `/logo/figures/<figure>-<panel>.svg`. */
import type { APIRoute } from 'astro';
import type { Panel } from '../../../graphics/figure-parts.ts';
import { FIGURE_IDS, figureFileName, renderFigure } from '../../../graphics/figures.ts';
import { placeholderTitle } from '../../../graphics/logo-files.ts';
import { asFile } from '../../../graphics/logo.ts';

export function getStaticPaths() {
  return FIGURE_IDS.flatMap((id) => renderFigure(id).map((panel) => ({ params: { figure: figureFileName(id, panel) }, props: panel })));
}

export const GET: APIRoute<Panel> = ({ props }) =>
  new Response(asFile(props, placeholderTitle()), { headers: { 'Content-Type': 'image/svg+xml' } });
