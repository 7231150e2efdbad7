import { getStore, site } from '../../data/store.ts';
import { toHubTable } from '../../exports/hub-rows.ts';
import { localePath } from '../../i18n/paths.ts';

/** The table that the finder's CSV is cut from. */
export async function GET(): Promise<Response> {
  const { hubs } = await getStore();
  return Response.json(toHubTable(hubs, (slug) => new URL(localePath('ja', `/hubs/${slug}/`), site.url).href));
}
