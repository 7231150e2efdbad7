import { z } from 'astro/zod';
import { day, localized } from './common.ts';

/** An address of this site in Japanese, without the base: `/hubs/kit-icc/`, `/data/v1/hubs.json`. `/en/` follows by itself. */
const siteAddress = z.string().regex(/^\/(?!en\/)([a-z0-9][a-z0-9._-]*\/)*([a-z0-9][a-z0-9._-]*)?$/, 'site-address-form');

/** content/redirects.json: addresses that were published and are no longer built. */
export const redirectSchema = z
  .strictObject({
    from: siteAddress.describe('Address that was published; for a hub its page, the badge, card and data follow'),
    to: siteAddress.nullable().describe('Address that holds it now, or null: withdrawn, a page at the old address says why'),
    since: day.describe('Day of the change'),
    reason: localized.describe('Why, for those who followed an old link'),
  })
  .describe('An address that moved or was withdrawn');

/** An address that moved or was withdrawn, as the file holds it. */
export type RedirectRecord = z.output<typeof redirectSchema>;
