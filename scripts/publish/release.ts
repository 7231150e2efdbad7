/** Releases of the built site side by side, and one link to the one that is served. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { isHashed } from '../hosting/headers.ts';
import { addressOfFile, filesIn } from '../hosting/site-files.ts';
import { precompress } from '../precompress.ts';

export interface PublishOptions {
  /** The built site. */
  dist: string;
  /** Where `releases/` and `current` are; made when absent. */
  folder: string;
  /** How many releases stay, the new one included. */
  keep: number;
  compress: boolean;
}

export interface Published {
  /** The folder of the release. */
  release: string;
  files: number;
  /** Files that are the same as in the release before: they keep their time, and browsers their copies. */
  unchanged: number;
}

/** So long a page in somebody's browser may still ask for the styles and scripts it was built with. */
const GRACE_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Publishes a built site. The link is turned last and in one step; whatever fails before leaves what is served as it is.
 * @throws Error when there is no site in `dist` or the folder cannot be written
 */
export async function publish({ dist, folder, keep, compress }: PublishOptions): Promise<Published> {
  if (!existsSync(path.join(dist, 'index.html')))
    throw new Error(
      `${dist} にサイトがありません。先に npm run build を実行してください。\nThere is no site in ${dist}. Run npm run build first.`,
    );
  const releases = path.join(folder, 'releases');
  const current = path.join(folder, 'current');
  if (existsSync(current) && !lstatSync(current).isSymbolicLink())
    throw new Error(`${current} がリンクではありません。別のフォルダを指定してください。\n${current} is not a link. Name another folder.`);
  mkdirSync(releases, { recursive: true });
  removeLeftovers(folder, releases);
  const before = existsSync(current) ? path.resolve(folder, readlinkSync(current)) : undefined;
  const files = filesIn(dist);
  const release = path.join(releases, hashOf(dist, files, compress));
  let unchanged = 0;
  if (!existsSync(release)) {
    const incoming = path.join(releases, `.incoming-${process.pid}`);
    try {
      unchanged = await fill(incoming, { dist, files, before, compress });
      renameSync(incoming, release);
    } catch (error) {
      rmSync(incoming, { recursive: true, force: true });
      throw error;
    }
  }
  turnLink(current, release);
  removeOld(releases, release, keep);
  return { release, files: files.length, unchanged };
}

/** Copies the site; a file that has not changed since the release before is linked to it, so that it takes no room and keeps its time. */
async function fill(
  incoming: string,
  { dist, files, before, compress }: { dist: string; files: readonly string[]; before: string | undefined; compress: boolean },
): Promise<number> {
  mkdirSync(incoming);
  const same = new Set<string>();
  for (const file of files) {
    const target = path.join(incoming, file);
    mkdirSync(path.dirname(target), { recursive: true });
    const old = before === undefined ? undefined : path.join(before, file);
    if (old !== undefined && isSame(old, path.join(dist, file)) && tryLink(old, target)) same.add(file);
    else cpSync(path.join(dist, file), target);
  }
  if (before !== undefined) carryHashed(before, incoming);
  if (compress)
    await precompress(incoming, undefined, (file) => same.has(file) && before !== undefined && linkCompressed(before, incoming, file));
  return same.size;
}

/** Pages that are open while the site changes may still load a script of the release before: names with a hash never clash. */
function carryHashed(before: string, incoming: string): void {
  const oldest = Date.now() - GRACE_DAYS * DAY_MS;
  for (const file of filesIn(before)) {
    const target = path.join(incoming, file);
    const source = path.join(before, file);
    if (!isHashed(addressOfFile(file)) || existsSync(target) || statSync(source).mtimeMs < oldest) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    if (!tryLink(source, target)) cpSync(source, target, { preserveTimestamps: true });
  }
}

function linkCompressed(before: string, incoming: string, file: string): boolean {
  const copies = ['.br', '.gz'].filter((ending) => existsSync(path.join(before, file + ending)));
  if (copies.length === 0) return false;
  return copies.every(
    (ending) =>
      existsSync(path.join(incoming, file + ending)) || tryLink(path.join(before, file + ending), path.join(incoming, file + ending)),
  );
}

/** A link made beside and renamed over the old one: there is no moment without one. */
function turnLink(current: string, release: string): void {
  const next = `${current}.${process.pid}`;
  rmSync(next, { force: true });
  try {
    symlinkSync(path.relative(path.dirname(current), release), next, process.platform === 'win32' ? 'junction' : 'dir');
    renameSync(next, current);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  // The order of age, for what is removed later; a release may be published again.
  const now = new Date();
  utimesSync(release, now, now);
}

/** What runs that were killed have left; a run that is still alive keeps its own. */
function removeLeftovers(folder: string, releases: string): void {
  for (const [dir, pattern] of [
    [releases, /^\.(?:incoming|removed)-(\d+)/],
    [folder, /^current\.(\d+)$/],
  ] as const) {
    for (const name of readdirSync(dir)) {
      const pid = pattern.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(dir, name), { recursive: true, force: true });
    }
  }
}

function removeOld(releases: string, release: string, keep: number): void {
  const byAge = readdirSync(releases)
    .filter((name) => !name.startsWith('.') && path.join(releases, name) !== release)
    .map((name) => ({ dir: path.join(releases, name), time: statSync(path.join(releases, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const [index, { dir }] of byAge.slice(keep - 1).entries()) {
    // Renamed first: killed halfway, half a release must not be taken for a whole one when the same site is published again.
    const removed = path.join(releases, `.removed-${process.pid}-${index}`);
    renameSync(dir, removed);
    rmSync(removed, { recursive: true, force: true });
  }
}

/** A name from the content: the same site is the same release. */
function hashOf(dist: string, files: readonly string[], compress: boolean): string {
  const hash = createHash('sha256').update(String(compress));
  for (const file of files)
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(dist, file)))
        .digest(),
    );
  return hash.digest('hex').slice(0, 16);
}

function isSame(old: string, file: string): boolean {
  const stat = statSync(old, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === statSync(file).size && readFileSync(old).equals(readFileSync(file));
}

/** Not every file system has hard links. */
function tryLink(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'EMLINK', 'EXDEV', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
