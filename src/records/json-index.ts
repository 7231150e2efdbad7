/** Where each value of a JSON text stands. `JSON.parse` gives values without places, and keeps silent about a key written twice. */
import { formatField } from './problem.ts';

/** Place of one value; offsets count UTF-16 units from the beginning of the text, lines from 1. */
export interface JsonPlace {
  /** Line of the key, or of the value where it is an item of a list. */
  line: number;
  /** First character of the value. */
  start: number;
  /** The character after the value. */
  end: number;
}

/** Places by field, written as in `Problem.field` (`selections[0].round`; empty = the whole). */
export interface JsonIndex {
  places: ReadonlyMap<string, JsonPlace>;
  /** Keys that occur twice in one object, at their second place. */
  repeated: readonly { field: string; key: string; line: number }[];
  /** Line at which the text stops being JSON, or null. */
  brokenAt: number | null;
}

/** No record is as deep; a text that is was not written by a person, and would exhaust the stack. */
const MAX_DEPTH = 60;

/** Finds the place of every value of a text; what stands before a mistake is found even so. */
export function indexJson(source: string): JsonIndex {
  const places = new Map<string, JsonPlace>();
  const repeated: { field: string; key: string; line: number }[] = [];
  const lineAt = lineFinder(source);
  let at = 0;

  try {
    value([], undefined);
    space();
    if (at < source.length) stop();
    return { places, repeated, brokenAt: null };
  } catch (error) {
    if (!(error instanceof StopError)) throw error;
    return { places, repeated, brokenAt: lineAt(Math.min(at, Math.max(0, source.trimEnd().length - 1))) };
  }

  function value(path: readonly PropertyKey[], line: number | undefined): void {
    if (path.length > MAX_DEPTH) stop();
    space();
    const start = at;
    if (source[at] === '{') object(path);
    else if (source[at] === '[') list(path);
    else if (source[at] === '"') match(STRING);
    else match(LITERAL);
    places.set(formatField(path), { line: line ?? lineAt(start), start, end: at });
  }

  function object(path: readonly PropertyKey[]): void {
    const keys = new Set<string>();
    items('}', () => {
      const line = lineAt(at);
      const key = JSON.parse(match(STRING)) as string;
      if (keys.has(key)) repeated.push({ field: formatField([...path, key]), key, line });
      keys.add(key);
      space();
      if (source[at] !== ':') stop();
      at += 1;
      value([...path, key], line);
    });
  }

  function list(path: readonly PropertyKey[]): void {
    let index = 0;
    items(']', () => value([...path, index++], undefined));
  }

  /** What stands between brackets, with commas in between. */
  function items(close: string, item: () => void): void {
    at += 1;
    space();
    if (source[at] !== close) {
      for (;;) {
        space();
        item();
        space();
        if (source[at] !== ',') break;
        at += 1;
      }
    }
    if (source[at] !== close) stop();
    at += 1;
  }

  function space(): void {
    match(SPACE);
  }

  function match(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found === undefined) return stop();
    at += found.length;
    return found;
  }
}

/** A function that gives the line (from 1) of an offset. */
export function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class StopError extends Error {}

function stop(): never {
  throw new StopError();
}
