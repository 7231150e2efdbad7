/** Columns of the CSV files: name, type, meaning and limits in one place, so that the file and its dictionary cannot differ. */
import type { Locale, Localized } from '../i18n/locales.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { StringKey } from '../i18n/strings/index.ts';
import { toUri } from './addresses.ts';
import type { Cell, Table } from './csv.ts';

type Prefixed<K extends string> = StringKey extends infer Key ? (Key extends `${K}${infer Rest}` ? Rest : never) : never;

/** What a column is about; its meaning is the string `data.field.<topic>`. */
export type Field = Exclude<Prefixed<'data.field.'>, `in.${Locale}`>;

/** What a file holds; said by the string `data.file.<name>`. */
export type FileName = Prefixed<'data.file.'>;

/** Limits in the words of Frictionless' Table Schema. */
export interface Constraints {
  required?: true;
  unique?: true;
  pattern?: string;
  enum?: readonly string[];
  minimum?: number | string;
  maximum?: number | string;
}

export interface Column<Row> {
  name: string;
  field: Field;
  /** Language of a column that exists once per language. */
  locale?: Locale;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'time';
  format?: 'uri';
  constraints: Constraints;
  of: (row: Row) => Cell;
}

/** A column of this table whose values are keys of another one. */
export interface ForeignKey {
  column: string;
  table: string;
  key: string;
}

/** A table with its description. */
export interface DataTable extends Table {
  /** Name of the resource, and the string `data.file.<name>`. */
  name: FileName;
  path: string;
  fields: readonly Omit<Column<never>, 'of'>[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
}

const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** Makers of columns for rows of one kind; a value that may be missing is null, and `required` says that it never is. */
export function columnsFor<Row>() {
  type Of<T extends Cell = string | null> = (row: Row) => T;
  const column =
    (type: Column<Row>['type']) =>
    (field: Field, of: Of<Cell>, constraints: Constraints = {}): Column<Row> => ({ name: field, field, type, constraints, of });
  const text = column('string');
  const localized = (
    field: Field,
    of: (row: Row) => Localized<string | null> | null | undefined,
    one: (field: Field, of: Of, constraints?: Constraints) => Column<Row>,
    constraints: Constraints,
  ): Column<Row>[] =>
    LOCALES.map((locale) => ({ ...one(field, (row) => of(row)?.[locale] ?? null, constraints), name: `${field}_${locale}`, locale }));
  const address = (field: Field, of: Of, constraints: Constraints = {}): Column<Row> => {
    const uri: Of = (row) => {
      const value = of(row);
      return value === null ? null : toUri(value);
    };
    return { ...text(field, uri, constraints), format: 'uri' };
  };
  return {
    text,
    address,
    date: column('date'),
    time: column('time'),
    integer: column('integer'),
    number: column('number'),
    boolean: column('boolean'),
    /** Lower-case id; always there. */
    id: (field: Field, of: Of<string>, constraints: Constraints = {}) => text(field, of, { required: true, pattern: ID, ...constraints }),
    choice: (field: Field, values: readonly string[], of: Of) => text(field, of, { enum: values }),
    /** `name` → `name_ja`, `name_en`. */
    pair: (field: Field, of: (row: Row) => Localized<string | null> | null | undefined, constraints: Constraints = {}) =>
      localized(field, of, text, constraints),
    addressPair: (field: Field, of: (row: Row) => Localized<string | null> | null | undefined, constraints: Constraints = {}) =>
      localized(field, of, address, constraints),
  };
}

/** The columns a code table begins with. */
export function named<Row extends { id: string; order: number }>(name: (row: Row) => Localized): Column<Row>[] {
  const { id, integer, pair } = columnsFor<Row>();
  return [
    id('id', (row) => row.id, { unique: true }),
    integer('order', ({ order }) => order, { required: true, minimum: 1 }),
    ...pair('name', name, { required: true }),
  ];
}

/** Fills a table from its rows. */
export function toDataTable<Row>(
  table: Pick<DataTable, 'name' | 'path' | 'primaryKey'> & { foreignKeys?: readonly ForeignKey[]; columns: readonly Column<Row>[] },
  rows: readonly Row[],
): DataTable {
  const { columns, foreignKeys = [], ...rest } = table;
  return {
    ...rest,
    foreignKeys,
    fields: columns.map(({ of: _of, ...field }) => field),
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}
