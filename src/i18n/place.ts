import type { Hub } from '../domain/hub.ts';
import type { Locale } from './locales.ts';

/** Prefecture and municipality as they are written: 石川県白山市 / Hakusan, Ishikawa. */
export function placeName(hub: Pick<Hub, 'location'>, locale: Locale): string {
  const { prefecture, municipality } = hub.location;
  if (municipality === null) return prefecture.name[locale];
  return locale === 'ja' ? `${prefecture.name.ja}${municipality.ja}` : `${municipality.en}, ${prefecture.name.en}`;
}
