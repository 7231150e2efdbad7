/** Compares what Chromium draws with kept pictures; `UPDATE_PICTURES=1` keeps the new ones instead. */
import fs from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

const KEPT = path.resolve(import.meta.dirname, '../fixtures/pictures');
const RESULTS = path.resolve(import.meta.dirname, '../../test-results/pictures');

/**
 * Fails when more than `share` of the pixels differ from the kept picture `name`.
 * The new picture and the differences are then in test-results/pictures/.
 */
export function expectPicture(name: string, png: Buffer, share: number): void {
  const kept = path.join(KEPT, `${name}.png`);
  if (process.env.UPDATE_PICTURES === '1') {
    fs.mkdirSync(KEPT, { recursive: true });
    fs.writeFileSync(kept, png);
    return;
  }
  expect(fs.existsSync(kept), `There is no picture ${kept}: UPDATE_PICTURES=1 keeps the one drawn now`).toBe(true);
  const [before, now] = [PNG.sync.read(fs.readFileSync(kept)), PNG.sync.read(png)];
  expect({ name, width: now.width, height: now.height }).toEqual({ name, width: before.width, height: before.height });
  const difference = new PNG({ width: now.width, height: now.height });
  const differing = pixelmatch(before.data, now.data, difference.data, now.width, now.height, { threshold: 0.1 });
  if (differing <= share * now.width * now.height) return;
  fs.mkdirSync(RESULTS, { recursive: true });
  fs.writeFileSync(path.join(RESULTS, `${name}.png`), png);
  fs.writeFileSync(path.join(RESULTS, `${name}.difference.png`), PNG.sync.write(difference));
  expect.fail(`${name}: ${differing} pixels differ from ${kept}; see ${RESULTS}. If the change is meant: UPDATE_PICTURES=1`);
}
