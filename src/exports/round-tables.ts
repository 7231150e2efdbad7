/** The code tables of rounds and tracks, and the numbers selected by round and track. */
import type { OpenDataSource } from '../data/open-data.ts';
import type { Round, Track } from '../domain/hub.ts';
import { CHOICES } from './choices.ts';
import { columnsFor, named, toDataTable, type Column, type DataTable } from './columns.ts';

const required = { required: true } as const;
const primaryKey = ['id'];

/** codes/rounds.csv, round-tracks.csv, codes/tracks.csv */
export function toRoundTables({ store: { hubs, rounds, tracks } }: OpenDataSource): DataTable[] {
  const recorded = (round: Round) => hubs.flatMap((hub) => hub.selections).filter((selection) => selection.round.id === round.id).length;
  const pairs = rounds.flatMap((round) =>
    round.tracks.map((track) => ({ round: round.id, track, selected: round.selectedByTrack?.[track] ?? null })),
  );
  return [
    toDataTable({ name: 'rounds-csv', path: 'codes/rounds.csv', primaryKey, columns: roundColumns(recorded) }, rounds),
    toDataTable(
      {
        name: 'round-tracks',
        path: 'round-tracks.csv',
        primaryKey: ['round', 'track'],
        foreignKeys: [
          { column: 'round', table: 'rounds-csv', key: 'id' },
          { column: 'track', table: 'tracks', key: 'id' },
        ],
        columns: PAIR_COLUMNS,
      },
      pairs,
    ),
    toDataTable({ name: 'tracks', path: 'codes/tracks.csv', primaryKey, columns: TRACK_COLUMNS }, tracks),
  ];
}

function roundColumns(recorded: (round: Round) => number): Column<Round>[] {
  const { date, time, integer } = columnsFor<Round>();
  const count = { minimum: 0 } as const;
  return [
    ...named<Round>(({ name }) => name),
    integer('fiscal_year', ({ fiscalYear }) => fiscalYear, required),
    date('call_opened', ({ call }) => call.opened),
    date('call_closed', ({ call }) => call.closed?.slice(0, 10) ?? null),
    time('call_closed_time', ({ call }) => (call.closed?.includes('T') ? `${call.closed.slice(11, 16)}:00` : null)),
    date('announced', ({ announced }) => announced),
    date('planned_from', ({ announcementPlanned }) => announcementPlanned?.from ?? null),
    date('planned_to', ({ announcementPlanned }) => announcementPlanned?.to ?? null),
    integer('applications', ({ applications }) => applications, count),
    integer('selected', ({ selected }) => selected, count),
    integer('recorded', recorded, { ...required, ...count }),
  ];
}

const pairs = columnsFor<{ round: string; track: string; selected: number | null }>();
const PAIR_COLUMNS = [
  pairs.id('round', ({ round }) => round),
  pairs.id('track', ({ track }) => track),
  pairs.integer('selected', ({ selected }) => selected, { minimum: 0 }),
];

const track = columnsFor<Track>();
const TRACK_COLUMNS = [
  ...named<Track>(({ name }) => name),
  track.choice('name_en_status', CHOICES.name_en_status, ({ nameEn }) => nameEn.status),
  ...track.pair('definition', ({ definition }) => definition, required),
];
