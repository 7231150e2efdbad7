/** What every command that changes records begins with. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { checkRecords } from '../../src/records/check.ts';
import { contentFolder, settle } from './cli.ts';
import type { Question } from './questions.ts';
import { todayOrRefuse } from './save.ts';

/** The options of `parseArgs` for these questions: a flag for each answer, the folder of the records, and help. */
export function optionsFor(questions: readonly Question[]) {
  const flags: Record<string, { type: 'string' }> = Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]));
  return { ...flags, content: { type: 'string' }, help: { type: 'boolean', default: false } } as const satisfies ParseArgsOptionsConfig;
}

/** The records of the folder that is meant, tidied up after a run that was stopped, and today in Japan. */
export function openRecords(content: string | undefined): ReturnType<typeof checkRecords> & { folder: string; today: string } {
  const folder = contentFolder(content);
  const today = todayOrRefuse();
  settle(folder);
  return { folder, today, ...checkRecords(folder) };
}
