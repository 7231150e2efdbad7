import { z } from 'astro/zod';
import { kana, localizedName, name, url } from './common.ts';

export const INSTITUTION_KINDS = ['national', 'public', 'private', 'kosen', 'other'] as const;

/** content/institutions/<id>.json: the body that runs hubs. */
export const institutionSchema = z
  .strictObject({
    name: localizedName,
    kana,
    shortNames: z.array(name).describe('Short forms in general use'),
    kind: z.enum(INSTITUTION_KINDS, 'choice'),
    website: url,
  })
  .describe('A university or similar institution');

export type InstitutionRecord = z.output<typeof institutionSchema>;
