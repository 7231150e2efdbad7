/** Licenses of what visitors get, and of what the site is built with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDist, distFiles } from './dist.ts';

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const readRoot = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const { packages } = readRoot('package-lock.json') as { packages: Record<string, Locked> };
const manifest = readRoot('package.json') as { dependencies: Record<string, string>; allowScripts: Record<string, boolean> };
const locked = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({ name: place.replace(/^.*node_modules\//, ''), ...entry }));

/** Licenses that ask for no more than a notice. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Zlib',
  'Unlicense',
];
/** Tools of the build under weaker copyleft, and the font: nothing of their code is in what is published. */
const BUILD_ONLY = /^(@img\/sharp-.*|@resvg\/resvg-js.*|lightningcss.*|@fontsource\/noto-sans-jp)$/;

const text = readDist('licenses.txt');
const shipped = [...text.matchAll(/^(@?[\w./-]+) (\d+\.\d+\.\d+\S*) \(([\w.-]+)\)$/gm)].map(
  ([, name = '', version = '', license = '']) => ({
    name,
    version,
    license,
  }),
);

describe('licenses', () => {
  it('of what is sent to visitors stand in a file, with their texts and in the versions that are installed', () => {
    expect(shipped.length).toBeGreaterThan(7);
    for (const { name, version, license } of shipped) {
      const entry = packages[`node_modules/${name}`];
      expect(entry?.version, name).toBe(version);
      expect([...PERMISSIVE, 'OFL-1.1'], name).toContain(license);
    }
    for (const words of ['Copyright', 'Natural Earth', 'SIL OPEN FONT LICENSE', 'Volodymyr Agafonkin']) expect(text).toContain(words);
  });

  it('name every package that scripts and styles of the site import', () => {
    const sources =
      readFileSync(path.join(ROOT, 'src/styles/global.css'), 'utf8') + readFileSync(path.join(ROOT, 'src/map/leaflet-map.ts'), 'utf8');
    const imported = [...sources.matchAll(/(?:from|import)\s*\(?'((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(([, name = '']) => name);
    expect(imported.length).toBeGreaterThan(2);
    expect(
      [...new Set(imported)].filter((name) => packages[`node_modules/${name}`] !== undefined && !shipped.some((one) => one.name === name)),
    ).toEqual([]);
    // No font software is sent.
    expect([...distFiles].filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
  });

  it('of all that builds the site are permissive, but for tools that leave nothing of theirs in it', () => {
    const wrong = locked.filter(({ name, dev, license = 'unknown' }) => {
      const parts = license.replace(/[()]/g, '').split(/ (?:OR|AND) /);
      const fits = license.includes(' OR ')
        ? parts.some((part) => PERMISSIVE.includes(part))
        : parts.every((part) => PERMISSIVE.includes(part));
      return dev !== true && !fits && !BUILD_ONLY.test(name);
    });
    expect(wrong.map(({ name, license }) => `${name}: ${license ?? 'unknown'}`)).toEqual([]);
  });

  it('and scripts that packages would run when installed are each decided on by name', () => {
    const running = locked.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);
    expect([...new Set(running)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
    expect(Object.values(manifest.allowScripts).filter(Boolean)).toEqual([]);
  });
});
