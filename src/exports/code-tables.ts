/** Code tables: what every id and coded value in the other tables means. */
import type { OpenDataSource } from '../data/open-data.ts';
import type { Institution } from '../domain/hub.ts';
import type { Status } from '../domain/validity.ts';
import type { Localized } from '../i18n/locales.ts';
import { STRINGS, type StringKey } from '../i18n/strings/index.ts';
import { INSTITUTION_KINDS } from '../schemas/institution.ts';
import type { OfferRecord, PrefectureRecord, RegionRecord, TopicRecord } from '../schemas/vocabulary.ts';
import { CHOICES, type ChoiceColumn } from './choices.ts';
import { columnsFor, named, toDataTable, type DataTable } from './columns.ts';

/** Statuses in the order in which their rules apply. */
const STATUS_ORDER = ['ended', 'term-unknown', 'valid', 'renewal-unknown'] as const satisfies Status[];

const required = { required: true } as const;
const primaryKey = ['id'];

/** Everything below codes/ but the rounds and tracks. */
export function toCodeTables({ store }: OpenDataSource): DataTable[] {
  const { topics, offers, regions, prefectures, institutions } = store;
  return [
    toDataTable({ name: 'topics', path: 'codes/topics.csv', primaryKey, columns: TOPIC_COLUMNS }, topics.map(withOrder)),
    toDataTable({ name: 'offers', path: 'codes/offers.csv', primaryKey, columns: OFFER_COLUMNS }, offers.map(withOrder)),
    toDataTable({ name: 'regions', path: 'codes/regions.csv', primaryKey, columns: REGION_COLUMNS }, regions.map(withOrder)),
    toDataTable(
      {
        name: 'prefectures',
        path: 'codes/prefectures.csv',
        primaryKey,
        foreignKeys: [{ column: 'region', table: 'regions', key: 'id' }],
        columns: PREFECTURE_COLUMNS,
      },
      prefectures,
    ),
    toDataTable(
      { name: 'statuses', path: 'codes/statuses.csv', primaryKey, columns: STATUS_COLUMNS },
      STATUS_ORDER.map((id) => ({ id })).map(withOrder),
    ),
    toDataTable(
      { name: 'institution-kinds', path: 'codes/institution-kinds.csv', primaryKey, columns: KIND_COLUMNS },
      INSTITUTION_KINDS.map((id) => ({ id })).map(withOrder),
    ),
    toDataTable(
      {
        name: 'institutions',
        path: 'codes/institutions.csv',
        primaryKey,
        foreignKeys: [{ column: 'kind', table: 'institution-kinds', key: 'id' }],
        columns: INSTITUTION_COLUMNS,
      },
      [...institutions].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ),
    toDataTable(
      { name: 'choices', path: 'codes/choices.csv', primaryKey: ['column', 'id'], columns: CHOICE_COLUMNS },
      (Object.keys(CHOICES) as ChoiceColumn[]).flatMap((column) =>
        CHOICES[column].map((id) => ({ column, id, name: STRINGS[`data.choice.${column}.${id}` as StringKey] })),
      ),
    ),
  ];
}

type Ordered<T> = T & { order: number };

/** A list in the editor's order gets that order as a column. */
function withOrder<T>(item: T, index: number): Ordered<T> {
  return { ...item, order: index + 1 };
}

const TOPIC_COLUMNS = [
  ...named<Ordered<TopicRecord>>(({ name }) => name),
  ...columnsFor<Ordered<TopicRecord>>().pair('description', ({ description }) => description, required),
];

const offer = columnsFor<Ordered<OfferRecord>>();
const OFFER_COLUMNS = [
  ...named<Ordered<OfferRecord>>(({ name }) => name),
  ...offer.pair('need', ({ need }) => need, required),
  ...offer.pair('description', ({ description }) => description, required),
];

const REGION_COLUMNS = [
  ...named<Ordered<RegionRecord>>(({ name }) => name),
  columnsFor<Ordered<RegionRecord>>().text('name_kana', ({ kana }) => kana || null),
];

const prefecture = columnsFor<PrefectureRecord>();
const PREFECTURE_COLUMNS = [
  prefecture.id('id', ({ id }) => id, { unique: true }),
  prefecture.text('code', ({ code }) => code, { required: true, unique: true, pattern: '^\\d{2}$' }),
  ...prefecture.pair('name', ({ name }) => name, required),
  prefecture.text('name_kana', ({ kana }) => kana || null),
  prefecture.id('region', ({ region }) => region),
];

type StatusRow = Ordered<{ id: Status }>;
const STATUS_COLUMNS = [
  ...named<StatusRow>(({ id }) => STRINGS[`hub.status.${id}`]),
  ...columnsFor<StatusRow>().pair('rule', ({ id }) => STRINGS[`data.status.rule.${id}`], required),
];

type KindRow = Ordered<{ id: (typeof INSTITUTION_KINDS)[number] }>;
const KIND_COLUMNS = named<KindRow>(({ id }) => STRINGS[`hub.kind.${id}`]);

const institution = columnsFor<Institution>();
const INSTITUTION_COLUMNS = [
  institution.id('id', ({ id }) => id, { unique: true }),
  ...institution.pair('name', ({ name }) => name, required),
  institution.text('name_kana', ({ kana }) => kana || null),
  institution.choice('kind', INSTITUTION_KINDS, ({ kind }) => kind),
  institution.address('website', ({ website }) => website, required),
];

const choice = columnsFor<{ column: ChoiceColumn; id: string; name: Localized }>();
const CHOICE_COLUMNS = [
  choice.text('column', ({ column }) => column, required),
  choice.id('id', ({ id }) => id),
  ...choice.pair('name', ({ name }) => name, required),
];
