/**
 * Writing records so that a power cut, a full disk or a killed process leaves the old state or the new one, never a part.
 *
 * 1. Everything new is written to a folder of its own, `content/.writing-<process>`, and flushed to the disk.
 * 2. One rename to `.ready-<process>` decides: before it nothing has happened, after it everything will.
 * 3. The new files and folders are renamed into their places.
 *
 * Readers pass over names that begin with a dot. `settleWrites`, which every command of the records and the build call first,
 * finishes step 3 where a run was stopped in it, and removes what a run left in step 1.
 */
import { constants, accessSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a command wants to change: texts by path below the content folder, and what the files held when it read them. */
export interface WritePlan {
  /** New text by path; a path of a folder that does not exist yet makes the folder. */
  texts: ReadonlyMap<string, string>;
  /** Text a file must still have, or null: it must not exist. */
  expected: ReadonlyMap<string, string | null>;
}

/** Someone else changed or made a file in the meantime; nothing was written. */
export class ChangedMeanwhileError extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file} was changed meanwhile`);
    this.file = file;
  }
}

/** Every text is safely on the disk, but not all could be put in their places; the next command of the records tries again. */
export class UnfinishedWriteError extends Error {}

const WRITING = '.writing-';
const READY = '.ready-';
/** Name of the list of what is to be moved, inside the folder of a run. */
const MOVES = 'moves.json';

/** A move of step 3: the name inside the folder of the run, and the place below the content folder. */
type Move = readonly [staged: string, target: string];

/**
 * Writes all texts of a plan, or none.
 * @throws ChangedMeanwhileError when a file is no longer as expected; the error of the file system (`ENOSPC`, `EROFS`, `EACCES`, …)
 *   when the disk does not take the texts; in both cases the records are as they were. UnfinishedWriteError after the decision
 */
export function writeRecords(contentDir: string, plan: WritePlan): void {
  const writing = join(contentDir, `${WRITING}${process.pid}`);
  const ready = join(contentDir, `${READY}${process.pid}`);
  let decided = false;
  try {
    rmSync(writing, { recursive: true, force: true });
    mkdirSync(writing);
    const moves = stage(contentDir, writing, plan.texts);
    for (const [, target] of moves) accessSync(dirname(join(contentDir, target)), constants.W_OK);
    writeFlushed(join(writing, MOVES), JSON.stringify(moves));
    flushFolder(writing);
    checkExpected(contentDir, plan.expected);
    renameSync(writing, ready);
    decided = true;
    flushFolder(contentDir);
    move(contentDir, ready);
  } catch (error) {
    if (decided) throw new UnfinishedWriteError(error instanceof Error ? error.message : String(error), { cause: error });
    discard(writing);
    throw error;
  }
}

/**
 * Finishes or removes what runs that were stopped have left. A run that is still writing is let alone; one that is moving may be
 * helped, as a move is done once whoever does it.
 * @returns how many were finished and how many removed
 */
export function settleWrites(contentDir: string): { finished: number; removed: number } {
  const names = readdirSync(contentDir);
  const finished = names.filter((name) => name.startsWith(READY));
  for (const name of finished) move(contentDir, join(contentDir, name));
  const removed = names.filter((name) => name.startsWith(WRITING) && !isAtWork(name));
  for (const name of removed) rmSync(join(contentDir, name), { recursive: true, force: true });
  return { finished: finished.length, removed: removed.length };
}

/** Writes the texts below the folder of the run; a new folder of the records is staged, and later moved, as a whole. */
function stage(contentDir: string, writing: string, texts: ReadonlyMap<string, string>): Move[] {
  const moves = new Map<string, string>();
  for (const [path, text] of texts) {
    const target = newFolderOf(contentDir, path) ?? path;
    const staged = moves.get(target) ?? String(moves.size);
    moves.set(target, staged);
    const file = join(writing, `${staged}${path.slice(target.length)}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFlushed(file, text);
    flushFolder(dirname(file));
  }
  // New folders last: who sees a new hub also sees the institution it names.
  return [...moves].map(([target, staged]) => [staged, target] as const).sort(([, a], [, b]) => depth(b) - depth(a));

  function depth(target: string): number {
    return texts.has(target) ? 1 : 0;
  }
}

/** The outermost folder on the way to a path that does not exist yet. */
function newFolderOf(contentDir: string, path: string): string | undefined {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/')).find((folder) => !existsSync(join(contentDir, folder)));
}

function checkExpected(contentDir: string, expected: WritePlan['expected']): void {
  for (const [path, text] of expected) {
    const file = join(contentDir, path);
    if ((existsSync(file) ? readFileSync(file, 'utf8') : null) !== text) throw new ChangedMeanwhileError(path);
  }
}

/** Step 3; may be done again after it was stopped, as what has been moved is no longer there to move. */
function move(contentDir: string, ready: string): void {
  const moves = unlessGone(() => JSON.parse(readFileSync(join(ready, MOVES), 'utf8')) as Move[]) ?? [];
  for (const [staged, target] of moves) {
    unlessGone(() => renameSync(join(ready, staged), join(contentDir, target)));
    flushFolder(dirname(join(contentDir, target)));
  }
  rmSync(ready, { recursive: true, force: true });
}

function unlessGone<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeFlushed(file: string, text: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the names in a folder last. Windows has no such call, and some network drives refuse it: the renames hold without it. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP'))) throw error;
  } finally {
    closeSync(descriptor);
  }
}

function discard(writing: string): void {
  try {
    rmSync(writing, { recursive: true, force: true });
  } catch {
    // The error that led here says more; the next run cleans up.
  }
}

/** Whether the process that made a folder of a run still exists. */
function isAtWork(name: string): boolean {
  const id = Number(name.slice(name.lastIndexOf('-') + 1));
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // EPERM: it exists, and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
