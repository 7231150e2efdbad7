/** A site built from a copy of this project, with other records or at another place than the one under test. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { startServer } from '../../scripts/serve.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCES = ['src', 'content', 'public', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

export interface ScratchSite {
  /** The folder of the built site. */
  dir: string;
  /** The records it was built from. */
  content: string;
  /** The address of its home page, with a slash at the end. */
  url: string;
  /** Stops its server and removes the copy. */
  remove: () => Promise<void>;
}

/**
 * Copies the project, lets `change` alter the records, builds and serves the result.
 * @param base where the site is mounted; that of the tests if absent
 */
export async function buildScratchSite(
  change: (contentDir: string) => void,
  base = process.env.SHOWCASE_BASE ?? '/',
): Promise<ScratchSite> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'showcase-scratch-'));
  for (const name of SOURCES) {
    // Git keeps no empty folder: there may be no public/.
    if (fs.existsSync(path.join(ROOT, name))) fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  // Package by package, so that Astro's cache inside node_modules is not shared with the real site.
  fs.mkdirSync(path.join(folder, 'node_modules'));
  for (const name of fs.readdirSync(path.join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.'))) {
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction');
  }
  const content = path.join(folder, 'content');
  change(content);
  const dir = path.join(folder, 'dist');
  const { SHOWCASE_CONTENT: _, ...environment } = process.env;
  const build = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    env: { ...environment, SHOWCASE_OUT: dir, SHOWCASE_BASE: base },
    encoding: 'utf8',
  });
  expect(build.status, build.stdout + build.stderr).toBe(0);
  const server = await startServer({ dir, base });
  return {
    dir,
    content,
    url: server.url,
    remove: async () => {
      await server.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
