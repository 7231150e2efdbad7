/** The open data as published, by the Digital Agency's rules of machine readability (機械可読性ルール) one by one, and by third-party validators. */
import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats, { type FormatsPlugin } from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import featureCollection from 'geojson-schema/FeatureCollection.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { publishedHubSchema } from '../../src/schemas/published-hub.ts';
import { files as content } from '../content/content.ts';
import { distFiles, pageAt, readDist, textOf } from './dist.ts';

interface Field {
  name: string;
  type: string;
  format?: string;
  description: string;
  'description@ja': string;
  constraints?: { required?: boolean; enum?: string[] };
}

interface Resource {
  name: string;
  path: string;
  encoding: string;
  byteOrderMark?: boolean;
  bytes: number;
  hash: string;
  schema?: { fields: Field[]; primaryKey: string[]; foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[] };
}

interface Table {
  path: string;
  text: string;
  rows: string[][];
  header: string[];
  fields: Field[];
  resource: Resource;
}

const ROOT = 'data/v1/';
const json = <T>(path: string) => JSON.parse(readDist(ROOT + path)) as T;
const published = [...distFiles]
  .filter((file) => file.startsWith(ROOT))
  .map((file) => file.slice(ROOT.length))
  .sort();
const { resources } = json<{ resources: Resource[] }>('datapackage.json');
const tables: Table[] = resources
  .filter(({ path }) => path.endsWith('.csv'))
  .map((resource) => {
    const text = readDist(ROOT + resource.path);
    const [header = [], ...rows] = parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false, skip_empty_lines: false });
    return { path: resource.path, text, header, rows, fields: resource.schema?.fields ?? [], resource };
  });
/** Every cell with its place. */
const cells = tables.flatMap(({ path, header, rows, fields }) =>
  rows.flatMap((row, line) =>
    row.map((value, at) => ({ where: `${path} ${line + 2} ${header[at] ?? ''}: ${value}`, value, field: fields[at]! })),
  ),
);
const wrong = (test: (cell: (typeof cells)[number]) => boolean) => cells.filter((cell) => !test(cell)).map(({ where }) => where);
const isNumeric = ({ type }: Field) => type === 'integer' || type === 'number';
const isText = ({ type, format, constraints }: Field) => type === 'string' && format === undefined && constraints?.enum === undefined;
const column = (path: string, name: string) => {
  const table = tables.find((candidate) => candidate.path === path)!;
  return table.rows.map((row) => row[table.header.indexOf(name)] ?? '');
};

describe('machine readability, level 1', () => {
  it('L1-01: every file is of a format that programs read', () => {
    expect(tables.length).toBeGreaterThan(10);
    expect(published.filter((path) => !/\.(json|csv|geojson)$/.test(path))).toEqual(['checksums.txt']);
  });

  it('L1-02, L1-03, L1-04: every CSV is one table without gaps or remarks beside it', () => {
    expect(
      tables.filter(({ header, rows }) => rows.length === 0 || rows.some((row) => row.length !== header.length)).map(({ path }) => path),
    ).toEqual([]);
    expect(tables.filter(({ text }) => /\r\n,*\r\n/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('L1-05: every column has a name that says what it is', () => {
    expect(
      tables.flatMap(({ path, header }) => header.filter((name) => !/^[a-z]{2,}(_[a-z]+)*$/.test(name)).map((name) => `${path} ${name}`)),
    ).toEqual([]);
  });

  it('L1-06: no spaces or line breaks for looks', () => {
    expect(wrong(({ value }) => value === value.trim() && !/ {2}|\u3000|[\r\n\t]/.test(value))).toEqual([]);
  });

  it('L1-07: one datum per cell: ids, choices, numbers, days and addresses stand alone', () => {
    expect(wrong(({ value, field }) => isText(field) || !/[;,|、・\s]/.test(value))).toEqual([]);
    const ids = tables.flatMap(({ path, resource }) =>
      (resource.schema?.primaryKey ?? []).flatMap((name) =>
        column(path, name)
          .filter((value) => !/^(https?:\/\/\S+|[a-z0-9_-]+)$/.test(value))
          .map((value) => `${path} ${name}: ${value}`),
      ),
    );
    expect(ids).toEqual([]);
  });

  it('L1-08: no sign that depends on the machine', () => {
    // Circled and Roman figures, squared words, private use, compatibility ideographs, half-width kana.
    expect(
      wrong(
        ({ value }) =>
          !/[\u2150-\u218f\u2460-\u24ff\u3200-\u33ff\ue000-\uf8ff\uf900-\ufaff\uff61-\uff9f\u301d\u301f\u2116\u2121\ufffd]/.test(value),
      ),
    ).toEqual([]);
  });

  it('L1-09: empty and zero are two things', () => {
    expect(wrong(({ value, field }) => !isNumeric(field) || value === '' || !Number.isNaN(Number(value)))).toEqual([]);
    const selected = column('round-tracks.csv', 'selected');
    expect(selected).toContain('0');
    expect(selected).toContain('');
  });

  it('L1-10 to L1-13: no workbook with objects, formats, merged or hidden cells', () => {
    expect(published.filter((path) => /\.(xlsx?|ods)$/.test(path))).toEqual([]);
  });

  it('L1-14: a record is one line', () => {
    for (const { path, text, rows } of tables) {
      expect(text.endsWith('\r\n'), path).toBe(true);
      expect(text.split('\r\n').length - 2, path).toBe(rows.length);
      expect(/(^|[^\r])\n|\r(?!\n)/.test(text), path).toBe(false);
    }
  });

  it('L1-15: a text with a comma is quoted, so that another parser reads what was written', () => {
    expect(cells.some(({ value }) => value.includes(','))).toBe(true);
    const again = (rows: string[][]) =>
      rows.map((row) => row.map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')).join('\r\n');
    for (const { path, text, header, rows } of tables) expect(`\ufeff${again([header, ...rows])}\r\n` === text, path).toBe(true);
  });
});

describe('machine readability, level 2', () => {
  it('L2-01: numbers are figures only', () => {
    expect(wrong(({ value, field }) => !isNumeric(field) || /^(-?\d+(\.\d+)?)?$/.test(value))).toEqual([]);
  });

  it('L2-02: nothing is left out because the line above has it', () => {
    expect(wrong(({ value, field }) => field.constraints?.required !== true || value !== '')).toEqual([]);
    for (const { path, rows, header, resource } of tables) {
      const keys = rows.map((row) => resource.schema?.primaryKey.map((name) => row[header.indexOf(name)]).join(' '));
      expect(new Set(keys).size, path).toBe(rows.length);
    }
  });

  it('L2-03: every column has a name of its own', () => {
    for (const { path, header, fields } of tables) {
      expect(new Set(header).size, path).toBe(header.length);
      expect(
        fields.map(({ name }) => name),
        path,
      ).toEqual(header);
    }
  });

  it('L2-04, L2-05: a choice is always one of the values, without remarks', () => {
    expect(wrong(({ value, field }) => field.constraints?.enum?.includes(value) ?? true).filter((where) => !where.endsWith(': '))).toEqual(
      [],
    );
  });

  it('L2-06: no formula, also none a spreadsheet would make of a text', () => {
    expect(wrong(({ value, field }) => isNumeric(field) || !/^\s*[=+\-@＝＋－＠]/.test(value))).toEqual([]);
  });
});

describe('machine readability, level 3', () => {
  it('L3-01: the first line is the header', () => {
    for (const { path, text, fields } of tables)
      expect(text.slice(1, text.indexOf('\r\n')), path).toBe(fields.map(({ name }) => name).join(','));
  });

  it('L3-02: every code has its table', () => {
    for (const { path, resource } of tables) {
      for (const { fields, reference } of resource.schema?.foreignKeys ?? []) {
        const target = resources.find(({ name }) => name === reference.resource)!;
        const known = new Set(column(target.path, reference.fields));
        expect(
          column(path, fields).filter((value) => value !== '' && !known.has(value)),
          `${path} ${fields}`,
        ).toEqual([]);
      }
    }
    const choices = tables.find(({ path }) => path === 'codes/choices.csv')!.rows.map(([name, value]) => `${name} ${value}`);
    const kinds = column('codes/institution-kinds.csv', 'id');
    const undefinedValues = cells.filter(
      ({ field, value }) =>
        field.constraints?.enum !== undefined && value !== '' && !kinds.includes(value) && !choices.includes(`${field.name} ${value}`),
    );
    expect(undefinedValues.map(({ where }) => where)).toEqual([]);
  });

  it('L3-03: no special signs among numbers and days', () => {
    expect(wrong(({ value, field }) => isText(field) || !/^(-+|…|\*|x|n\/?a|null|不明|未確認)$/i.test(value))).toEqual([]);
  });

  it('L3-04: every number has its unit or what it counts', () => {
    const bare = tables.flatMap(({ path, fields }) =>
      fields.filter((field) => isNumeric(field) && !/度|件|年|順|位/.test(field['description@ja'])).map(({ name }) => `${path} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('L3-05: days are Gregorian and of one form', () => {
    expect(wrong(({ value, field }) => field.type !== 'date' || /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/.test(value))).toEqual(
      [],
    );
    expect(wrong(({ value, field }) => field.type !== 'time' || /^([01]\d:[0-5]\d:00)?$/.test(value))).toEqual([]);
    expect(wrong(({ value, field }) => field.name !== 'fiscal_year' || /^20\d\d$/.test(value))).toEqual([]);
  });

  it('L3-06: places have the official code and the official name', () => {
    const names = new Map(
      column('codes/prefectures.csv', 'code').map((code, at) => [code, column('codes/prefectures.csv', 'name_ja')[at]]),
    );
    expect([...names.keys()]).toEqual(Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0')));
    expect([...names.values()].filter((name) => !/[都道府県]$/.test(name ?? ''))).toEqual([]);
    const prefectures = column('hubs.csv', 'prefecture_ja');
    expect(column('hubs.csv', 'prefecture_code').map((code) => names.get(code))).toEqual(prefectures);
  });

  it('L3-07, L3-08: every column is defined in both languages, changes are recorded, names are alphanumeric', () => {
    const undefinedFields = tables.flatMap(({ path, fields }) =>
      fields
        .filter(
          (field) => field.description === '' || !/[ぁ-ん一-龠]/.test(field['description@ja']) || !/^[a-z][a-z0-9_]*$/.test(field.name),
        )
        .map(({ name }) => `${path} ${name}`),
    );
    expect(undefinedFields).toEqual([]);
    const { changes, dataDate } = json<{ changes: { date: string; ja: string; en: string }[]; dataDate: string }>('changes.json');
    expect(changes.map(({ date }) => date)).toEqual(
      changes
        .map(({ date }) => date)
        .toSorted()
        .reverse(),
    );
    expect(changes[0]!.date <= dataDate).toBe(true);
  });

  it('L3-08: the encoding and the byte order mark are stated, in the dictionary and on the page, and true', () => {
    for (const { path, text, resource } of tables) {
      expect([resource.encoding, resource.byteOrderMark, text.startsWith('\ufeff')], path).toEqual(['utf-8', true, true]);
    }
    expect(published.filter((path) => !path.endsWith('.csv') && readDist(ROOT + path).startsWith('\ufeff'))).toEqual([]);
    for (const locale of ['ja', 'en'] as const) {
      const page = pageAt('/about/data/', locale)
        .elements.filter(({ name }) => name === 'li')
        .map(textOf)
        .join(' ');
      for (const word of ['UTF-8', 'BOM', 'CRLF', 'RFC 4180']) expect(page, word).toContain(word);
    }
  });

  it('L3-09: tables are long: no column is a year, a number or one of several', () => {
    expect(tables.flatMap(({ path, header }) => header.filter((name) => /\d/.test(name)).map((name) => `${path} ${name}`))).toEqual([]);
  });
});

describe('validators', () => {
  const ajv = new Ajv2020({ allErrors: true });
  (addFormats.default as FormatsPlugin)(ajv);
  const validate = ajv.compile(json<object>('hub.schema.json'));
  const isHub = (hub: unknown): boolean => validate(hub);
  const { hubs, count } = json<{ hubs: { slug: string }[]; count: number }>('hubs.json');

  it('ajv finds every hub as the published schema says, and a broken one not', () => {
    expect(hubs.filter((hub) => !isHub(hub)).map(({ slug }) => `${slug}: ${ajv.errorsText(validate.errors)}`)).toEqual([]);
    expect(isHub({ ...hubs[0], selections: [] })).toBe(false);
    expect(isHub({ ...hubs[0], updatedOn: 'yesterday' })).toBe(false);
    expect(isHub({ ...hubs[0], added: 'later' })).toBe(true);
  });

  it('the strict schema knows every field that is published', () => {
    expect(hubs.filter((hub) => !publishedHubSchema.safeParse(hub).success).map(({ slug }) => slug)).toEqual([]);
  });

  it('the official schema takes the GeoJSON, and RFC 7946 has what it asks for beyond', () => {
    const isCollection = new Ajv({ strict: false }).compile(featureCollection);
    const map = json<{
      bbox: number[];
      features: { id: string; geometry: { coordinates: [number, number] } }[];
      omitted: string[];
      crs?: unknown;
    }>('hubs.geojson');
    expect(isCollection(map), ajv.errorsText(isCollection.errors)).toBe(true);
    expect(map.crs).toBeUndefined();
    const [west = 0, south = 0, east = 0, north = 0] = map.bbox;
    const outside = map.features.filter(
      ({
        geometry: {
          coordinates: [lng, lat],
        },
      }) => lng < west || lng > east || lat < south || lat > north || lng < lat,
    );
    expect(outside.map(({ id }) => id)).toEqual([]);
    expect([...map.features.map(({ id }) => id), ...map.omitted].sort()).toEqual(hubs.map(({ slug }) => slug));
  });

  it('everything on record is published: hubs, selections, facts, rounds', () => {
    const selections = content.hubs.flatMap(({ id, data }) => data.selections.map(({ round }) => `${id} ${round}`));
    expect(count).toBe(content.hubs.length);
    expect(hubs.map(({ slug }) => slug)).toEqual(content.hubs.map(({ id }) => id).sort());
    expect(
      column('hubs.csv', 'slug')
        .map((slug, at) => `${slug} ${column('hubs.csv', 'round')[at]}`)
        .sort(),
    ).toEqual(selections.sort());
    expect(column('facts.csv', 'slug')).toHaveLength(content.hubs.flatMap(({ data }) => data.facts).length);
    expect(json<{ rounds: unknown[] }>('rounds.json').rounds).toHaveLength(content.rounds.length);
    for (const { id } of content.hubs) expect(json<{ hub: unknown }>(`hubs/${id}.json`).hub).toEqual(hubs.find(({ slug }) => slug === id));
  });

  it('no date is that of the build, and no status is a bare word', () => {
    for (const path of published.filter((file) => file.endsWith('json'))) {
      const text = readDist(ROOT + path);
      expect(text, path).not.toMatch(/"status": "(valid|renewal-unknown|term-unknown|ended)"|editorNotes/);
      if (path !== 'hub.schema.json') expect(text, path).toContain(`"dataDate": "${content.site[0]!.data.dataDate}"`);
    }
  });

  it('sizes and checksums are true', () => {
    const lines = readDist(`${ROOT}checksums.txt`)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(lines.map(([, path]) => path)).toEqual(published.filter((path) => path !== 'checksums.txt'));
    const hashes = new Map(lines.map(([hash, path]) => [path, hash]));
    for (const path of hashes.keys())
      expect(
        createHash('sha256')
          .update(readDist(ROOT + path))
          .digest('hex'),
        path,
      ).toBe(hashes.get(path));
    for (const { path, bytes, hash } of resources)
      expect([Buffer.byteLength(readDist(ROOT + path)), hash], path).toEqual([bytes, `sha256:${hashes.get(path)}`]);
  });

  it('the page about the data lists every file, with its size', () => {
    for (const locale of ['ja', 'en'] as const) {
      const { source } = pageAt('/about/data/', locale);
      const files = published.filter((path) => !path.startsWith('hubs/'));
      expect(files.filter((path) => !source.includes(`>${path}</a>`))).toEqual([]);
      expect(files.filter((path) => !source.includes(`${(Buffer.byteLength(readDist(ROOT + path)) / 1000).toFixed(1)} kB`))).toEqual([]);
    }
  });
});
