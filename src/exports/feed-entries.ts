/** What the entries of the feeds say: announcements, and selections of hubs. */
import type { NewsItem } from '../data/store.ts';
import type { Hub, Selection } from '../domain/hub.ts';
import { firstSentences } from '../i18n/excerpt.ts';
import { formatDay, formatFiscalYear, formatFiscalYearShort, formatPartialDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { renderMarkdown } from '../i18n/markdown.ts';
import { translator } from '../i18n/translate.ts';
import { addressesOf } from './addresses.ts';
import { momentOf, type FeedEntry } from './feed.ts';
import { nameUuid } from './name-uuid.ts';
import { escapeXml } from './xml.ts';

interface Context {
  locale: Locale;
  /** Origin of the site. */
  origin: string;
  /** Date of the records. */
  dataDate: string;
}

/** An announcement. Where its source gives no day, the text says so and the date of the records stands as the last change. */
export function newsEntry(item: NewsItem, { locale, origin, dataDate }: Context): FeedEntry {
  const t = translator(locale);
  const isDay = item.date.length === 10 && !item.date.startsWith('FY');
  const partial = isDay ? null : t('feed.news.partial', { date: formatPartialDate(locale, item.date) });
  const html = renderMarkdown(item.body[locale].trim(), locale).replaceAll('href="/', `href="${origin}/`);
  return {
    id: `urn:uuid:${nameUuid(`news/${item.slug}/${locale}`)}`,
    title: item.data[locale].title,
    page: addressesOf(origin).page(locale, `/news/${item.slug}/`),
    published: isDay ? momentOf(item.date) : null,
    updated: momentOf(isDay ? item.date : dataDate),
    summary: joined(locale, [firstSentences(item.body[locale].trim(), locale), partial]),
    html: html + (partial === null ? '' : `\n<p>${escapeXml(partial)}</p>`),
  };
}

/** A hub's selection. The day is given only where a source gives it. */
export function selectionEntry(hub: Hub, selection: Selection, { locale, origin }: Context): FeedEntry {
  const t = translator(locale);
  const { round, track, fiscalYear, announced, inferred } = selection;
  const dated =
    announced === null
      ? t('feed.selection.announced.unknown', { year: formatFiscalYear(locale, fiscalYear) })
      : t('feed.selection.announced', { date: formatDay(locale, announced) });
  const note = announced === null ? (round.announcedNote?.[locale] ?? null) : null;
  const about = joined(locale, [dated, note, inferred ? t('feed.selection.inferred') : null]);
  return {
    id: `urn:uuid:${nameUuid(`hubs/${hub.slug}/rounds/${round.id}/${locale}`)}`,
    // A round named after its track says year and track already.
    title: t(round.name[locale].includes(track.name[locale]) ? 'feed.selection.title.ofTrack' : 'feed.selection.title', {
      hub: hub.name[locale],
      institution: hub.institution.name[locale],
      round: round.name[locale],
      year: formatFiscalYearShort(locale, fiscalYear),
      track: track.name[locale],
    }),
    page: addressesOf(origin).page(locale, `/hubs/${hub.slug}/`),
    published: announced === null ? null : momentOf(announced),
    updated: momentOf(hub.updatedOn),
    summary: joined(locale, [hub.summary[locale], about]),
    html: `<p>${escapeXml(hub.summary[locale])}</p>\n<p>${escapeXml(about)}</p>`,
  };
}

function joined(locale: Locale, parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(locale === 'ja' ? '' : ' ');
}
