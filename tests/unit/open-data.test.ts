import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { statusOn, type Status } from '../../src/domain/validity.ts';
import { attributionOf, toEnvelope } from '../../src/exports/envelope.ts';
import { allDataFiles, toDataFiles } from '../../src/exports/data-files.ts';
import { toGeoJson } from '../../src/exports/geojson.ts';
import { toHubJsonSchema } from '../../src/exports/hub-schema.ts';
import { toPublishedHubs, toPublishedRounds } from '../../src/exports/published-hub.ts';
import { publishedHubSchema } from '../../src/schemas/published-hub.ts';
import { makeLocation, makeSelection, supported } from '../fixtures/records.ts';
import { makeSource } from '../fixtures/open-data.ts';

const source = makeSource({
  two: {
    selections: [makeSelection('1'), makeSelection('4', 'international', 2022)],
    renewals: [{ round: '4', reportedOn: null, validUntil: '2028-03-31', source: 'https://example.jp/renewal', note: null }],
    topics: supported('materials', 'space'),
    offers: supported('testing'),
    location: makeLocation('osaka', 34.8, 135.5),
    editorNotes: ['secret of the editors'],
    website: { ja: 'https://example.jp/ご挨拶', en: null, kind: 'own' },
  },
  one: { name: { ja: '=1+1', en: '@SUM(A1)' } },
});
const files = allDataFiles(source);
const file = (path: string) => files.find((candidate) => candidate.path === path)?.text ?? '';
const json = (path: string) => JSON.parse(file(path)) as Record<string, unknown>;

describe('a published hub', () => {
  const hubs = toPublishedHubs(source);
  const [one, two] = hubs;

  it('has the published shape, in the order of the slugs', () => {
    expect(hubs.map(({ slug }) => slug)).toEqual(['one', 'two']);
    for (const hub of hubs) expect(publishedHubSchema.safeParse(hub).error).toBeUndefined();
  });

  it('keeps which facts support a topic, and tells nothing that is for editors', () => {
    expect(two?.topics).toEqual([
      { id: 'materials', facts: ['f1'] },
      { id: 'space', facts: ['f1'] },
    ]);
    expect(files.filter(({ text }) => /editorNotes|secret of the editors/.test(text))).toEqual([]);
  });

  it('has the days of its terms and no status', () => {
    expect(two?.selections.map(({ term }) => term)).toEqual([
      { firstUntil: '2023-03-31', renewedUntil: [], validUntil: '2023-03-31', endedOn: null },
      { firstUntil: '2025-03-31', renewedUntil: ['2028-03-31'], validUntil: '2028-03-31', endedOn: null },
    ]);
    expect(two?.selections[0]).not.toHaveProperty('status');
  });

  it('gives addresses as URIs any program takes', () => {
    expect(two?.website?.ja).toBe('https://example.jp/%E3%81%94%E6%8C%A8%E6%8B%B6');
    expect(file('hubs.csv')).toContain('https://example.jp/%E3%81%94%E6%8C%A8%E6%8B%B6');
    expect(one?.page).toEqual({ ja: 'https://hubs.example.jp/hubs/one/', en: 'https://hubs.example.jp/en/hubs/one/' });
  });

  it('is named by its rounds', () => {
    expect(toPublishedRounds(source).map(({ id, hubs: slugs }) => [id, slugs])).toEqual([
      ['1', ['one', 'two']],
      ['4', ['two']],
      ['p', []],
    ]);
  });
});

describe('the JSON Schema', () => {
  const schema = toHubJsonSchema('https://hubs.example.jp/s.json', { title: 'Title', description: 'About' });

  it('says its dialect and its address', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://hubs.example.jp/s.json',
      title: 'Title',
      type: 'object',
    });
  });

  it('lets fields be added later, asks for all that are there now, and explains each', () => {
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
    const properties = schema.properties as Record<string, { description?: string }>;
    expect(Object.keys(properties).sort()).toEqual(Object.keys(publishedHubSchema.shape).sort());
    expect((schema.required as string[]).includes('currentName')).toBe(false);
    expect((schema.required as string[]).length).toBe(Object.keys(properties).length - 1);
  });

  it('knows days and addresses', () => {
    const text = JSON.stringify(schema);
    expect(text).toContain('"format":"date","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"');
    expect(text).toContain('"format":"uri"');
  });
});

describe('GeoJSON', () => {
  const collection = toGeoJson(source.site, source.store.hubs) as {
    features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
  } & Record<string, unknown>;

  it('has longitude before latitude, a bounding box and the precision of each point', () => {
    expect(collection).toMatchObject({ type: 'FeatureCollection', bbox: [135.5, 34.8, 135.5, 34.8] });
    expect(collection.features[0]).toMatchObject({
      type: 'Feature',
      id: 'two',
      geometry: { type: 'Point', coordinates: [135.5, 34.8] },
      properties: { position_precision: 'town', round: '4', selections: 2, valid_until: '2028-03-31' },
    });
  });

  it('names the hubs it has no position for', () => {
    expect(collection.features).toHaveLength(1);
    expect(collection.omitted).toEqual(['one']);
    expect(toGeoJson(source.site, [])).not.toHaveProperty('bbox');
  });
});

describe('the files', () => {
  it('all say version, date, licence and how a status is computed', () => {
    for (const path of ['hubs.json', 'hubs/one.json', 'rounds.json', 'changes.json', 'hubs.geojson']) {
      expect(json(path), path).toMatchObject({
        schemaVersion: '1.0',
        dataDate: '2026-11-23',
        license: { id: 'CC-BY-4.0', attribution: attributionOf(source.site).plain },
        statusRule: { en: expect.stringContaining('codes/statuses.csv') as string },
      });
    }
  });

  it('say that they are not official until they are', () => {
    expect(toEnvelope(source.site)).toHaveProperty('notice');
    expect(toEnvelope({ ...source.site, official: true })).not.toHaveProperty('notice');
  });

  it('have no formula for a spreadsheet, and say in JSON what the record says', () => {
    expect(file('hubs.csv')).toContain("\r\none,'=1+1,'@SUM(A1),");
    expect((json('hubs/one.json').hub as { name: unknown }).name).toEqual({ ja: '=1+1', en: '@SUM(A1)' });
  });

  it('are each named once and checksummed in the order of their paths', () => {
    const lines = file('checksums.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(lines.map(([, path]) => path)).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path !== 'checksums.txt')
        .sort(),
    );
    for (const [hash = '', path = ''] of lines) expect(createHash('sha256').update(file(path)).digest('hex'), path).toBe(hash);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  it('are the same when made again', () => {
    const again = makeSource({ one: {} });
    expect(allDataFiles(again)).toEqual(allDataFiles(makeSource({ one: {} })));
    expect(toDataFiles(again)).toBe(toDataFiles(again));
  });
});

describe('the code table of statuses', () => {
  const order = file('codes/statuses.csv')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0] as Status);
  const rules: Record<Status, (term: { validUntil: string | null; endedOn: string | null }, today: string) => boolean> = {
    ended: ({ endedOn }, today) => endedOn !== null && today > endedOn,
    'term-unknown': ({ validUntil }) => validUntil === null,
    valid: ({ validUntil }, today) => today <= (validUntil ?? ''),
    'renewal-unknown': () => true,
  };

  it('gives the rules in an order that yields what the site says', () => {
    const days = ['2025-03-30', '2025-03-31', '2025-04-01', '2026-01-01'];
    const terms = [null, ...days].flatMap((validUntil) => [null, ...days].map((endedOn) => ({ validUntil, endedOn })));
    for (const term of terms)
      for (const today of days) expect(order.find((status) => rules[status](term, today))).toBe(statusOn(term, today));
  });
});
