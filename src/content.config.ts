import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { hubSchema } from './schemas/hub.ts';
import { institutionSchema } from './schemas/institution.ts';
import { newsSchema, pageSchema } from './schemas/page.ts';
import { roundSchema } from './schemas/round.ts';
import { trackSchema } from './schemas/track.ts';
import { offerSchema, prefectureSchema, regionSchema, synonymSchema, topicSchema } from './schemas/vocabulary.ts';

const folderOf = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.[^.]+$/, '');

/** `hubs/kit-icc/ja.md` → `kit-icc/ja`; one JSON file is one record but for the vocabularies, which are lists. */
export const collections = {
  hubs: defineCollection({ loader: glob({ base: 'content/hubs', pattern: '*/hub.json', generateId: folderOf }), schema: hubSchema }),
  profiles: defineCollection({
    loader: glob({ base: 'content/hubs', pattern: '*/{ja,en}.md', generateId: withoutExtension }),
    schema: z.strictObject({}),
  }),
  institutions: defineCollection({ loader: glob({ base: 'content/institutions', pattern: '*.json' }), schema: institutionSchema }),
  rounds: defineCollection({ loader: glob({ base: 'content/rounds', pattern: '*.json' }), schema: roundSchema }),
  tracks: defineCollection({ loader: glob({ base: 'content/tracks', pattern: '*.json' }), schema: trackSchema }),
  topics: defineCollection({ loader: file('content/vocabulary/topics.json'), schema: topicSchema }),
  offers: defineCollection({ loader: file('content/vocabulary/offers.json'), schema: offerSchema }),
  regions: defineCollection({ loader: file('content/vocabulary/regions.json'), schema: regionSchema }),
  prefectures: defineCollection({ loader: file('content/vocabulary/prefectures.json'), schema: prefectureSchema }),
  synonyms: defineCollection({ loader: file('content/vocabulary/synonyms.json'), schema: synonymSchema }),
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '{ja,en}/*.mdx', generateId: withoutExtension }),
    schema: pageSchema,
  }),
  news: defineCollection({
    loader: glob({ base: 'content/news', pattern: '*/{ja,en}.md', generateId: withoutExtension }),
    schema: newsSchema,
  }),
};
