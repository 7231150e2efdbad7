/** A site built from a copy of this project, with other records or at another place than the one under test. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { startServer } from '../../scripts/serve.ts';
import { buildCopy, copyProject } from '../fixtures/project-copy.ts';

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
  copyProject(folder);
  const content = path.join(folder, 'content');
  change(content);
  const dir = path.join(folder, 'dist');
  const build = buildCopy(folder, { SHOWCASE_BASE: base });
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
