import { getStore } from '../../data/store.ts';
import { toFinderHubs } from '../../finder/finder-hub.ts';

/** What the finder filters by, the same in both languages. */
export async function GET(): Promise<Response> {
  return Response.json(toFinderHubs((await getStore()).hubs));
}
