/** A feed before it is written as Atom or JSON. */
import type { Locale } from '../i18n/locales.ts';

export interface FeedEntry {
  /** `urn:uuid:…` */
  id: string;
  title: string;
  /** Absolute address of the page. */
  page: string;
  /** Moment of the announcement, or null where no day is sourced. */
  published: string | null;
  /** Moment of the last change of the record. */
  updated: string;
  summary: string;
  /** HTML with absolute addresses. */
  html: string;
}

export interface Feed {
  id: string;
  locale: Locale;
  title: string;
  description: string;
  /** Absolute address of the page the feed belongs to. */
  page: string;
  /** Absolute addresses of the feed itself. */
  self: { atom: string; json: string };
  author: { name: string; url: string };
  rights: string;
  /** Moment of the latest change. */
  updated: string;
  entries: FeedEntry[];
}

/** The beginning of a day in Japan as a moment; a feed knows moments only. */
export function momentOf(day: string): string {
  return `${day}T00:00:00+09:00`;
}
