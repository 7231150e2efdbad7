import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Five projects: `unit` and `content` need only the sources, `build` reads dist/, `browser` and `firefox` open it in Chromium and Firefox. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 30_000 } },
      { extends: true, test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page may take its time on a busy machine; a test that passes is not slower for it.
          expect: { poll: { timeout: 10_000 } },
          // Each file starts a browser of its own; a group of its own because Vitest asks for one where the limit differs.
          maxWorkers: 2,
          // A browser on a busy machine may miss a moment once; `npm test` names what needed the second try.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: ['tests/firefox/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
          maxWorkers: 1,
          retry: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
