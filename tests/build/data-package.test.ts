/** The descriptor by Frictionless' own schemas and reader: types, limits, keys and references of every row. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distFiles, readDist } from './dist.ts';

interface Package {
  valid: boolean;
  errors: Error[];
  resources: {
    name: string;
    tabular: boolean;
    valid: boolean;
    read: (options: { keyed: boolean; relations: boolean }) => Promise<object[]>;
  }[];
}

// The package has no types.
const { Package } = createRequire(import.meta.url)('datapackage') as {
  Package: { load: (descriptor: object, options: { basePath: string }) => Promise<Package> };
};
const descriptor = JSON.parse(readDist('data/v1/datapackage.json')) as { resources: { name: string; path: string }[] } & Record<
  string,
  unknown
>;
let folder: string;
let data: Package;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'showcase-data-'));
  for (const file of distFiles) {
    if (!/^data\/v1\/(codes\/)?[^/]+$/.test(file)) continue;
    const target = path.join(folder, file.slice('data/v1/'.length));
    mkdirSync(path.dirname(target), { recursive: true });
    // The reader of version 1 takes a byte order mark for part of the first name; later ones do not.
    writeFileSync(target, readDist(file).replace(/^\ufeff/, ''));
  }
  data = await Package.load(descriptor, { basePath: folder });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the data package', () => {
  it('is valid by the schemas of Frictionless, each of its files too', () => {
    expect(data.errors).toEqual([]);
    expect([data.valid, ...data.resources.map(({ valid }) => valid)]).not.toContain(false);
  });

  it('finds a descriptor without resources or with a wrong path invalid', async () => {
    expect((await Package.load({ ...descriptor, resources: [] }, { basePath: folder })).valid).toBe(false);
    expect(
      (
        await Package.load({ ...descriptor, resources: [{ name: 'x', path: '../x.csv' }] }, { basePath: folder }).catch(() => ({
          valid: false,
        }))
      ).valid,
    ).toBe(false);
  });

  it('describes every file but those of single hubs, itself and the checksums', () => {
    const files = [...distFiles].filter((file) => /^data\/v1\/(codes\/)?[^/]+$/.test(file)).map((file) => file.slice('data/v1/'.length));
    expect(descriptor.resources.map((resource) => resource.path).sort()).toEqual(
      files.filter((file) => !['datapackage.json', 'checksums.txt'].includes(file)).sort(),
    );
  });

  it('is read row by row without an error in type, limit, key or reference', async () => {
    const tables = data.resources.filter(({ tabular }) => tabular);
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) expect((await table.read({ keyed: true, relations: true })).length, table.name).toBeGreaterThan(0);
  });

  it('is in both languages', () => {
    const translated = JSON.stringify(descriptor).match(/"(title|description|attribution)":/g)?.length ?? 0;
    const japanese = JSON.stringify(descriptor).match(/"(title|description|attribution)@ja":/g)?.length ?? 0;
    // The name of the licence and that of the publisher have one form.
    expect(translated - japanese).toBe(2);
    expect(descriptor).toMatchObject({ languages: ['en', 'ja'], licenses: [{ name: 'CC-BY-4.0' }] });
  });
});
