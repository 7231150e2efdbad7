import { z } from 'astro/zod';
import { day, localized, localizedName, url } from './common.ts';

/** content/site.json */
export const siteSchema = z
  .strictObject({
    url: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+$/, 'site-url-form')
      .describe('Origin of the published site, no trailing slash'),
    official: z.boolean('boolean-form').describe('true once METI runs the site: removes the notice on every page'),
    name: localizedName,
    description: localized,
    dataDate: day.describe('Day the records were last compiled'),
    correctionContact: z.strictObject({ url, label: localizedName }).nullable().describe('Where corrections are taken, or null: none yet'),
  })
  .describe('The site as a whole');

export type SiteRecord = z.output<typeof siteSchema>;
