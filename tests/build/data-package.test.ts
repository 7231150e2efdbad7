/** datapackage.json by the JSON Schemas of the standard itself (version 1, which `profile` names; see tests/fixtures/frictionless). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import addFormats, { type FormatsPlugin } from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readDist } from './dist.ts';

interface Descriptor {
  profile: string;
  licenses: object[];
  resources: { name: string; profile: string; path: string; schema: { fields: { type: string }[] } }[];
}

const load = (name: string): ValidateFunction => {
  const file = path.resolve(import.meta.dirname, '../fixtures/frictionless', `${name}.json`);
  const { $schema: _draft4, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as AnySchemaObject;
  // The schemas are of draft 4; they use nothing of it that later drafts read in another way.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  (addFormats.default as FormatsPlugin)(ajv);
  return ajv.compile(schema);
};
const read = () => JSON.parse(readDist('data/v1/datapackage.json')) as Descriptor;
const isPackage = load('data-package');
const isTable = load('tabular-data-resource');
const problems = (validate: ValidateFunction, value: unknown) =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

describe('the descriptor of the open data', () => {
  it('is valid by the schema of data packages', () => {
    expect(read().profile).toBe('data-package');
    expect(problems(isPackage, read())).toEqual([]);
  });

  it('is valid by the schema of tables for every table', () => {
    const tables = read().resources.filter(({ profile }) => profile === 'tabular-data-resource');
    expect(tables.map(({ path: file }) => file).sort()).toEqual(
      read()
        .resources.map(({ path: file }) => file)
        .filter((file) => file.endsWith('.csv'))
        .sort(),
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.flatMap((table) => problems(isTable, table).map((problem) => `${table.name}${problem}`))).toEqual([]);
  });

  it('would be found invalid where it is', () => {
    expect(isPackage({ ...read(), resources: [] })).toBe(false);
    expect(isPackage({ ...read(), name: 'With Spaces' })).toBe(false);
    const table = read().resources.find(({ profile }) => profile === 'tabular-data-resource')!;
    table.schema.fields[0]!.type = 'nonsense';
    expect(isTable(table)).toBe(false);
  });
});
