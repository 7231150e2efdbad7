/** Reads content/ from disk. The only place that knows which file is which record. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { load as loadYaml } from 'js-yaml';
import { text as textSchema } from '../schemas/common.ts';
import { dataChangeSchema } from '../schemas/data-change.ts';
import { hubSchema } from '../schemas/hub.ts';
import { institutionSchema } from '../schemas/institution.ts';
import { newsSchema, pageSchema } from '../schemas/page.ts';
import { redirectSchema } from '../schemas/redirect.ts';
import { roundSchema } from '../schemas/round.ts';
import { siteSchema } from '../schemas/site.ts';
import { trackSchema } from '../schemas/track.ts';
import { offerSchema, prefectureSchema, regionSchema, synonymSchema, topicSchema } from '../schemas/vocabulary.ts';
import type { Problem } from './problem.ts';
import { wordProblem } from './problem-texts.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { toProblems } from './zod-problems.ts';

/** Every kind of record: the files that hold it (group 1 = id) and its schema. `list` = one file holds many. */
const KINDS = {
  site: { pattern: /^(site)\.json$/, schema: siteSchema },
  changes: { pattern: /^data-changes\.json$/, schema: dataChangeSchema, list: true },
  redirects: { pattern: /^redirects\.json$/, schema: redirectSchema, list: true },
  hubs: { pattern: /^hubs\/([^/]+)\/hub\.json$/, schema: hubSchema },
  institutions: { pattern: /^institutions\/([^/]+)\.json$/, schema: institutionSchema },
  rounds: { pattern: /^rounds\/([^/]+)\.json$/, schema: roundSchema },
  tracks: { pattern: /^tracks\/([^/]+)\.json$/, schema: trackSchema },
  topics: { pattern: /^vocabulary\/topics\.json$/, schema: topicSchema, list: true },
  offers: { pattern: /^vocabulary\/offers\.json$/, schema: offerSchema, list: true },
  regions: { pattern: /^vocabulary\/regions\.json$/, schema: regionSchema, list: true },
  prefectures: { pattern: /^vocabulary\/prefectures\.json$/, schema: prefectureSchema, list: true },
  synonyms: { pattern: /^vocabulary\/synonyms\.json$/, schema: synonymSchema, list: true },
  profiles: { pattern: /^hubs\/([^/]+\/(?:ja|en))\.md$/, schema: z.strictObject({}) },
  pages: { pattern: /^pages\/((?:ja|en)\/[^/]+)\.mdx$/, schema: pageSchema },
  news: { pattern: /^news\/([^/]+\/(?:ja|en))\.md$/, schema: newsSchema },
} as const satisfies Record<string, { pattern: RegExp; schema: z.ZodType; list?: boolean }>;

export type Kind = keyof typeof KINDS;
type RecordOf<K extends Kind> = z.output<(typeof KINDS)[K]['schema']>;

/** A record with the file it came from; `body` is the text after the front matter of a Markdown file. */
export interface Entry<K extends Kind> {
  id: string;
  file: string;
  data: RecordOf<K>;
  body: string;
  /** Place in a file that holds many records, else 0. */
  index: number;
}

/** All valid records by kind. */
export type ContentFiles = { [K in Kind]: Entry<K>[] };

/** What is left of records that broke their schema, by kind. */
export type BrokenFiles = { [K in Kind]: (Omit<Entry<K>, 'data'> & { data: Salvaged<RecordOf<K>> })[] };

/**
 * Reads and checks every file below `contentDir`, one by one; references between records are checked by `check-references.ts`.
 * @returns valid records, what is left of the others, their problems, and every path
 */
export function readContentFiles(contentDir: string): { files: ContentFiles; broken: BrokenFiles; problems: Problem[]; paths: string[] } {
  const files = emptyLists() as ContentFiles;
  const broken = emptyLists() as BrokenFiles;
  const problems: Problem[] = [];
  const paths = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  for (const file of paths) {
    const kind = (Object.keys(KINDS) as Kind[]).find((name) => KINDS[name].pattern.test(file));
    if (kind === undefined) {
      if (!/(^README\.md|^addresses\.txt|\.(svg|png|jpe?g|webp|avif))$/.test(file))
        problems.push({ file, field: '', ...wordProblem('file-unexpected') });
      continue;
    }
    problems.push(...readFile(contentDir, file, kind, files[kind], broken[kind]));
  }
  return { files, broken, problems, paths };
}

function readFile(contentDir: string, file: string, kind: Kind, valid: unknown[], broken: unknown[]): Problem[] {
  const { pattern, schema } = KINDS[kind];
  const id = pattern.exec(file)?.[1] ?? kind;
  const parsed = parse(readFileSync(join(contentDir, file), 'utf8'), file);
  if ('problem' in parsed) return [parsed.problem];
  const { body } = parsed;
  const problems = checkBody(file, body);
  const isList = 'list' in KINDS[kind];
  if (isList && !Array.isArray(parsed.data))
    return [{ file, field: '', ...wordProblem('type-wrong', { detail: `${typeof parsed.data} → array` }) }];
  const list = isList ? (parsed.data as unknown[]) : null;
  (list ?? [parsed.data]).forEach((value, index) => {
    const idOf = (data: { id?: string | undefined }) => (list ? (data.id ?? String(index)) : id);
    const result = schema.safeParse(value);
    if (result.success) {
      valid.push({ id: idOf(result.data as { id?: string }), file, data: result.data, body, index });
      return;
    }
    problems.push(...toProblems(file, result.error, value, list ? [index] : []));
    const data = salvage<{ id?: string }>(value, result.error);
    if (data !== undefined) broken.push({ id: idOf(data), file, data, body, index });
  });
  return problems;
}

/** What no page should carry even where its renderer would drop it: hidden characters, links that are no web address. */
function checkBody(file: string, body: string): Problem[] {
  const hidden = textSchema.safeParse(body).error?.issues.some(({ message }) => message === 'text-hidden-characters') ?? false;
  const schemes = [...body.matchAll(/(?:\]\(|\]:)\s*<?([a-z][a-z0-9+.-]*):/gi)].map((match) => (match[1] ?? '').toLowerCase());
  return [
    ...(hidden ? [{ file, field: '', ...wordProblem('text-hidden-characters') }] : []),
    ...(schemes.some((scheme) => scheme !== 'https' && scheme !== 'http') ? [{ file, field: '', ...wordProblem('url-form') }] : []),
  ];
}

function emptyLists(): Record<Kind, never[]> {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []])) as unknown as Record<Kind, never[]>;
}

function parse(source: string, file: string): { data: unknown; body: string } | { problem: Problem } {
  const code = file.endsWith('.json') ? 'json-syntax' : 'front-matter';
  try {
    if (code === 'json-syntax') return { data: JSON.parse(source) as unknown, body: '' };
    const match = /^---\r?\n(.*?)\r?\n---\r?\n?/s.exec(source);
    if (match === null && source.startsWith('---')) throw new Error('---');
    return { data: match === null ? {} : (loadYaml(match[1] ?? '') ?? {}), body: source.slice(match?.[0].length ?? 0) };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problem: { file, field: '', ...wordProblem(code, { detail }) } };
  }
}
