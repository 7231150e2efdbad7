/** From the text of a file to its values: JSON, or Markdown with front matter. */
import { load as loadYaml, YAMLException } from 'js-yaml';
import { indexJson, lineFinder } from './json-index.ts';
import { findSlip } from './json-slips.ts';
import type { Problem } from './problem.ts';
import { wordProblem } from './problem-texts.ts';
import { isTangled, tooDeepAt } from './shape.ts';

/** `data` is undefined where nothing could be read. */
interface Parsed {
  data?: unknown;
  /** Text after the front matter of a Markdown file. */
  body: string;
  /** Line of the file the body begins in, from 1. */
  bodyLine: number;
  problems: Problem[];
}

/** Takes a file apart; what is wrong with its form is reported, and the rest read as far as it can be. */
export function parseText(text: string, file: string): Parsed {
  const none = { body: '', bodyLine: 1 };
  if (text.trim() === '' || text.trim() === '\ufeff') return { ...none, problems: [{ file, field: '', ...wordProblem('file-empty') }] };
  const hasMark = text.startsWith('\ufeff');
  const source = hasMark ? text.slice(1) : text;
  const parsed = file.endsWith('.json') ? { ...none, ...parseJson(source, file) } : parseMarkdown(source, file);
  const mark = hasMark ? [{ file, field: '', line: 1, ...wordProblem('byte-order-mark') }] : [];
  return { ...parsed, problems: [...mark, ...parsed.problems] };
}

function parseJson(source: string, file: string): { data?: unknown; problems: Problem[] } {
  const deep = tooDeepAt(source);
  if (deep !== null) return { problems: [{ file, field: '', line: lineFinder(source)(deep), ...wordProblem('too-deep') }] };
  const { brokenAt, repeated } = indexJson(source);
  const twice = repeated.map(({ field, key, line }) => ({ file, field, line, ...wordProblem('json-key-twice', { detail: key }) }));
  try {
    const data = JSON.parse(source) as unknown;
    // Our own reader gives up on a depth that JSON.parse takes; later steps would not survive it.
    if (brokenAt !== null) return { problems: [{ file, field: '', line: brokenAt, ...wordProblem('too-deep') }] };
    return { data, problems: twice };
  } catch (error) {
    const slip = findSlip(source);
    if (slip !== null) return { problems: [{ file, field: '', line: lineFinder(source)(slip.at), ...wordProblem(slip.code, slip) }] };
    return { problems: [broken(file, 'json-syntax', error, brokenAt ?? undefined)] };
  }
}

function parseMarkdown(source: string, file: string): Parsed {
  const match = /^---[ \t]*\r?\n(.*?\r?\n)??---[ \t]*(?:\r?\n|$)/s.exec(source);
  const body = source.slice(match?.[0].length ?? 0);
  const bodyLine = lineFinder(source)(match?.[0].length ?? 0);
  if (match === null && source.startsWith('---')) return { body, bodyLine, problems: [broken(file, 'front-matter', new Error('---'), 1)] };
  try {
    const data = loadYaml(match?.[1] ?? '') ?? {};
    if (isTangled(data)) return { body, bodyLine, problems: [{ file, field: '', line: 1, ...wordProblem('too-deep') }] };
    return { data, body, bodyLine, problems: [] };
  } catch (error) {
    // Lines of the front matter are counted from 0, after the line of hyphens.
    const line = error instanceof YAMLException ? (error.mark as { line: number } | undefined)?.line : undefined;
    return { body, bodyLine, problems: [broken(file, 'front-matter', error, line === undefined ? 1 : Math.min(line + 2, bodyLine - 1))] };
  }
}

function broken(file: string, code: 'json-syntax' | 'front-matter', error: unknown, line: number | undefined): Problem {
  const message = error instanceof YAMLException ? error.reason : error instanceof Error ? error.message : String(error);
  // Messages of V8 quote the text around the place, line breaks included.
  const detail = message.replaceAll(/\s+/g, ' ').slice(0, 200);
  return { file, field: '', ...(line === undefined ? {} : { line }), ...wordProblem(code, { detail }) };
}
