import fs from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browser.ts';
import { startServer } from '../../scripts/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the home page of the built site, with a slash at its end. */
    siteUrl: string;
    /** The Chromium to start. */
    browserPath: string;
  }
}

/** Serves the built site while the browser tests run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dir = path.resolve(import.meta.dirname, '../..', process.env.SHOWCASE_OUT ?? 'dist');
  if (!fs.existsSync(path.join(dir, 'index.html'))) throw new Error(`There is no built site in ${dir}: run npm run build first.`);
  const server = await startServer({ dir, base: process.env.SHOWCASE_BASE ?? '/' });
  project.provide('siteUrl', server.url);
  project.provide('browserPath', await findBrowser());
  return server.close;
}
