import { z } from 'astro/zod';
import { englishNameStatus, localized, localizedName, slug, url } from './common.ts';

/** content/tracks/<id>.json: a category of selection. */
export const trackSchema = z
  .strictObject({
    order: z.int('number-form').describe('Order in lists'),
    name: localizedName,
    nameEn: z.strictObject({ status: englishNameStatus, source: url.nullable() }),
    shortName: localizedName.describe('For chips and legends'),
    callPoint: slug.describe("Point of METI's call that the definition states"),
    definition: localized,
    forWhom: localized.describe('What a company can expect of such a hub'),
    sources: z.array(url),
    notes: z.array(localized),
  })
  .describe('A track of the programme');

export type TrackRecord = z.output<typeof trackSchema>;
