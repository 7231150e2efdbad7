import type { Hub, Round } from './hub.ts';

interface CoverageRow {
  round: Round;
  /** Hubs METI selected, or null where no source gives the number. */
  selected: number | null;
  /** Selections on record. */
  recorded: number;
}

/** Selected against recorded, by round (in the order given); `known` sums the rounds whose number is sourced. */
export function coverageOf(
  rounds: readonly Round[],
  hubs: readonly Hub[],
): { rows: CoverageRow[]; known: { selected: number; recorded: number } } {
  const rows = rounds.map((round) => ({
    round,
    selected: round.selected,
    recorded: hubs.filter((hub) => hub.selections.some((selection) => selection.round.id === round.id)).length,
  }));
  const counted = rows.filter((row) => row.selected !== null);
  const sum = (of: (row: CoverageRow) => number) => counted.reduce((total, row) => total + of(row), 0);
  return { rows, known: { selected: sum((row) => row.selected ?? 0), recorded: sum((row) => row.recorded) } };
}
