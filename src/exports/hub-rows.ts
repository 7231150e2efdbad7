/** The hubs as a table, one row per selection: hubs.csv, and the CSV of the finder. */
import type { Hub, Selection } from '../domain/hub.ts';
import { INSTITUTION_KINDS } from '../schemas/institution.ts';
import { JAPAN_BOUNDS } from '../schemas/hub.ts';
import { CHOICES } from './choices.ts';
import { columnsFor, type Column } from './columns.ts';
import type { Table } from './csv.ts';

/** A selection with its hub. */
export interface SelectionRow {
  hub: Hub;
  selection: Selection;
}

/** One row per selection of each hub. */
export function toSelectionRows(hubs: readonly Hub[]): SelectionRow[] {
  return hubs.flatMap((hub) => hub.selections.map((selection) => ({ hub, selection })));
}

const { id, text, pair, choice, boolean, integer, date, number, addressPair } = columnsFor<SelectionRow>();
const required = { required: true } as const;

/** The columns of both; hubs.csv adds the addresses of the profile in both languages. */
export const SELECTION_COLUMNS: readonly Column<SelectionRow>[] = [
  id('slug', ({ hub }) => hub.slug),
  ...pair('name', ({ hub }) => hub.name, required),
  choice('name_en_status', CHOICES.name_en_status, ({ hub }) => hub.nameEn.status),
  text('name_kana', ({ hub }) => hub.nameKana || null),
  boolean('name_confirmed', ({ hub }) => hub.nameConfirmed, required),
  ...pair('current_name', ({ hub }) => hub.currentName?.name),
  id('institution_id', ({ hub }) => hub.institution.id),
  ...pair('institution', ({ hub }) => hub.institution.name, required),
  choice('institution_kind', INSTITUTION_KINDS, ({ hub }) => hub.institution.kind),
  id('round', ({ selection }) => selection.round.id),
  id('track', ({ selection }) => selection.track.id),
  integer('fiscal_year', ({ selection }) => selection.fiscalYear, { required: true, minimum: 2019, maximum: 2100 }),
  date('announced', ({ selection }) => selection.announced),
  choice('selection_basis', CHOICES.selection_basis, ({ selection }) => (selection.inferred ? 'inferred' : 'stated')),
  date('first_until', ({ selection }) => selection.term.firstUntil),
  date('valid_until', ({ selection }) => selection.term.validUntil),
  date('ended_on', ({ selection }) => selection.term.endedOn),
  text('prefecture_code', ({ hub }) => hub.location.prefecture.code, { required: true, pattern: '^\\d{2}$' }),
  ...pair('prefecture', ({ hub }) => hub.location.prefecture.name, required),
  id('region', ({ hub }) => hub.location.region.id),
  ...pair('municipality', ({ hub }) => hub.location.municipality),
  ...pair('address', ({ hub }) => hub.location.address),
  number('latitude', ({ hub }) => hub.location.position?.lat ?? null, { minimum: JAPAN_BOUNDS.south, maximum: JAPAN_BOUNDS.north }),
  number('longitude', ({ hub }) => hub.location.position?.lng ?? null, { minimum: JAPAN_BOUNDS.west, maximum: JAPAN_BOUNDS.east }),
  choice('position_precision', CHOICES.position_precision, ({ hub }) => hub.location.position?.precision ?? null),
  ...addressPair('website', ({ hub }) => hub.website),
  choice('website_kind', CHOICES.website_kind, ({ hub }) => hub.website?.kind ?? null),
  ...addressPair('contact', ({ hub }) => hub.contact),
  ...pair('summary', ({ hub }) => hub.summary, required),
  date('updated_on', ({ hub }) => hub.updatedOn, required),
];

/** The finder's table: the same columns, then topics and offers as lists with `;`, which suits a spreadsheet of one view. `profileOf` gives the address of a profile. */
export function toHubTable(hubs: readonly Hub[], profileOf: (slug: string) => string): Table {
  const ids = (list: readonly { id: string }[]) => list.map((item) => item.id).join(';');
  return {
    columns: [...SELECTION_COLUMNS.map(({ name }) => name), 'topics', 'offers', 'profile'],
    rows: toSelectionRows(hubs).map((row) => [
      ...SELECTION_COLUMNS.map(({ of }) => of(row)),
      ids(row.hub.topics),
      ids(row.hub.offers),
      profileOf(row.hub.slug),
    ]),
  };
}
