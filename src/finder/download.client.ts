/** Saves the hubs of the present view as CSV. Loaded when the button is used. */
import { fetchJson } from '../loading/files.client.ts';
import { toCsv, type Table } from '../exports/csv.ts';

/** Fetches the table, keeps the rows of these hubs in this order, and hands the file to the browser. */
export async function downloadCsv({ rows: address, slugs, name }: { rows: string; slugs: readonly string[]; name: string }): Promise<void> {
  const table = await fetchJson<Table>(address);
  const place = new Map(slugs.map((slug, index) => [slug, index]));
  const rows = table.rows
    .filter(([slug]) => place.has(String(slug)))
    .sort(([a], [b]) => (place.get(String(a)) ?? 0) - (place.get(String(b)) ?? 0));
  const file = URL.createObjectURL(new Blob([toCsv({ ...table, rows })], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 1000);
}
