import { site } from '../data/store.ts';
import { filePath } from '../i18n/paths.ts';

/** Everything may be indexed. */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(filePath('/sitemap-index.xml'), site.url).href}\n`);
}
