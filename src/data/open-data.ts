/** What the open data, the feeds and the calendar are made from. Read once per build. */
import { z } from 'astro/zod';
import changesJson from '../../content/data-changes.json';
import { dataChangeSchema, type DataChange } from '../schemas/data-change.ts';
import type { SiteRecord } from '../schemas/site.ts';
import { getStore, site, type Store } from './store.ts';

/** The records, the site's own values and the change log. */
export interface OpenDataSource {
  site: SiteRecord;
  store: Store;
  /** Newest first. */
  changes: readonly DataChange[];
}

let source: Promise<OpenDataSource> | undefined;

/** Everything the open data is made from; treat as read-only. */
export function getOpenDataSource(): Promise<OpenDataSource> {
  return (source ??= readSource());
}

async function readSource(): Promise<OpenDataSource> {
  const changes = z.array(dataChangeSchema).parse(changesJson);
  return { site, store: await getStore(), changes: changes.toSorted((a, b) => b.date.localeCompare(a.date)) };
}
