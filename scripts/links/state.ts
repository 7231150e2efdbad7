/** What earlier runs found, one line a result, so that a run killed at any moment goes on where it was. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LinkResult } from './check-address.ts';

/** A result with the moment it was found (ISO 8601). */
export interface Checked extends LinkResult {
  url: string;
  at: string;
}

/** The results of a file, the latest of each address. A line cut off by a kill, or of another form, is passed over. */
export function readState(file: string): Map<string, Checked> {
  const results = new Map<string, Checked>();
  if (!existsSync(file)) return results;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const checked = parse(line);
    if (checked !== undefined) results.set(checked.url, checked);
  }
  return results;
}

/** Adds a result at once; a line of its own even after one that was cut off. */
export function appendState(file: string, checked: Checked): void {
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, `\n${JSON.stringify(checked)}`);
}

function parse(line: string): Checked | undefined {
  try {
    const value = JSON.parse(line) as Partial<Checked> | null;
    return typeof value?.url === 'string' && typeof value.at === 'string' && typeof value.state === 'string'
      ? (value as Checked)
      : undefined;
  } catch {
    return undefined;
  }
}
