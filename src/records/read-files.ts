/** Reads content/ from disk. The only place that knows which file is which record. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { load as loadYaml } from 'js-yaml';
import { dataChangeSchema } from '../schemas/data-change.ts';
import { hubSchema } from '../schemas/hub.ts';
import { institutionSchema } from '../schemas/institution.ts';
import { newsSchema, pageSchema } from '../schemas/page.ts';
import { roundSchema } from '../schemas/round.ts';
import { siteSchema } from '../schemas/site.ts';
import { LIMITS } from '../schemas/text-rules.ts';
import { trackSchema } from '../schemas/track.ts';
import { offerSchema, prefectureSchema, regionSchema, synonymSchema, topicSchema } from '../schemas/vocabulary.ts';
import { checkBody } from './check-body.ts';
import type { Problem } from './problem.ts';
import { wordProblem } from './problem-texts.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { findDuplicateKey, isTangled, isTooDeep } from './shape.ts';
import { toProblems } from './zod-problems.ts';

/** Every kind of record: the files that hold it (group 1 = id) and its schema. `list` = one file holds many. */
const KINDS = {
  site: { pattern: /^(site)\.json$/, schema: siteSchema },
  changes: { pattern: /^data-changes\.json$/, schema: dataChangeSchema, list: true },
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
  const entries = filesBelow(contentDir).sort((a, b) => (a.path < b.path ? -1 : 1));
  // What stands behind a link is not seen here, but it would be by the build.
  for (const { isFile, path } of entries) if (!isFile) problems.push({ file: path, field: '', ...wordProblem('file-link') });
  const paths = entries.map(({ path }) => path);
  for (const { path: file, isFile } of entries) {
    if (!isFile) continue;
    const kind = (Object.keys(KINDS) as Kind[]).find((name) => KINDS[name].pattern.test(file));
    if (kind === undefined) {
      if (!/(^README\.md|\.(svg|png|jpe?g|webp|avif))$/.test(file)) problems.push({ file, field: '', ...wordProblem('file-unexpected') });
      continue;
    }
    problems.push(...readFile(contentDir, file, kind, files[kind], broken[kind]));
  }
  return { files, broken, problems, paths };
}

/** Everything below a folder that is no folder, with slashes; links are named but not followed, as `readdir` by itself would. */
function filesBelow(dir: string, path = ''): { path: string; isFile: boolean }[] {
  return readdirSync(join(dir, path), { withFileTypes: true })
    .map((entry) => ({ entry, inner: path === '' ? entry.name : `${path}/${entry.name}` }))
    .flatMap(({ entry, inner }) =>
      entry.isDirectory() ? filesBelow(dir, inner) : entry.name.startsWith('.') ? [] : [{ path: inner, isFile: entry.isFile() }],
    );
}

function readFile(contentDir: string, file: string, kind: Kind, valid: unknown[], broken: unknown[]): Problem[] {
  const { pattern, schema } = KINDS[kind];
  const id = pattern.exec(file)?.[1] ?? kind;
  if (statSync(join(contentDir, file)).size > LIMITS.fileBytes)
    return [{ file, field: '', ...wordProblem('file-too-large', { detail: String(LIMITS.fileBytes) }) }];
  const parsed = parse(readFileSync(join(contentDir, file), 'utf8'), file);
  if ('problem' in parsed) return [parsed.problem];
  const { body } = parsed;
  const problems = file.endsWith('.json') ? [] : checkBody(file, body);
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

function emptyLists(): Record<Kind, never[]> {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []])) as unknown as Record<Kind, never[]>;
}

function parse(source: string, file: string): { data: unknown; body: string } | { problem: Problem } {
  const code = file.endsWith('.json') ? 'json-syntax' : 'front-matter';
  try {
    if (code === 'json-syntax') {
      if (isTooDeep(source)) return { problem: { file, field: '', ...wordProblem('too-deep') } };
      const data = JSON.parse(source) as unknown;
      const twice = findDuplicateKey(source);
      return twice === null ? { data, body: '' } : { problem: { file, field: '', ...wordProblem('json-key-twice', { detail: twice }) } };
    }
    const match = /^---\r?\n(.*?)\r?\n---\r?\n?/s.exec(source);
    if (match === null && source.startsWith('---')) throw new Error('---');
    const data = match === null ? {} : (loadYaml(match[1] ?? '') ?? {});
    if (isTangled(data)) return { problem: { file, field: '', ...wordProblem('too-deep') } };
    return { data, body: source.slice(match?.[0].length ?? 0) };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problem: { file, field: '', ...wordProblem(code, { detail }) } };
  }
}
