import type { APIRoute } from 'astro';
import topology from '../../map/japan.topo.json';

/** The base map for Leaflet. */
export const GET: APIRoute = () => new Response(JSON.stringify(topology), { headers: { 'Content-Type': 'application/json' } });
