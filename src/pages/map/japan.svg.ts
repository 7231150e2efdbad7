import type { APIRoute } from 'astro';
import { renderBaseMap, type JapanTopology } from '../../map/base-map-svg.ts';
import topology from '../../map/japan.topo.json';

/** The base map under the static markers. */
export const GET: APIRoute = () =>
  new Response(renderBaseMap(topology as unknown as JapanTopology), { headers: { 'Content-Type': 'image/svg+xml' } });
