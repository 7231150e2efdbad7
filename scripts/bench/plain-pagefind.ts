/** Pagefind as it comes: one HTML page per hub and language in a bundle per language, the query as typed. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import type { HubSearchSource } from '../../src/search/hub-document.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { startServer } from '../serve.ts';
import { textsOf } from './rivals.ts';

export interface PlainPagefind {
  /** A page of one language from which `askPlain` can search. */
  open: (locale: Locale) => Promise<Page>;
  close: () => Promise<void>;
}

/** Writes and serves the bundles. Each holds the text of both languages, as the other rivals' index does. */
export async function startPlainPagefind(browser: Browser, hubs: readonly HubSearchSource[]): Promise<PlainPagefind> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-pagefind-'));
  for (const locale of LOCALES) await writeBundle(path.join(dir, locale), locale, hubs);
  await close();
  const server = await startServer({ dir });
  return {
    open: async (locale) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${server.url}${locale}/`);
      return page;
    },
    close: async () => {
      await server.close();
      await fs.rm(dir, { recursive: true });
    },
  };
}

/** Slugs of all hubs found, best first, and the milliseconds until the addresses of the first five were there. */
export function askPlain(page: Page, query: string, most = 50): Promise<{ slugs: string[]; ms: number }> {
  return page.evaluate(
    async ({ query, most }) => {
      const start = performance.now();
      const pagefind = (await import(new URL('pagefind/pagefind.js', location.href).href)) as {
        search: (term: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(query);
      const slugsOf = async (some: typeof results) =>
        (await Promise.all(some.map(({ data }) => data()))).map(({ url }) => url.split('/').at(-2) ?? '');
      const first = await slugsOf(results.slice(0, Math.min(5, most)));
      const ms = performance.now() - start;
      return { slugs: [...first, ...(await slugsOf(results.slice(5, most)))], ms };
    },
    { query, most },
  );
}

async function writeBundle(dir: string, locale: Locale, hubs: readonly HubSearchSource[]): Promise<void> {
  await fs.mkdir(dir, { recursive: true });
  await fs.writeFile(path.join(dir, 'index.html'), `<!doctype html><html lang="${locale}"><title>Pagefind</title></html>`);
  const { index, errors } = await createIndex({ forceLanguage: locale, writePlayground: false });
  if (index === undefined) throw new Error(errors.join('; '));
  for (const hub of hubs) {
    const added = await index.addHTMLFile({ url: `/hubs/${hub.slug}/`, content: toHtml(locale, hub) });
    errors.push(...added.errors);
  }
  const written = await index.writeFiles({ outputPath: path.join(dir, 'pagefind') });
  errors.push(...written.errors);
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function toHtml(locale: Locale, hub: HubSearchSource): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [title = '', ...texts] = textsOf(hub).map(escape);
  return `<!doctype html><html lang="${locale}"><head><title>${title}</title></head><body><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
}
