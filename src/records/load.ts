/** Valid records joined to hubs, for commands that run outside Astro. */
import { toHub, type Hub, type References } from '../domain/hub.ts';
import type { Localized } from '../i18n/locales.ts';
import type { ContentFiles, Kind } from './read-files.ts';

/** The hubs with the Markdown of their profiles, in order of their slugs. */
export function loadHubs(files: ContentFiles): { hub: Hub; profile: Localized }[] {
  const references: References = {
    institutions: withIds(files, 'institutions'),
    rounds: withIds(files, 'rounds'),
    tracks: withIds(files, 'tracks'),
    topics: withIds(files, 'topics'),
    offers: withIds(files, 'offers'),
    prefectures: withIds(files, 'prefectures'),
    regions: withIds(files, 'regions'),
  };
  const bodies = new Map(files.profiles.map(({ id, body }) => [id, body]));
  return files.hubs.map(({ id, data }) => ({
    hub: toHub(id, data, references),
    profile: { ja: bodies.get(`${id}/ja`) ?? '', en: bodies.get(`${id}/en`) ?? '' },
  }));
}

function withIds<K extends Kind>(files: ContentFiles, kind: K): Map<string, ContentFiles[K][number]['data'] & { id: string }> {
  return new Map(files[kind].map(({ id, data }) => [id, { ...data, id }]));
}
