/** Every file of the open data, from one source: what is served, listed, described and checksummed cannot differ. */
import type { OpenDataSource } from '../data/open-data.ts';
import { addressesOf } from './addresses.ts';
import { toCodeTables } from './code-tables.ts';
import type { DataTable } from './columns.ts';
import { toCsv } from './csv.ts';
import { toChecksums, toDataFile, toJson, type DataFile } from './data-file.ts';
import { toDataPackage, type PackageFile } from './data-package.ts';
import { both, toEnvelope } from './envelope.ts';
import { toGeoJson } from './geojson.ts';
import { toHubJsonSchema } from './hub-schema.ts';
import { toHubTables } from './hub-tables.ts';
import { toPublishedHubs, toPublishedRounds } from './published-hub.ts';
import { toRoundTables } from './round-tables.ts';

/** The files in groups, as the page about the data lists them. */
export interface DataFiles {
  records: readonly DataFile[];
  /** One per hub. */
  hubs: readonly DataFile[];
  codes: readonly DataFile[];
  about: readonly DataFile[];
}

const made = new WeakMap<OpenDataSource, DataFiles>();

/** All files; made once per source. */
export function toDataFiles(source: OpenDataSource): DataFiles {
  const files = made.get(source) ?? makeFiles(source);
  made.set(source, files);
  return files;
}

/** The same as one list. */
export function allDataFiles(source: OpenDataSource): DataFile[] {
  const { records, hubs, codes, about } = toDataFiles(source);
  return [...records, ...hubs, ...codes, ...about];
}

function makeFiles(source: OpenDataSource): DataFiles {
  const { site, store, changes } = source;
  const envelope = toEnvelope(site);
  const published = toPublishedHubs(source);
  const rounds = toPublishedRounds(source);
  const tables = [...toHubTables(source), ...toRoundTables(source), ...toCodeTables(source)].map(toTableFile);
  const isCode = ({ path }: DataFile) => path.startsWith('codes/');
  const records: PackageFile[] = [
    toDataFile('json', 'hubs.json', 'data.file.hubs', toJson({ ...envelope, count: published.length, hubs: published })),
    ...tables.slice(0, 1),
    toDataFile('geojson', 'hubs.geojson', 'data.file.geojson', toJson(toGeoJson(site, store.hubs))),
    toDataFile('json', 'rounds.json', 'data.file.rounds', toJson({ ...envelope, count: rounds.length, rounds })),
    ...tables.slice(1).filter((file) => !isCode(file)),
  ];
  const codes = tables.filter(isCode);
  const hubs = published.map((hub) => toDataFile('json', `hubs/${hub.slug}.json`, 'data.file.hub', toJson({ ...envelope, hub })));
  const schema = toDataFile(
    'schema',
    'hub.schema.json',
    'data.file.schema',
    toJson(
      toHubJsonSchema(addressesOf(site.url).data('hub.schema.json'), {
        title: both('data.schema.title').en,
        description: both('data.schema.description').en,
      }),
    ),
  );
  const log = toDataFile('json', 'changes.json', 'data.file.changes', toJson({ ...envelope, changes }));
  const dictionary = toDataFile(
    'json',
    'datapackage.json',
    'data.file.datapackage',
    toJson(toDataPackage(site, [...records, ...codes, schema, log])),
  );
  const about = [dictionary, schema, log];
  const checksums = toDataFile('text', 'checksums.txt', 'data.file.checksums', toChecksums([...records, ...hubs, ...codes, ...about]));
  return { records, hubs, codes, about: [...about, checksums] };
}

function toTableFile(table: DataTable): PackageFile {
  return { ...toDataFile('csv', table.path, `data.file.${table.name}`, toCsv(table)), table };
}
