/** A feed as Atom (RFC 4287). */
import type { Feed, FeedEntry } from './feed.ts';
import { element } from './xml.ts';

/** The document; an entry without a sourced day has `updated` only. */
export function toAtom(feed: Feed): string {
  const text = (name: string, value: string) => element(name, {}, { text: value });
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.locale }, [
    text('id', feed.id),
    text('title', feed.title),
    text('subtitle', feed.description),
    text('updated', feed.updated),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self.atom }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.locale, href: feed.page }),
    element('author', {}, [text('name', feed.author.name), text('uri', feed.author.url)]),
    text('rights', feed.rights),
    ...feed.entries.map(toEntry),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function toEntry({ id, title, page, published, updated, summary, html }: FeedEntry): string {
  return element('entry', {}, [
    element('id', {}, { text: id }),
    element('title', {}, { text: title }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...(published === null ? [] : [element('published', {}, { text: published })]),
    element('updated', {}, { text: updated }),
    element('summary', {}, { text: summary }),
    element('content', { type: 'html' }, { text: html }),
  ]);
}
