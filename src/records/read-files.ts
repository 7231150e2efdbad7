/** Reads content/ from disk. The only place that knows which file is which record. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { dataChangeSchema } from '../schemas/data-change.ts';
import { hubSchema } from '../schemas/hub.ts';
import { institutionSchema } from '../schemas/institution.ts';
import { newsSchema, pageSchema } from '../schemas/page.ts';
import { redirectSchema } from '../schemas/redirect.ts';
import { roundSchema } from '../schemas/round.ts';
import { siteSchema } from '../schemas/site.ts';
import { LIMITS } from '../schemas/text-rules.ts';
import { trackSchema } from '../schemas/track.ts';
import { offerSchema, prefectureSchema, regionSchema, synonymSchema, topicSchema } from '../schemas/vocabulary.ts';
import { checkBody } from './check-body.ts';
import { listFolder, readText } from './disk.ts';
import { parseText } from './parse.ts';
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
  /** Line of the file the body begins in. */
  bodyLine: number;
  /** Place in a file that holds many records, else 0. */
  index: number;
}

/** All valid records by kind. */
export type ContentFiles = { [K in Kind]: Entry<K>[] };

/** What is left of records that broke their schema, by kind. */
export type BrokenFiles = { [K in Kind]: (Omit<Entry<K>, 'data'> & { data: Salvaged<RecordOf<K>> })[] };

/**
 * Reads and checks every file below `contentDir`, one by one; references between records are checked by `check-references.ts`.
 * Names that begin with a dot are passed over: what a command was writing when it was stopped (`write.ts`) is no record.
 * @param planned texts by path, read in place of what the disk holds
 * @returns valid records, what is left of the others, their problems, every path, and the text of each file
 */
export function readContentFiles(
  contentDir: string,
  planned: ReadonlyMap<string, string> = new Map(),
): {
  files: ContentFiles;
  broken: BrokenFiles;
  problems: Problem[];
  paths: string[];
  textOf: (file: string) => string | undefined;
} {
  const files = emptyLists() as ContentFiles;
  const broken = emptyLists() as BrokenFiles;
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const listed = listFolder(contentDir);
  for (const { path, kind } of listed) {
    // A folder is in place unless it has the name of a record; anything else that is no plain file is in the way.
    const wrong = kind === 'link' ? 'file-link' : kind === 'folder' && kindOf(path) === undefined ? null : 'not-a-file';
    if (kind !== 'file' && wrong !== null) problems.push({ file: path, field: '', ...wordProblem(wrong) });
  }
  const onDisk = listed.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const paths = [...new Set([...onDisk, ...planned.keys()])].sort();
  for (const file of paths) {
    const kind = kindOf(file);
    if (kind === undefined) {
      if (!/(^README\.md|^addresses\.txt|\.(svg|png|jpe?g|webp|avif))$/.test(file))
        problems.push({ file, field: '', ...wordProblem('file-unexpected') });
      continue;
    }
    const text = planned.get(file) ?? readText(join(contentDir, file));
    if (typeof text !== 'string') {
      problems.push({ file, field: '', ...(text.line === undefined ? {} : { line: text.line }), ...wordProblem(text.code, text) });
      continue;
    }
    if (Buffer.byteLength(text) > LIMITS.fileBytes) {
      problems.push({ file, field: '', ...wordProblem('file-too-large', { detail: String(LIMITS.fileBytes) }) });
      continue;
    }
    texts.set(file, text);
    problems.push(...readFile(text, file, kind, files[kind], broken[kind]));
  }
  // A link in the place of a record is reported above, and not once more as a record that is missing.
  const inTheWay = listed.filter(({ path, kind }) => kind !== 'file' && kindOf(path) !== undefined).map(({ path }) => path);
  return { files, broken, problems, paths: [...paths, ...inTheWay].sort(), textOf: (file) => texts.get(file) };
}

function kindOf(file: string): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((name) => KINDS[name].pattern.test(file));
}

function readFile(text: string, file: string, kind: Kind, valid: unknown[], broken: unknown[]): Problem[] {
  const { pattern, schema } = KINDS[kind];
  const id = pattern.exec(file)?.[1] ?? kind;
  const parsed = parseText(text, file);
  if (parsed.data === undefined) return parsed.problems;
  const { body, bodyLine } = parsed;
  const problems = [...parsed.problems, ...(file.endsWith('.json') ? [] : checkBody(file, body, bodyLine))];
  const isList = 'list' in KINDS[kind];
  if (isList && !Array.isArray(parsed.data))
    return [...problems, { file, field: '', ...wordProblem('type-wrong', { detail: `${typeof parsed.data} → array` }) }];
  const list = isList ? (parsed.data as unknown[]) : null;
  (list ?? [parsed.data]).forEach((value, index) => {
    const idOf = (data: { id?: string | undefined }) => (list ? (data.id ?? String(index)) : id);
    const result = schema.safeParse(value);
    if (result.success) {
      valid.push({ id: idOf(result.data as { id?: string }), file, data: result.data, body, bodyLine, index });
      return;
    }
    problems.push(...toProblems(file, result.error, value, list ? [index] : []));
    const data = salvage<{ id?: string }>(value, result.error);
    if (data !== undefined) broken.push({ id: idOf(data), file, data, body, bodyLine, index });
  });
  return problems;
}

function emptyLists(): Record<Kind, never[]> {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []])) as unknown as Record<Kind, never[]>;
}
