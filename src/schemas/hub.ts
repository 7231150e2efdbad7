import { z } from 'astro/zod';
import {
  day,
  englishNameStatus,
  fiscalYear,
  fiscalYearEnd,
  isPartialDate,
  kana,
  localized,
  localizedName,
  name,
  slug,
  text,
  url,
} from './common.ts';

/** Bounds of Japan's territory in degrees (Okinotorishima, Etorofu, Yonaguni, Minamitorishima); outside is a slip of the pen. */
export const JAPAN_BOUNDS = { south: 20.4, north: 45.6, west: 122.9, east: 154 } as const;

const factId = z.string().regex(/^f\d+$/, 'fact-id-form');

/** A short sourced statement about the hub; everything a profile says comes from one of these. */
const fact = z.strictObject({
  id: factId.describe('f1, f2, …; the profile texts cite it as [^f1]'),
  ja: text.describe('The fact in Japanese, in our own words'),
  en: text.describe('The same fact in English, in our own words'),
  source: url.describe('Page the fact was read from'),
  readOn: day.describe('Day that page (or a copy of it) was read'),
  verifiedLive: day.nullable().describe('Day the page itself was last found online (npm run links:check), or null: never'),
});

/** One selection of the hub by METI. */
const selection = z.strictObject({
  round: slug.describe('File name of the round in content/rounds'),
  track: slug.describe('File name of the track in content/tracks'),
  fiscalYear: fiscalYear.describe('Fiscal year of the announcement; decides the term'),
  announced: day.nullable().describe('Day of the announcement, or null where only the fiscal year is sourced'),
  confidence: z.enum(['stated', 'inferred'], 'choice').describe('stated = a source says so; inferred = deduced, and shown as such'),
  sources: z.array(url).min(1, 'sources-missing').describe('Pages that report the selection'),
});

/** A further term granted by a renewal review (継続審査). */
const renewal = z.strictObject({
  round: slug.describe('Round of the selection that was renewed'),
  reportedOn: day.nullable().describe('Day of the notice that reports the result'),
  validUntil: fiscalYearEnd.describe('Last day of the further term'),
  source: url.describe('Page that reports the result'),
  note: localized.nullable().describe('What a visitor should know about this result, or null'),
});

/** A source says that a selection ended without renewal. */
const ending = z.strictObject({
  round: slug.describe('Round of the selection that ended'),
  endedOn: day.describe('Last day of the selection'),
  source: url.describe('Page that says so'),
});

const supported = z.strictObject({
  id: slug.describe('Id in content/vocabulary'),
  facts: z.array(factId).min(1, 'support-missing').describe('Facts of this record that support the choice'),
});

const position = z.strictObject({
  lat: z
    .number('number-form')
    .min(JAPAN_BOUNDS.south, 'outside-japan')
    .max(JAPAN_BOUNDS.north, 'outside-japan')
    .describe('Latitude, degrees north'),
  lng: z
    .number('number-form')
    .min(JAPAN_BOUNDS.west, 'outside-japan')
    .max(JAPAN_BOUNDS.east, 'outside-japan')
    .describe('Longitude, degrees east'),
  precision: z.enum(['building', 'town', 'municipality'], 'choice').describe('What the point stands for'),
});

const location = z.strictObject({
  prefecture: slug.describe('Id in content/vocabulary/prefectures.json'),
  municipality: localizedName.extend({ kana }).nullable().describe('City, ward, town or village, or null: not sourced'),
  address: localizedName.nullable().describe('As much of the address as is sourced, or null'),
  position: position.nullable().describe('Point on the map, or null: the hub is listed but not drawn'),
  source: url.nullable().describe('Page the place was read from'),
});

const keyword = z.strictObject({ ja: name, en: name, kana });

/** One entry of a record's change log. */
const change = z.strictObject({
  date: day.describe('Day of the change'),
  ja: text.describe('What changed, in Japanese'),
  en: text.describe('The same in English'),
});

/** content/hubs/<slug>/hub.json */
export const hubSchema = z
  .strictObject({
    institution: slug.describe('File name of the institution in content/institutions'),
    name: localizedName.describe('Name at the time of selection'),
    nameKana: kana.describe('Reading of the Japanese name in hiragana'),
    nameEn: z.strictObject({ status: englishNameStatus, source: url.nullable() }).describe('Where the English name comes from'),
    nameConfirmed: z.boolean('boolean-form').describe('false = the name itself is deduced, and shown as such'),
    shortNames: z.array(name).describe('Acronyms and short forms in general use'),
    currentName: z
      .strictObject({
        name: localizedName,
        nameEnStatus: englishNameStatus,
        since: z
          .string()
          .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'date-form')
          .refine(isPartialDate, 'date-form'),
        source: url,
      })
      .optional()
      .describe('Present name, where the hub was renamed after its selection'),
    selections: z.array(selection).min(1, 'selections-missing').describe('Every selection, oldest first'),
    renewals: z.array(renewal).describe('Sourced results of renewal reviews'),
    endings: z.array(ending).default([]).describe('Selections a source says have ended'),
    location,
    website: z
      .strictObject({ ja: url.nullable(), en: url.nullable(), kind: z.enum(['own', 'page'], 'choice') })
      .nullable()
      .describe('own = the site of the hub; page = a page about it; null = none found'),
    contact: z
      .strictObject({ ja: url.nullable(), en: url.nullable() })
      .nullable()
      .default(null)
      .describe("The hub's own contact page, or null: none found"),
    summary: localized.describe('Two or three sentences'),
    keywords: z.array(keyword).describe('Terms a company would search for'),
    topics: z.array(supported).describe('Fields, most important first'),
    offers: z.array(supported).describe('What a company can ask for'),
    facts: z.array(fact).min(1, 'facts-missing'),
    notes: z.array(localized).describe('What a visitor must know'),
    editorNotes: z.array(text).describe('What the next editor must know; not published'),
    updatedOn: day.describe('Day this record was last changed'),
    changes: z.array(change).default([]).describe('What changed and when, for visitors; may be left out'),
  })
  .describe('A hub selected by METI');

/** A hub as its file holds it. Derived values live in `Hub` (domain/hub.ts), never here. */
export type HubRecord = z.output<typeof hubSchema>;
export type Fact = HubRecord['facts'][number];
