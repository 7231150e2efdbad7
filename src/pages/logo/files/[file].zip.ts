/** Every file of the placeholder mark: `/logo/files/jih-placeholder.zip`. */
import type { APIRoute } from 'astro';
import { LOGO_PACKAGE, logoPackage } from '../../../graphics/logo-package.ts';

export function getStaticPaths() {
  return [{ params: { file: LOGO_PACKAGE.replace(/\.zip$/, '') } }];
}

export const GET: APIRoute = () => new Response(logoPackage(), { headers: { 'Content-Type': 'application/zip' } });
