import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

const site = JSON.parse(readFileSync(new URL('./content/site.json', import.meta.url), 'utf8'));

export default defineConfig({
  site: site.url,
  base: process.env.SHOWCASE_BASE ?? '/',
  outDir: process.env.SHOWCASE_OUT ?? './dist',
  trailingSlash: 'always',
  // External files only: a strict Content-Security-Policy allows no inline script or style.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: 'ja', locales: { ja: 'ja', en: 'en' } },
      filter: (page) => !page.includes('/404') && !page.includes('/embed/'),
    }),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        // Astro's own marker on MDX modules, not ours to mend.
        onLog: (level, log, handler) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handler(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
});
