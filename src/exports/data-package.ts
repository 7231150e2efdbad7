/** The Frictionless Data Package descriptor, which is the data dictionary as well. */
import { LOCALES, type Localized } from '../i18n/locales.ts';
import { STRINGS, type StringKey } from '../i18n/strings/index.ts';
import type { SiteRecord } from '../schemas/site.ts';
import { addressesOf } from './addresses.ts';
import type { DataTable } from './columns.ts';
import type { DataFile } from './data-file.ts';
import { attributionOf, both, LICENCE, SCHEMA_VERSION } from './envelope.ts';

/** A table of the package, or another file of it. */
export type PackageFile = DataFile & { table?: DataTable };

/** `datapackage.json` for these files; texts are in English with the Japanese ones beside them as `…@ja`. */
export function toDataPackage(site: SiteRecord, files: readonly PackageFile[]): Record<string, unknown> {
  const { data, pages } = addressesOf(site.url);
  const { plain, adapted } = attributionOf(site);
  return {
    // Version 2 of the standard by `$schema`, version 1 by `profile`: readers of either find theirs.
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'data-package',
    name: 'j-innovation-hub',
    id: data('datapackage.json'),
    version: SCHEMA_VERSION,
    created: `${site.dataDate}T00:00:00+09:00`,
    dataDate: site.dataDate,
    languages: [...LOCALES].reverse(),
    ...translated('title', both('data.title')),
    ...translated('description', both('data.description')),
    homepage: pages('/about/data/').en,
    licenses: [{ name: LICENCE.id, path: LICENCE.url, title: LICENCE.name }],
    ...translated('attribution', plain),
    ...translated('attributionAdapted', adapted),
    ...translated('licenseExcluded', both('data.licence.excluded')),
    ...translated('licenseSources', both('data.licence.meti')),
    ...(!site.official && translated('notice', both('data.unofficial'))),
    ...translated('statusRule', both('data.status.how')),
    contributors: [{ title: site.name.en, path: pages('/about/').en, role: 'publisher', roles: ['publisher'] }],
    resources: files.map(toResource),
  };
}

function toResource({ path, name, what, mediaType, text, hash, table }: PackageFile): Record<string, unknown> {
  return {
    name,
    path,
    profile: table === undefined ? 'data-resource' : 'tabular-data-resource',
    ...(table !== undefined && { type: 'table' }),
    ...translated('description', STRINGS[what]),
    format: path.split('.').at(-1),
    mediatype: mediaType.split(';')[0],
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${hash}`,
    ...(table !== undefined && { byteOrderMark: true, schema: toTableSchema(table) }),
  };
}

function toTableSchema({ fields, primaryKey, foreignKeys }: DataTable): Record<string, unknown> {
  return {
    fields: fields.map(({ name, type, format, constraints, field, locale }) => ({
      name,
      type,
      ...(format !== undefined && { format }),
      ...translated(
        'description',
        locale === undefined ? STRINGS[`data.field.${field}`] : inLanguage(`data.field.${field}`, `data.field.in.${locale}`),
      ),
      ...(Object.keys(constraints).length > 0 && { constraints }),
    })),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ column, table, key }) => ({ fields: column, reference: { resource: table, fields: key } })),
    }),
  };
}

function inLanguage(field: StringKey, suffix: StringKey): Localized {
  const text: Localized = STRINGS[field];
  return both(suffix, { ja: { text: text.ja }, en: { text: text.en } });
}

function translated(key: string, text: Localized): Record<string, string> {
  return { [key]: text.en, [`${key}@ja`]: text.ja };
}
