/** Draws the comparison. Texts only ever become text nodes; addresses were checked when the records were read. */
import { make, makeButton } from '../components/ui/make.client.ts';
import { trackMark } from '../components/ui/track-mark.client.ts';
import { nameParts } from '../i18n/name-parts.ts';
import type { CompareColumn, CompareLine } from './column.ts';
import type { CompareConfig } from './hub-compare.client.ts';

/** Rows whose words count one by one, so that what hubs share can be told from what is their own. */
const SHARED_WORDS = ['offers', 'topics', 'keywords'];

/** The table; with `onlyDifferences`, rows in which all hubs say the same are left out. */
export function compareTable(columns: readonly CompareColumn[], config: CompareConfig, onlyDifferences: boolean): HTMLTableElement {
  const table = make('table', { className: 'compare-table data-table' });
  const head = make('tr', {}, [make('td')]);
  for (const column of columns) head.append(headCell(column, config));
  const body = config.rows.flatMap(([row, title]) => {
    const first = columns[0]?.rows[row] ?? [];
    const isAlike = columns.length > 1 && columns.every((column) => signature(column.rows[row]) === signature(first));
    if (isAlike && onlyDifferences) return [];
    // Not known of any is nothing they share.
    const same = isAlike && first.length > 0;
    const shared = SHARED_WORDS.includes(row) ? sharedWords(columns.map((column) => column.rows[row])) : new Set<string>();
    const label = make('th', { scope: 'row' }, [title, ...(same ? [make('span', { className: 'compare-same' }, [config.same])] : [])]);
    const line = make('tr', {}, [label, ...columns.map((column) => cell(column.rows[row], shared, config.none))]);
    line.dataset.row = row;
    return [line];
  });
  table.append(make('thead', {}, [head]), make('tbody', {}, body));
  return table;
}

function headCell({ slug, name, institution, profile }: CompareColumn, { remove, locale }: CompareConfig): HTMLElement {
  // Names break between their words, as everywhere on the site.
  const words = nameParts(name, locale).flatMap((part, index) => (index === 0 ? [part] : [make('wbr'), part]));
  const whose = make('span', { className: 'visually-hidden' }, [` ${name}`]);
  const button = makeButton(remove, 'text-button no-print', { removeHub: slug }, [whose]);
  return make('th', { scope: 'col' }, [make('span', { className: 'small' }, [institution]), make('a', { href: profile }, words), button]);
}

function cell(lines: readonly CompareLine[], shared: ReadonlySet<string>, none: string): HTMLElement {
  if (lines.length === 0) return make('td', { className: 'quiet' }, [none]);
  return make('td', {}, [
    make(
      'ul',
      {},
      lines.map((line) => make('li', {}, [...(line.track === undefined ? [] : [trackMark(line.track), ' ']), ...lineParts(line, shared)])),
    ),
  ]);
}

function lineParts({ text, url, note }: CompareLine, shared: ReadonlySet<string>): (Node | string)[] {
  const words = shared.has(text) ? make('b', {}, [text]) : text;
  if (url === undefined) return note === undefined ? [words] : [words, ' ', make('span', { className: 'small quiet' }, [note])];
  if (note === undefined) return [make('a', { href: url, rel: 'external noopener' }, [text])];
  return [words, ' ', make('a', { href: url, rel: 'external noopener', className: 'small' }, [note])];
}

function sharedWords(cells: readonly (readonly CompareLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of cells) for (const text of new Set(lines.map((line) => line.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

function signature(lines: readonly CompareLine[]): string {
  return lines
    .map(({ text, url = '', note = '' }) => [text, url, note].join('\t'))
    .sort()
    .join('\n');
}
