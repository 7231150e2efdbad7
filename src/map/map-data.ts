/** What the map's scripts know, in the language of the page: travels as JSON in a file of its own. */
import { placeName } from '../i18n/place.ts';
import type { Hub } from '../domain/hub.ts';
import type { LocaleContext } from '../i18n/context.ts';
import { selectedIn } from '../i18n/selected-in.ts';
import { groupByPlace } from './places.ts';

/** A hub on the map. */
export interface MapHub {
  slug: string;
  name: string;
  institution: string;
  /** Prefecture and municipality. */
  place: string;
  href: string;
  /** Latest first. */
  selections: { track: string; name: string; text: string }[];
}

/** A place on the map. */
export interface MapPlace {
  id: string;
  lat: number;
  lng: number;
  name: string;
  prefecture: string;
  prefectureName: string;
  hubs: MapHub[];
}

/** Templates and addresses for naming markers. */
export interface MapWords {
  marker: string;
  group: string;
  /** Between the names of prefectures. */
  separator: string;
  /** Address of the list, up to the prefectures. */
  list: string;
  /** Where the marker of one hub leads: its profile or the list. */
  link: 'hub' | 'list';
}

/** The content of `/map/hubs.<locale>.json`. */
export interface MapData {
  places: MapPlace[];
  words: MapWords;
}

/** Places and words of these hubs, and the hubs that have no place on the map. */
export function toMapData(
  hubs: readonly Hub[],
  context: LocaleContext,
  options: { link: MapWords['link']; query: string },
): MapData & { unplaced: Hub[] } {
  const { locale, t, pick, href } = context;
  const { places, unplaced } = groupByPlace(hubs);
  return {
    places: places.map(({ id, lat, lng, name, prefecture, hubs: here }) => ({
      id,
      lat: degrees(lat),
      lng: degrees(lng),
      name: pick(name),
      prefecture: prefecture.id,
      prefectureName: pick(prefecture.name),
      hubs: here.map((hub) => toMapHub(hub, context)),
    })),
    words: {
      marker: t('map.marker'),
      group: t('map.group'),
      separator: locale === 'ja' ? '・' : ', ',
      list: `${href('/hubs/')}?${options.query === '' ? '' : `${options.query}&`}prefecture=`,
      link: options.link,
    },
    unplaced,
  };
}

function toMapHub(hub: Hub, { locale, pick, href }: LocaleContext): MapHub {
  return {
    slug: hub.slug,
    name: pick(hub.name),
    institution: pick(hub.institution.name),
    place: placeName(hub, locale),
    href: href(`/hubs/${hub.slug}/`),
    selections: [...hub.selections]
      .sort((a, b) => b.round.order - a.round.order)
      .map((selection) => ({
        track: selection.track.id,
        name: pick(selection.track.shortName),
        text: selectedIn(selection, locale),
      })),
  };
}

/** Five decimals: about a meter. */
function degrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
