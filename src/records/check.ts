import { checkReferences } from './check-references.ts';
import type { Problem } from './problem.ts';
import { readContentFiles, type ContentFiles } from './read-files.ts';

/** Reads every record below `contentDir` and reports everything that is wrong, in file order. */
export function checkRecords(contentDir: string): { files: ContentFiles; problems: Problem[] } {
  const { files, broken, problems, paths } = readContentFiles(contentDir);
  const all = [...problems, ...checkReferences(files, broken, paths)];
  return { files, problems: all.sort((a, b) => a.file.localeCompare(b.file)) };
}
