/** Writes into the records on which day the page of a fact was last online. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { japanDay } from '../../src/domain/fiscal-year.ts';
import type { ContentFiles } from '../../src/records/read-files.ts';
import { replaceFile } from '../replace-file.ts';
import type { Checked } from './state.ts';

const FIELD = /(?<!\\)("verifiedLive"\s*:\s*)(null|"[^"]*")/g;

/**
 * Sets `verifiedLive` of every fact whose source answered; of the others it stays what it was. Only that value changes in a file:
 * its formatting and order stay.
 * @returns the files that changed
 * @throws Error when a file is not of the form the schema asks for
 */
export function markVerified(contentDir: string, hubs: ContentFiles['hubs'], results: ReadonlyMap<string, Checked>): string[] {
  return hubs.flatMap(({ file, data }) => {
    const days = data.facts.map(({ source, verifiedLive }) => {
      const checked = results.get(withoutHash(source));
      const day = checked?.state === 'ok' ? japanDay(new Date(checked.at)) : null;
      return day !== null && (verifiedLive === null || day > verifiedLive) ? day : verifiedLive;
    });
    if (days.every((day, index) => day === data.facts[index]?.verifiedLive)) return [];
    const target = path.join(contentDir, file);
    const source = readFileSync(target, 'utf8');
    let at = 0;
    const changed = source.replace(FIELD, (_whole, name: string) => `${name}${JSON.stringify(days[at++] ?? null)}`);
    const written = (JSON.parse(changed) as typeof data).facts.map(({ verifiedLive }) => verifiedLive);
    if (at !== days.length || written.join() !== days.join()) throw new Error(`${target}: verifiedLive (${at} ≠ ${days.length})`);
    replaceFile(target, changed);
    return [file];
  });
}

function withoutHash(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
