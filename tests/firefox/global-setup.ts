import type { TestProject } from 'vitest/node';
import { findFirefox } from '../../scripts/firefox.ts';
import serveSite from '../browser/global-setup.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Firefox to start. */
    firefoxPath: string;
  }
}

/** Serves the built site while the tests in Firefox run, with a Chromium to compare with. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const file = findFirefox();
  if (file === undefined) throw new Error('There is no Firefox: install one or put its path in FIREFOX_PATH.');
  project.provide('firefoxPath', file);
  return serveSite(project);
}
