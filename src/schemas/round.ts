import { z } from 'astro/zod';
import { day, dayOrMoment, fiscalYear, localized, localizedName, slug, url } from './common.ts';

const count = z.int('number-form').min(0, 'number-form');

/** content/rounds/<id>.json: one call and its result. */
export const roundSchema = z
  .strictObject({
    order: count.describe('Position in time, 1 = first'),
    name: localizedName,
    fiscalYear,
    tracks: z.array(slug).min(1, 'tracks-missing').describe('Tracks the round selected for'),
    call: z.strictObject({ opened: day.nullable(), closed: dayOrMoment.nullable() }).describe('When applications were taken'),
    briefing: z.strictObject({ startsAt: dayOrMoment, registrationUntil: dayOrMoment }).nullable(),
    announced: day.nullable().describe('Day of the announcement, or null: not sourced'),
    announcedNote: localized.nullable(),
    announcementPlanned: z.strictObject({ from: day, to: day, text: localizedName }).nullable(),
    applications: count.nullable(),
    selected: count.nullable().describe('How many hubs METI selected, or null: not sourced'),
    selectedByTrack: z.record(slug, count).nullable(),
    sources: z.array(url),
    sourceDocument: localizedName.nullable().describe('A document that is not a web page'),
    notes: z.array(localized),
  })
  .refine((round) => round.sources.length > 0 || round.sourceDocument !== null, { message: 'sources-missing', path: ['sources'] })
  .describe('A round of selection');

export type RoundRecord = z.output<typeof roundSchema>;
