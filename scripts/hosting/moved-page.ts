/** The small page at an address that moved or was withdrawn: all that hosts without redirects of their own need. */
import type { Move } from '../../src/domain/redirects.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { otherLocale, type Locale } from '../../src/i18n/locales.ts';
import { localeOf, localePath } from '../../src/i18n/paths.ts';
import { translator } from '../../src/i18n/translate.ts';
import { MOVED_POLICY } from '../../src/layouts/policy.ts';

/** The site as far as these pages need it. */
export interface MovedSite {
  /** Origin without a final slash. */
  url: string;
  name: Record<Locale, string>;
  /** Where the site is mounted, with slashes at both ends. */
  base: string;
}

/** A page in both languages, that of the address first. It loads nothing; `data-moved` tells it from the pages of the site. */
export function renderMovedPage({ from, to, record }: Move, site: MovedSite): string {
  const locale = localeOf(from, '/');
  const target = to === null ? null : site.base + to.slice(1);
  const title = translator(locale)(to === null ? 'moved.gone' : 'moved.title');
  return [
    '<!doctype html>',
    `<html lang="${locale}" data-moved>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${MOVED_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(`${title} | ${site.name[locale]}`)}</title>`,
    '<meta name="robots" content="noindex">',
    ...(target === null
      ? []
      : [
          `<link rel="canonical" href="${escapeHtml(new URL(target, site.url).href)}">`,
          `<meta http-equiv="refresh" content="0; url=${escapeHtml(target)}">`,
        ]),
    '</head>',
    '<body>',
    '<main>',
    ...[locale, otherLocale(locale)].flatMap((language, index) => section(language, index === 0 ? 'h1' : 'h2')),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');

  function section(language: Locale, heading: string): string[] {
    const t = translator(language);
    const link = (address: string, text: string) => `<p><a href="${escapeHtml(address)}">${escapeHtml(text)}</a></p>`;
    return [
      `<section lang="${language}">`,
      `<${heading}>${escapeHtml(t(to === null ? 'moved.gone' : 'moved.title'))}</${heading}>`,
      `<p>${escapeHtml(record.reason[language])}</p>`,
      `<p>${escapeHtml(t('moved.since', { date: formatDay(language, record.since) }))}</p>`,
      target === null
        ? link(localePath(language, '/hubs/', site.base), t('moved.hubs'))
        : link(target, `${t('moved.to')}: ${new URL(target, site.url).href}`),
      '</section>',
    ];
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
