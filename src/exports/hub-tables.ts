/** Tables about hubs, in long form: one pair or one fact per row. */
import type { OpenDataSource } from '../data/open-data.ts';
import type { Hub, Selection } from '../domain/hub.ts';
import type { Fact } from '../schemas/hub.ts';
import { addressesOf } from './addresses.ts';
import { columnsFor, toDataTable, type DataTable, type ForeignKey } from './columns.ts';
import { SELECTION_COLUMNS, toSelectionRows, type SelectionRow } from './hub-rows.ts';

/** hubs.csv and the tables that hang on it. */
export function toHubTables({ site, store }: OpenDataSource): DataTable[] {
  const hubs = [...store.hubs].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const { pages } = addressesOf(site.url);
  const profiles = columnsFor<SelectionRow>().addressPair('profile', ({ hub }) => pages(`/hubs/${hub.slug}/`), required);
  const ranked = (list: (hub: Hub) => readonly { id: string }[]): Ranked[] =>
    hubs.flatMap((hub) => list(hub).map(({ id }, index) => ({ hub, id, rank: index + 1 })));
  return [
    toDataTable(
      {
        name: 'hubs-csv',
        path: 'hubs.csv',
        primaryKey: ['slug', 'round'],
        foreignKeys: SELECTION_KEYS,
        columns: [...SELECTION_COLUMNS, ...profiles],
      },
      toSelectionRows(hubs),
    ),
    toDataTable(
      {
        name: 'hub-topics',
        path: 'hub-topics.csv',
        primaryKey: ['slug', 'topic'],
        foreignKeys: [refersTo('topic', 'topics')],
        columns: rankedColumns('topic'),
      },
      ranked((hub) => hub.topics),
    ),
    toDataTable(
      {
        name: 'hub-offers',
        path: 'hub-offers.csv',
        primaryKey: ['slug', 'offer'],
        foreignKeys: [refersTo('offer', 'offers')],
        columns: rankedColumns('offer'),
      },
      ranked((hub) => hub.offers),
    ),
    toDataTable(
      { name: 'facts', path: 'facts.csv', primaryKey: ['slug', 'fact'], columns: FACT_COLUMNS },
      hubs.flatMap((hub) => hub.facts.map((fact) => ({ hub, fact }))),
    ),
    toDataTable(
      {
        name: 'selection-sources',
        path: 'selection-sources.csv',
        primaryKey: ['slug', 'round', 'source'],
        foreignKeys: [refersTo('round', 'rounds-csv')],
        columns: SOURCE_COLUMNS,
      },
      hubs.flatMap((hub) =>
        hub.selections.flatMap((selection) => [...new Set(selection.sources)].map((source) => ({ hub, selection, source }))),
      ),
    ),
    toDataTable(
      {
        name: 'renewals',
        path: 'renewals.csv',
        primaryKey: ['slug', 'round', 'renewed_until'],
        foreignKeys: [refersTo('round', 'rounds-csv')],
        columns: RENEWAL_COLUMNS,
      },
      hubs.flatMap((hub) => hub.renewals.map((renewal) => ({ hub, renewal }))),
    ),
  ];
}

interface Ranked {
  hub: Hub;
  id: string;
  rank: number;
}

const SELECTION_KEYS: ForeignKey[] = [
  refersTo('institution_id', 'institutions'),
  refersTo('institution_kind', 'institution-kinds'),
  refersTo('round', 'rounds-csv'),
  refersTo('track', 'tracks'),
  refersTo('region', 'regions'),
  { column: 'prefecture_code', table: 'prefectures', key: 'code' },
];

const required = { required: true } as const;
const fact = columnsFor<{ hub: Hub; fact: Fact }>();
const FACT_COLUMNS = [
  fact.id('slug', ({ hub }) => hub.slug),
  fact.id('fact', (row) => row.fact.id),
  ...fact.pair('text', (row) => row.fact, required),
  fact.address('source', (row) => row.fact.source, required),
  fact.date('read_on', (row) => row.fact.readOn, required),
  fact.date('verified_live', (row) => row.fact.verifiedLive),
];

const source = columnsFor<{ hub: Hub; selection: Selection; source: string }>();
const SOURCE_COLUMNS = [
  source.id('slug', ({ hub }) => hub.slug),
  source.id('round', ({ selection }) => selection.round.id),
  source.address('source', (row) => row.source, required),
];

const renewal = columnsFor<{ hub: Hub; renewal: Hub['renewals'][number] }>();
const RENEWAL_COLUMNS = [
  renewal.id('slug', ({ hub }) => hub.slug),
  renewal.id('round', (row) => row.renewal.round),
  renewal.date('renewed_until', (row) => row.renewal.validUntil, required),
  renewal.date('reported_on', (row) => row.renewal.reportedOn),
  renewal.address('source', (row) => row.renewal.source, required),
];

function rankedColumns(field: 'topic' | 'offer') {
  const { id, integer } = columnsFor<Ranked>();
  return [
    id('slug', ({ hub }) => hub.slug),
    id(field, (row) => row.id),
    integer('rank', ({ rank }) => rank, { required: true, minimum: 1 }),
  ];
}

function refersTo(column: string, table: string): ForeignKey {
  return { column, table, key: 'id' };
}
