/** Ids for feeds and calendars that stay the same for ever, also when the site moves to another address. */
import { createHash } from 'node:crypto';

/** The namespace of this project's names; made once at random, never to change. */
const NAMESPACE = Buffer.from('99f3f35e0b71484d9ba5d1f75652aef8', 'hex');

/** The UUID of a name (version 5, RFC 9562): `hubs/kit-icc/rounds/1/ja` always gives the same. */
export function nameUuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
