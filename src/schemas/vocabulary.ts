import { z } from 'astro/zod';
import { kana, localized, localizedName, name, slug } from './common.ts';

const termList = z.array(name);

/** content/vocabulary/topics.json */
export const topicSchema = z.strictObject({ id: slug, name: localizedName, description: localized }).describe('A field of work');

/** content/vocabulary/offers.json */
export const offerSchema = z
  .strictObject({
    id: slug,
    name: localizedName,
    need: localizedName.describe('The same as a wish of the visitor'),
    description: localized,
  })
  .describe('What a company can ask a hub for');

/** content/vocabulary/regions.json */
export const regionSchema = z.strictObject({ id: slug, name: localizedName, kana }).describe('A region of Japan');

/** content/vocabulary/prefectures.json; `code` is the JIS X 0401 code. */
export const prefectureSchema = z
  .strictObject({ id: slug, code: z.string().regex(/^\d{2}$/, 'prefecture-code'), name: localizedName, kana, region: slug })
  .describe('A prefecture');

/** content/vocabulary/synonyms.json: words that mean the same to a searcher, in both languages. */
export const synonymSchema = z
  .strictObject({ id: slug, ja: termList, en: termList, kana: z.array(kana) })
  .describe('A group of synonyms for search');

export type TopicRecord = z.output<typeof topicSchema>;
export type OfferRecord = z.output<typeof offerSchema>;
export type RegionRecord = z.output<typeof regionSchema>;
export type PrefectureRecord = z.output<typeof prefectureSchema>;
export type SynonymRecord = z.output<typeof synonymSchema>;
