import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clusterSpots, spread, type Spot } from '../../src/map/cluster.ts';
import type { MapPlace } from '../../src/map/map-data.ts';
import { MARKER_DISTANCE, markerOf, markerSvg, onlyVisible } from '../../src/map/marker.ts';
import { groupByPlace, type Placeable } from '../../src/map/places.ts';
import { FRAME } from '../../src/map/projection.ts';
import { SET_WIDTHS, minDistance, staticGroups } from '../../src/map/static-markers.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(CONTENT, file), 'utf8')) as T;

type Prefecture = Placeable['location']['prefecture'];
const prefectures = new Map(read<Prefecture[]>('vocabulary/prefectures.json').map((prefecture) => [prefecture.id, prefecture]));

function hub(slug: string, prefecture: string, municipality: string | null, lat?: number, lng?: number): Placeable {
  return {
    slug,
    location: {
      prefecture: prefectures.get(prefecture)!,
      municipality: municipality === null ? null : { ja: municipality, en: `${municipality} (en)`, kana: 'よみ' },
      position: lat === undefined || lng === undefined ? null : { lat, lng, precision: 'town' },
    } as Placeable['location'],
  };
}

const recorded: Placeable[] = fs
  .readdirSync(path.join(CONTENT, 'hubs'))
  .filter((slug) => fs.existsSync(path.join(CONTENT, 'hubs', slug, 'hub.json')))
  .map((slug) => {
    const { location } = read<{ location: { prefecture: string } }>(`hubs/${slug}/hub.json`);
    return { slug, location: { ...location, prefecture: prefectures.get(location.prefecture)! } as Placeable['location'] };
  });

/** Places as the page hands them to the map. */
const onMap = (hubs: readonly Placeable[]): MapPlace[] =>
  groupByPlace(hubs).places.map(({ id, lat, lng, name, prefecture, hubs: here }) => ({
    id,
    lat,
    lng,
    name: name.ja,
    prefecture: prefecture.id,
    prefectureName: prefecture.name.ja,
    hubs: here.map(({ slug }) => ({
      slug,
      name: `name of ${slug}`,
      institution: '',
      place: 'place',
      href: `/hubs/${slug}/`,
      selections: [{ track: 'regional', name: '', text: '' }],
    })),
  }));

const words = { marker: '{name}({place})', group: '{place}: {n}拠点', separator: '・', list: '/hubs/?prefecture=', link: 'hub' } as const;

describe('groupByPlace', () => {
  it('groups hubs of one municipality and hubs within 1.5 km', () => {
    const { places } = groupByPlace([
      hub('c', 'osaka', '茨木市', 34.8227, 135.5277),
      hub('a', 'osaka', '吹田市', 34.8209, 135.524),
      hub('b', 'osaka', null, 34.8209, 135.524),
      hub('d', 'osaka', '茨木市', 34.86, 135.58),
      hub('e', 'osaka', '堺市', 34.57, 135.48),
    ]);
    expect(places.map(({ id, hubs }) => [id, hubs.map(({ slug }) => slug)])).toEqual([
      ['a', ['a', 'b', 'c', 'd']],
      ['e', ['e']],
    ]);
    expect(places[0]?.name).toEqual({ ja: '吹田市・茨木市', en: '吹田市 (en) and 茨木市 (en)' });
    expect(places[0]?.lat).toBeCloseTo((34.8227 + 2 * 34.8209 + 34.86) / 4, 6);
  });

  it('does not depend on the order of the hubs', () => {
    const { places } = groupByPlace(recorded);
    expect(groupByPlace([...recorded].reverse()).places).toEqual(places);
  });

  it('keeps a municipality of the same name in another prefecture apart', () => {
    expect(groupByPlace([hub('a', 'tokyo', '府中市', 35.67, 139.48), hub('b', 'hiroshima', '府中市', 34.57, 133.24)]).places).toHaveLength(
      2,
    );
  });

  it('names a place by its prefecture when no municipality or more than two are known', () => {
    expect(groupByPlace([hub('a', 'kochi', null, 33.5, 133.5)]).places[0]?.name.ja).toBe('高知県');
    const three = ['北区', '南区', '東区'].map((name, index) => hub(name, 'osaka', name, 34.7 + index * 0.01, 135.5));
    expect(groupByPlace(three).places.map(({ name }) => name.ja)).toEqual(['大阪府']);
  });

  it('returns hubs without a position as unplaced, and loses none', () => {
    const { places, unplaced } = groupByPlace(recorded);
    expect(unplaced.map(({ slug }) => slug)).toEqual(recorded.filter(({ location }) => location.position === null).map(({ slug }) => slug));
    expect([...places.flatMap(({ hubs }) => hubs), ...unplaced].map(({ slug }) => slug).sort()).toEqual(
      recorded.map(({ slug }) => slug).sort(),
    );
  });
});

describe('the static markers', () => {
  it.each(Object.entries(SET_WIDTHS))('never overlap on a %s map, hold every hub and stand inside it', (_name, width) => {
    const groups = staticGroups(onMap(recorded), width);
    const at = groups.map(({ left, top }) => ({ x: (left / 100) * width, y: (top / 100) * width }));
    const gaps = at.flatMap((a, index) => at.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(MARKER_DISTANCE - 0.2);
    expect(at.every(({ x, y }) => x > 12 && y > 12 && x < width - 12 && y < width - 12)).toBe(true);
    expect(groups.flatMap(({ places }) => places.flatMap(({ hubs }) => hubs))).toHaveLength(
      recorded.filter(({ location }) => location.position !== null).length,
    );
  });

  it('are targets of at least 24 px', () => {
    expect(MARKER_DISTANCE).toBeGreaterThanOrEqual(24);
    expect(minDistance(FRAME.width)).toBe(MARKER_DISTANCE);
    expect(markerSvg(['regional'], 1)).toContain('r="13" fill="none" pointer-events="all"');
  });
});

describe('cluster', () => {
  const spot = (x: number, y: number, prefecture = 'a', weight = 1): Spot => ({ x, y, prefecture, weight });

  it('joins spots of one prefecture from further away than those of two', () => {
    expect(clusterSpots([spot(0, 0), spot(8, 0), spot(16, 0, 'b')], { within: 10, across: 5 }).map(({ spots }) => spots.length)).toEqual([
      2, 1,
    ]);
    expect(clusterSpots([spot(0, 0), spot(4, 0, 'b')], { within: 10, across: 5 })).toHaveLength(1);
  });

  it('puts a cluster at the weighted mean', () => {
    expect(clusterSpots([spot(0, 0, 'a', 3), spot(4, 0)], { within: 10, across: 0 })[0]).toMatchObject({ x: 1, y: 0 });
  });

  it('spreads points that lie at one place', () => {
    const [a, b] = spread(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
      ],
      20,
      100,
    );
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeCloseTo(20, 1);
  });
});

describe('markers', () => {
  const places = onMap([
    hub('one', 'shiga', '草津市', 35.01, 135.95),
    hub('two', 'shiga', '草津市', 35.01, 135.95),
    hub('three', 'kyoto', '宇治市', 34.89, 135.8),
  ]);

  it('are named after the hub and its place, the place, or the prefectures', () => {
    expect(markerOf(onlyVisible(places, new Set(['three'])), words)).toMatchObject({
      label: 'name of three(place)',
      href: '/hubs/three/',
      slugs: ['three'],
    });
    expect(markerOf(places.slice(0, 1), words)).toMatchObject({ label: '草津市: 2拠点', href: '/hubs/?prefecture=shiga' });
    expect(markerOf(places, words)).toMatchObject({ label: '滋賀県・京都府: 3拠点', href: '/hubs/?prefecture=shiga,kyoto' });
    expect(markerOf(onlyVisible(places, new Set(['three'])), { ...words, link: 'list' }).href).toBe('/hubs/?prefecture=kyoto');
  });

  it('count what a filter leaves', () => {
    expect(onlyVisible(places, new Set(['one', 'unknown'])).map(({ hubs }) => hubs.length)).toEqual([1]);
    expect(onlyVisible(places, new Set())).toEqual([]);
    expect(onlyVisible(places, null)).toEqual(places);
  });

  it('show the number of several hubs, with the shape of each track', () => {
    expect(markerSvg(['regional'], 1)).not.toContain('<text');
    expect(markerSvg(['regional'], 4)).toContain('>4</text>');
    expect(markerSvg(['regional', 'international', 'platform'], 14).match(/paint-order="stroke">/g)).toHaveLength(3);
  });
});
