/** Changes of one place in a JSON text that leave every other character as its editor wrote it. */
import { indexJson } from './json-index.ts';

/** A value for a record, as JSON has them. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Sets a field of an object; a new one goes behind the field `after`, or to the end.
 * @param path keys from the outermost in
 * @throws Error when the text is not JSON, or holds no object at that place
 */
export function setField(source: string, path: readonly string[], value: JsonValue, after?: string): string {
  const place = placeOf(source, path);
  if (place !== undefined) return splice(source, place.start, place.end, write(source, value, path.length));
  const key = path.at(-1) ?? '';
  const before = after === undefined ? undefined : placeOf(source, [...path.slice(0, -1), after]);
  if (before !== undefined) {
    const field = `,${lineEnd(source)}${'  '.repeat(path.length)}${JSON.stringify(key)}: ${write(source, value, path.length)}`;
    return splice(source, before.end, before.end, field);
  }
  return insertLast(source, path.slice(0, -1), '{', `${JSON.stringify(key)}: ${write(source, value, path.length)}`);
}

/**
 * Adds an item to the end of a list, which is made (behind the field `after`, or at the end) where the object has none.
 * @throws Error when the text is not JSON, or something else than a list stands at that place
 */
export function appendItem(source: string, path: readonly string[], value: JsonValue, after?: string): string {
  if (placeOf(source, path) === undefined) return setField(source, path, [value], after);
  return insertLast(source, path, '[', write(source, value, path.length + 1));
}

function insertLast(source: string, path: readonly string[], bracket: '{' | '[', text: string): string {
  const place = placeOf(source, path);
  if (place === undefined || source[place.start] !== bracket)
    throw new Error(`${path.join('.')} is no ${bracket === '[' ? 'list' : 'object'}`);
  const inner = source.slice(place.start + 1, place.end - 1);
  const last = place.start + 1 + inner.trimEnd().length;
  const end = lineEnd(source);
  const comma = inner.trim() === '' ? '' : ',';
  return splice(source, last, place.end - 1, `${comma}${end}${'  '.repeat(path.length + 1)}${text}${end}${'  '.repeat(path.length)}`);
}

function placeOf(source: string, path: readonly string[]): { start: number; end: number } | undefined {
  const { places, brokenAt } = indexJson(source);
  if (brokenAt !== null) throw new Error(`line ${brokenAt} is not JSON`);
  return places.get(path.join('.'));
}

/** The value in the form of the records: two spaces a level, as deep as it will stand. */
function write(source: string, value: JsonValue, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `${lineEnd(source)}${'  '.repeat(depth)}`);
}

function lineEnd(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

function splice(source: string, start: number, end: number, text: string): string {
  return source.slice(0, start) + text + source.slice(end);
}
