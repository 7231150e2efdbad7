import type { Localized } from '../i18n/locales.ts';

/** One check: all its tests must pass. */
export interface Check {
  /** File of tests. */
  file: `tests/${'browser' | 'build'}/${string}.test.ts`;
  /** Titles of tests as the file writes them; `%s` and `$kind` stand for what is filled in. */
  tests: readonly [string, ...string[]];
  /** What is tried. */
  says: Localized;
}
