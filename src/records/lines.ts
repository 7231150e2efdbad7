/** Adds the line to problems: an editor looks for a place in the file, not for `selections[0].round`. */
import { indexJson, type JsonPlace } from './json-index.ts';
import type { Problem } from './problem.ts';

/**
 * The same problems with their lines. A field that is missing gets the line of what it is missing from; a problem of the file
 * as a whole has none.
 * @param textOf the text of a file, or undefined when it cannot be read
 */
export function withLines<P extends Problem>(problems: readonly P[], textOf: (file: string) => string | undefined): P[] {
  const finders = new Map<string, (field: string) => number | undefined>();
  return problems.map((problem) => {
    if (problem.line !== undefined || problem.field === '') return problem;
    let find = finders.get(problem.file);
    if (find === undefined) finders.set(problem.file, (find = fieldFinder(problem.file, textOf(problem.file))));
    const line = find(problem.field);
    return line === undefined ? problem : { ...problem, line };
  });
}

function fieldFinder(file: string, text: string | undefined): (field: string) => number | undefined {
  if (text === undefined) return () => undefined;
  if (!file.endsWith('.json')) return (field) => frontMatterLine(text, field);
  const { places } = indexJson(text.replace(/^\ufeff/, ''));
  return (field) => nearest(places, field)?.line;
}

/** The place of a field, or of the nearest value around it. */
function nearest(places: ReadonlyMap<string, JsonPlace>, field: string): JsonPlace | undefined {
  for (let path = field; ; path = path.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')) {
    const place = places.get(path);
    if (place !== undefined || path === '') return place;
    // A key with dots or brackets of its own (which no schema has) cannot be taken apart.
    if (path === path.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$/, '')) return places.get('');
  }
}

/** Front matter is flat but for lists of one item a line. */
function frontMatterLine(text: string, field: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const [, key = '', item] = /^([^.[]+)(?:\[(\d+)\])?/.exec(field) ?? [];
  const keyAt = lines.slice(0, end).findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}":`));
  if (keyAt === -1) return end === -1 ? undefined : 1;
  const items = lines.slice(keyAt + 1, end).flatMap((line, index) => (/^\s*- /.test(line) ? [keyAt + 1 + index] : []));
  return ((item === undefined ? undefined : items[Number(item)]) ?? keyAt) + 1;
}
