import { checkReferences } from './check-references.ts';
import { withLines } from './lines.ts';
import type { Problem } from './problem.ts';
import { readContentFiles, type ContentFiles } from './read-files.ts';

/**
 * Reads every record below `contentDir` and reports everything that is wrong, in order of the files and their lines.
 * @param planned texts by path, read in place of what the disk holds: what a command is about to write
 * @throws Error of the file system when the folder itself cannot be listed
 */
export function checkRecords(
  contentDir: string,
  planned: ReadonlyMap<string, string> = new Map(),
): { files: ContentFiles; problems: Problem[]; textOf: (file: string) => string | undefined } {
  const { files, broken, problems, paths, textOf } = readContentFiles(contentDir, planned);
  const all = withLines([...problems, ...checkReferences(files, broken, paths)], textOf);
  return { files, problems: all.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)), textOf };
}
