/** The built site to measure: the real one, or one with generated hubs in a copy of the project. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateHubs } from '../../tests/fixtures/generate-hubs.ts';
import { watchMemory } from './memory.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['content', 'src', 'public', 'scripts/build.ts', 'scripts/hosting', 'astro.config.mjs', 'package-lock.json'];
const LEFT_OUT = new Set(['node_modules', 'dist', 'dist.next', 'dist.previous', '.git', '.astro', '.cache', 'test-results']);

export interface BuiltSite {
  root: string;
  dist: string;
}

export interface Build {
  seconds: number;
  /** The most memory the build and what it starts held at once; absent where that cannot be seen. */
  peakBytes?: number;
}

/** The site in dist/, built again when a source is newer. */
export async function realSite(): Promise<BuiltSite> {
  const dist = path.resolve(ROOT, process.env.SHOWCASE_OUT ?? 'dist');
  const page = path.join(dist, 'index.html');
  const newest = Math.max(...SOURCES.map((source) => newestIn(path.join(ROOT, source))));
  if (!fs.existsSync(page) || fs.statSync(page).mtimeMs < newest) await build(ROOT);
  return { root: ROOT, dist };
}

/** A temporary copy of the project with so many hubs, not built yet; `build` may be called again, `remove` deletes the copy. */
export function generatedSite(hubs: number): BuiltSite & { build: () => Promise<Build>; remove: () => void } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-site-'));
  const remove = () => fs.rmSync(root, { recursive: true, force: true });
  try {
    for (const name of fs.readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name)))
      fs.cpSync(path.join(ROOT, name), path.join(root, name), { recursive: true });
    fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
    generateHubs(path.join(root, 'content'), hubs);
    return { root, dist: path.join(root, 'dist'), build: () => build(root, { SHOWCASE_OUT: 'dist' }), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Bytes of all files in a folder, and how many there are. */
export function sizeOf(dir: string): { bytes: number; files: number } {
  const files = fs.readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { bytes: files.reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0), files: files.length };
}

async function build(root: string, env: NodeJS.ProcessEnv = {}): Promise<Build> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/run.mjs', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  const memory = watchMemory(child.pid ?? 0);
  const [code] = (await once(child, 'exit')) as [number | null];
  const peakBytes = memory();
  if (code !== 0) throw new Error(`The build in ${root} failed.`);
  return { seconds: (performance.now() - start) / 1000, ...(peakBytes === undefined ? {} : { peakBytes }) };
}

function newestIn(place: string): number {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(place).map((name) => newestIn(path.join(place, name))));
}
