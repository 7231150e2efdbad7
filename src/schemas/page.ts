import { z } from 'astro/zod';
import { day, isPartialDate, name, slug, text, url } from './common.ts';

/** Front matter of content/pages/{ja,en}/<name>.mdx */
export const pageSchema = z
  .strictObject({
    title: name,
    description: text.describe('One sentence for search engines and shared links'),
    lead: text.optional().describe('One or two sentences under the title'),
    updatedOn: day,
  })
  .describe('A text page');

/** Front matter of content/news/<slug>/{ja,en}.md */
export const newsSchema = z
  .strictObject({
    title: name,
    date: z
      .string()
      .regex(/^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2}|FY\d{4})$/, 'news-date-form')
      .refine(isPartialDate, 'news-date-form')
      .describe('Day, month or fiscal year, as exact as the source'),
    round: slug.optional().describe('Round the item is about'),
    hubs: z.array(slug).default([]).describe('Hubs the item is about'),
    sources: z.array(url),
    sourceDocument: name.optional().describe('A document that is not a web page'),
  })
  .refine((item) => item.sources.length > 0 || item.sourceDocument !== undefined, { message: 'sources-missing', path: ['sources'] })
  .describe('An announcement');

export type NewsRecord = z.output<typeof newsSchema>;
