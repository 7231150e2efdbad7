/** The symbol for the tab: blue, and lighter where the browser is dark. */
import type { APIRoute } from 'astro';
import { drawSymbol, LOGO_INKS } from '../graphics/logo.ts';

export const GET: APIRoute = () => {
  const { svg, width, height } = drawSymbol('currentColor');
  // A style inside a picture is not covered by the page's policy; where it is ignored, the blue stays.
  const dark = '<style>@media (prefers-color-scheme:dark){svg{color:#9db7f9}}</style>';
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" color="${LOGO_INKS.color.ink}">${dark}${svg}</svg>\n`;
  return new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
};
