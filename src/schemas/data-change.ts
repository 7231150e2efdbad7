import { z } from 'astro/zod';
import { day, text } from './common.ts';

/** content/data-changes.json: what changed in the published data, for those who use it; newest first. */
export const dataChangeSchema = z
  .strictObject({
    date: day.describe('Day of the change'),
    ja: text.describe('What changed, in Japanese'),
    en: text.describe('The same in English'),
  })
  .describe('A change of the published data');

export type DataChange = z.output<typeof dataChangeSchema>;
