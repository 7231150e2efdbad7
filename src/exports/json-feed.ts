/** A feed as JSON Feed 1.1. */
import type { Feed } from './feed.ts';

/** The document; an item without a sourced day has `date_modified` only. */
export function toJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.locale,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    authors: [feed.author],
    items: feed.entries.map(({ id, title, page, published, updated, summary, html }) => ({
      id,
      url: page,
      title,
      summary,
      content_html: html,
      ...(published !== null && { date_published: published }),
      date_modified: updated,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
