/** What is wrong with a file before any schema: size of its nesting, keys written twice, parts used twice. */
import { LIMITS } from '../schemas/text-rules.ts';

/** The first key that an object of a JSON text has twice, or null. `source` is valid JSON, so that brackets and strings are enough to go by. */
export function findDuplicateKey(source: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (const [token] of source.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/gs)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const key = JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)) as string;
      const keys = open.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return null;
}

/** Whether a JSON text nests deeper than any record does; told from the text, because programs that read it may not survive it. */
export function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [token] of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > LIMITS.depth) return true;
  }
  return false;
}

/** What front matter has that records need not: a part that is used again (`&a`, `*a`), which can grow without end, or too deep nesting. */
export function isTangled(value: unknown): boolean {
  const seen = new Set<object>();
  const rest: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [part, depth] = next;
    if (typeof part !== 'object' || part === null) continue;
    if (seen.has(part) || depth > LIMITS.depth) return true;
    seen.add(part);
    rest.push(...Object.values(part).map((inner): [unknown, number] => [inner, depth + 1]));
  }
  return false;
}
