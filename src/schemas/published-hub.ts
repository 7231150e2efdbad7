/** The shape of a hub in the open data: the record without what is not published, joined with what it refers to. */
import { z } from 'astro/zod';
import { day, slug, url } from './common.ts';
import { hubSchema } from './hub.ts';
import { institutionSchema } from './institution.ts';
import { prefectureSchema, regionSchema } from './vocabulary.ts';

const { selections, location, topics, offers } = hubSchema.shape;
const markdown = z.string().min(1);

/** What is known of the term of a selection; a status is computed from it for the day of reading. */
const publishedTermSchema = z
  .strictObject({
    firstUntil: day.nullable().describe('Last day of the first term, or null: no rule of the term is sourced'),
    renewedUntil: z.array(day).describe('Last days of the renewed terms, in order'),
    validUntil: day.nullable().describe('Last day of the latest sourced term, renewals included, or null'),
    endedOn: day.nullable().describe('Last day by a source that says the selection ended, or null'),
  })
  .describe('Term of the selection, from its fiscal year and the sourced renewals and endings');

const publishedSelection = selections.element.extend({
  round: slug.describe('Id of the round, as in rounds.json and codes/rounds.csv'),
  track: slug.describe('Id of the track, as in codes/tracks.csv'),
  term: publishedTermSchema,
});

const publishedLocation = location.extend({
  prefecture: prefectureSchema.omit({ kana: true, region: true }).describe('Prefecture with its code of JIS X 0401'),
  region: regionSchema.omit({ kana: true }).describe('Region of Japan, as in codes/regions.csv'),
});

/** One item of `hubs` in hubs.json, and `hub` in hubs/<slug>.json. */
export const publishedHubSchema = hubSchema
  .omit({ editorNotes: true })
  .extend({
    slug: slug.describe('Id of the hub; never changes'),
    page: z.strictObject({ ja: url, en: url }).describe("Address of the hub's page on this site"),
    institution: institutionSchema.extend({ id: slug.describe('Id of the institution') }).describe('The institution that runs the hub'),
    selections: z.array(publishedSelection).min(1).describe('Every selection by METI, oldest first'),
    location: publishedLocation.describe('Where the hub is'),
    topics: z.array(topics.element.extend({ id: slug.describe('Id, as in codes/topics.csv') })).describe('Fields, most important first'),
    offers: z.array(offers.element.extend({ id: slug.describe('Id, as in codes/offers.csv') })).describe('What a company can ask for'),
    profile: z
      .strictObject({ ja: markdown, en: markdown })
      .describe('Profile as Markdown; [^f1] cites the fact f1, links that begin with / lead to this site'),
  })
  .describe('A hub selected by METI');

/** A hub as the open data holds it. */
export type PublishedHub = z.output<typeof publishedHubSchema>;
