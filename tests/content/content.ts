/** The real records and the texts in them, as the tests of content/ read them. */
import path from 'node:path';
import { checkRecords } from '../../src/records/check.ts';

/** The folder of the records. */
export const CONTENT = path.resolve(import.meta.dirname, '../../content');

/** Every record, and the problems of the records as they stand. */
export const { files, problems } = checkRecords(CONTENT);

/** A text of a record with the place it stands in. */
export interface Text {
  where: string;
  text: string;
}

/** Every text of the records in one language: `ja`/`en` values of the JSON records, and whole Markdown files. */
export function textsOf(locale: 'ja' | 'en'): Text[] {
  const json = [...files.hubs, ...files.institutions, ...files.rounds, ...files.tracks, ...files.site];
  const lists = [...files.topics, ...files.offers, ...files.regions, ...files.prefectures, ...files.changes];
  const markdown = [...files.profiles, ...files.pages, ...files.news].filter(({ id }) => id.split('/').includes(locale));
  return [
    ...[...json, ...lists].flatMap(({ file, id, data }) =>
      valuesOf(data, locale).map(({ where, text }) => ({ where: `${file} ${id}${where}`, text })),
    ),
    ...markdown.flatMap(({ file, data, body }) => [
      { where: file, text: body },
      ...Object.entries(data).flatMap(([key, text]) =>
        ['title', 'description', 'lead'].includes(key) && typeof text === 'string' ? [{ where: `${file} ${key}`, text }] : [],
      ),
    ]),
  ];
}

/** A text without addresses, which keep the spelling of their owners. */
export function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/[^\s)"'<>、。]+/g, '').replace(/\]\([^)]*\)/g, ']');
}

function valuesOf(value: unknown, locale: string, where = ''): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = `${where}.${key}`;
    if (key === locale && typeof inner === 'string') return /^https?:/.test(inner) ? [] : [{ where: at, text: inner }];
    return valuesOf(inner, locale, at);
  });
}
