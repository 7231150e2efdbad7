/** What is wrong with a file before any schema: depth of its nesting, parts used twice. */
import { LIMITS } from '../schemas/text-rules.ts';

/** Where a JSON text begins to nest deeper than any record does, or null; told from the text, because programs that read it may not survive it. */
export function tooDeepAt(source: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > LIMITS.depth) return index;
  }
  return null;
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
