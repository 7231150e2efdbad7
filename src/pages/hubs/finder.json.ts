import { getStore } from '../../data/store.ts';
import { toFinderHubs } from '../../finder/finder-hub.ts';
import type { FinderData } from '../../finder/facets.ts';
import type { JapanTopology } from '../../map/base-map-svg.ts';
import topology from '../../map/japan.topo.json';
import { prefecturePoints } from '../../map/prefecture-points.ts';

/** What the finder filters and sorts by, the same in both languages. */
export async function GET(): Promise<Response> {
  const data: FinderData = {
    hubs: toFinderHubs((await getStore()).hubs),
    prefectures: prefecturePoints(topology as unknown as JapanTopology),
  };
  return Response.json(data);
}
