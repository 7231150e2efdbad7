/** Markdown of records to HTML. micromark escapes HTML and drops unsafe addresses by itself, so records stay inert. */
import { micromark } from 'micromark';
import { keepTogether } from './keep-together.ts';
import type { Locale } from './locales.ts';
import { markJapaneseInHtml } from './mixed-text.ts';
import { BASE, filePath, localePath } from './paths.ts';

/** Pictures in a record could be fetched from anywhere: records have none, so the syntax is off. */
const NO_IMAGES = { disable: { null: ['labelStartImage'] } };

/** Renders Markdown; links that leave the site say so in `rel`, root-relative links to pages lead to the page of the given language, links to files stay as they are. */
export function renderMarkdown(markdown: string, locale: Locale): string {
  const html = micromark(markdown, { extensions: [NO_IMAGES] })
    .replace(/href="\/(?!\/)([^"]*)"/g, (_, path: string) => {
      const isFile = /\.[a-z0-9]+$/.test(path.replace(/[?#].*$/, ''));
      return `href="${isFile ? filePath(`/${path}`) : localePath(locale, `/${path}`, BASE)}"`;
    })
    .replace(/<a href="(?:https?:|\/\/)[^"]*"/gi, '$& rel="external noopener"');
  return keepTogether(locale === 'en' ? markJapaneseInHtml(html) : html);
}

/**
 * Renders a profile: Markdown whose marks `[^f1]` become links to the fact they cite.
 * @param label words a mark for screen readers, from the number of the fact
 */
export function renderProfile(markdown: string, locale: Locale, label: (n: string) => string): string {
  return renderMarkdown(markdown, locale).replace(
    /\[\^f(\d+)\](?![^<]*>)/g,
    (_, n: string) => `<span class="citation"><a href="#f${n}" aria-label="${label(n)}">[${n}]</a></span>`,
  );
}
