/** Keeps markers apart on the plane of a map (user units or pixels): what is too close becomes one marker, the rest is moved slightly. */

/** A point that may be drawn together with others. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** How much it counts for the middle of its cluster. */
  readonly weight: number;
  /** Id of its prefecture: spots of one prefecture are joined first, so that a cluster has a name people know. */
  readonly prefecture: string;
}

/** Spots drawn as one marker, at their weighted mean. */
export interface Cluster<T extends Spot> {
  x: number;
  y: number;
  spots: T[];
}

/** Prefectures closer than this share of the distance between markers are joined; others are moved apart instead. */
const JOIN_ACROSS = 0.45;

/** Markers for these spots that are at least `apart` from each other. */
export function arrange<T extends Spot>(spots: readonly T[], apart: number, size?: number): Cluster<T>[] {
  return spread(clusterSpots(spots, { within: apart, across: apart * JOIN_ACROSS }), apart, size);
}

/**
 * Joins spots of one prefecture closer than `within` and then any closer than `across`, until none are left.
 * The closest are joined first; the result is in the order of the first spots.
 */
export function clusterSpots<T extends Spot>(spots: readonly T[], { within, across }: { within: number; across: number }): Cluster<T>[] {
  const byPrefecture = Map.groupBy(spots, ({ prefecture }) => prefecture);
  const inPrefectures = [...byPrefecture.values()].flatMap((group) =>
    joinClosest(
      group.map((spot) => middle([spot])),
      within,
    ),
  );
  return joinClosest(inPrefectures, across);
}

/** Points moved no further than it takes for all to be `apart`, held within 0…`size` where given; deterministic. */
export function spread<P extends { x: number; y: number }>(points: readonly P[], apart: number, size?: number): P[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    moved.forEach((a, index) => {
      for (const b of moved.slice(index + 1)) changed = pushApart(a, b, apart) || changed;
    });
    if (!changed) break;
    if (size !== undefined) {
      for (const point of moved) {
        point.x = Math.min(Math.max(point.x, apart / 2), size - apart / 2);
        point.y = Math.min(Math.max(point.y, apart / 2), size - apart / 2);
      }
    }
  }
  return moved;
}

const ROUNDS = 400;
/** What rounding may leave between two points that are far enough. */
const TOLERANCE = 0.01;

/** Joins the closest two clusters again and again while they are closer than `limit`: joined clusters move, and may come close to others. */
function joinClosest<T extends Spot>(clusters: readonly Cluster<T>[], limit: number): Cluster<T>[] {
  const joined = [...clusters];
  for (;;) {
    let closest = { gap: limit, first: -1, second: -1 };
    joined.forEach((a, first) => {
      for (let second = first + 1; second < joined.length; second += 1) {
        const gap = distance(a, joined[second]!);
        if (gap < closest.gap) closest = { gap, first, second };
      }
    });
    const { first, second } = closest;
    if (first === -1) return joined;
    joined[first] = middle([...joined[first]!.spots, ...joined[second]!.spots]);
    joined.splice(second, 1);
  }
}

function middle<T extends Spot>(spots: T[]): Cluster<T> {
  const total = spots.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (spot: T) => number) => spots.reduce((sum, spot) => sum + of(spot) * spot.weight, 0) / total;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y), spots };
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

function pushApart(a: { x: number; y: number }, b: { x: number; y: number }, apart: number): boolean {
  const gap = distance(a, b);
  if (gap >= apart - TOLERANCE) return false;
  const share = (apart - gap) / 2;
  const [dx, dy] = gap === 0 ? [1, 0] : [(b.x - a.x) / gap, (b.y - a.y) / gap];
  a.x -= dx * share;
  a.y -= dy * share;
  b.x += dx * share;
  b.y += dy * share;
  return true;
}
