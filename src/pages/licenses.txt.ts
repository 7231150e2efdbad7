import { toLicenseText } from '../data/shipped.node.ts';
import mapNotice from '../map/NOTICE.md?raw';

/** `/licenses.txt`: the licenses of what is sent to visitors. */
export function GET(): Response {
  return new Response(toLicenseText([mapNotice]), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
