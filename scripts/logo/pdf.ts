/**
 * `npm run logo:pdf`: prints `/logo/` of the built site in each language to public/logo/guidelines.<locale>.pdf and notes what it was
 * made from in src/graphics/guidelines.json. Build first; commit what it writes, then build again.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { japanDay } from '../../src/domain/fiscal-year.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { localePath } from '../../src/i18n/paths.ts';
import { translator } from '../../src/i18n/translate.ts';
import { launchBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';
import { guidelinesFile, guidelinesHash } from './guidelines-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = path.resolve(ROOT, process.env.SHOWCASE_OUT ?? 'dist');
const BASE = process.env.SHOWCASE_BASE ?? '/';
const NOTE = path.join(ROOT, 'src/graphics/guidelines.json');

if (!LOCALES.every((locale) => fs.existsSync(guidelinesFile(DIST, locale)))) {
  console.error('先に npm run build でサイトを作ってください。\nBuild the site first: npm run build.');
  process.exit(1);
}
const server = await startServer({ dir: DIST, base: BASE });
const browser = await launchBrowser();
try {
  const editions: Record<string, { made: string; page: string; bytes: number }> = {};
  for (const locale of LOCALES) {
    const pdf = await print(browser, server.url, locale);
    const file = path.join(ROOT, `public/logo/guidelines.${locale}.pdf`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, pdf);
    editions[locale] = { made: japanDay(new Date()), page: guidelinesHash(DIST, locale, BASE), bytes: pdf.length };
    console.log(`${path.relative(ROOT, file)}: ${(pdf.length / 1000).toFixed(0)} kB`);
  }
  fs.writeFileSync(NOTE, `${JSON.stringify(editions, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}

/** The page as a tagged PDF on A4, with an outline and page numbers. */
async function print(from: Browser, siteUrl: string, locale: Locale): Promise<Buffer> {
  const context = await from.newContext({ locale: locale === 'ja' ? 'ja-JP' : 'en-US', timezoneId: 'Asia/Tokyo', bypassCSP: true });
  const page = await context.newPage();
  await page.goto(new URL(localePath(locale, '/logo/', new URL(siteUrl).pathname), siteUrl).href);
  await useOwnFonts(page);
  // Pictures below the screen are fetched when the reader comes near; paper has no such reader.
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all([...images.map((image) => image.decode()), document.fonts.ready]);
  });
  const title = translator(locale)('logo.pdf.running');
  const pdf = await page.pdf({
    format: 'A4',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div lang="${locale}" style="width:100%;margin:0 15mm;font-size:7pt;display:flex;justify-content:space-between"><span>${title}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
    margin: { top: '15mm', bottom: '18mm', left: '15mm', right: '15mm' },
  });
  await context.close();
  return pdf;
}

/**
 * Sets the page in the fonts of a package: the same on every machine, and with characters that can be searched. In the Noto CJK of
 * many systems a character like 文 shares its shape with a radical (⽂), and the text of a PDF then holds the radical.
 */
async function useOwnFonts(page: Page): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-jp/package.json'));
  await page.route('**/__fonts/*', (route) =>
    route.fulfill({ path: path.join(folder, 'files', path.basename(new URL(route.request().url()).pathname)) }),
  );
  const faces = [400, 700].map((weight) => fs.readFileSync(path.join(folder, `${weight}.css`), 'utf8')).join('');
  await page.addStyleTag({
    content: `${faces.replaceAll('./files/', '/__fonts/')} :root { --font-sans: 'Noto Sans JP', sans-serif !important }`,
  });
}
