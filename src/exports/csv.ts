/** Rows as CSV (RFC 4180). Runs at build and in the browser. */

/** What a cell holds; null is empty, which means: not known. */
export type Cell = string | number | boolean | null;

/** A table: column names and one value per column in each row. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const BYTE_ORDER_MARK = '\ufeff';

/** What spreadsheets take for the beginning of a formula, full-width forms included. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** The same after a semicolon, where a spreadsheet set to split at semicolons (as many outside Japan are) would begin a cell. */
const FORMULA_AFTER_SEMICOLON = /;(?=\s*[=+\-@＝＋－＠])/gu;

/** The table as CSV with CRLF line ends, in UTF-8 with a byte order mark so that spreadsheets read Japanese. */
export function toCsv({ columns, rows }: Table): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

/** One field; a text that a spreadsheet would take for a formula is made inert with an apostrophe, line breaks become spaces. */
function toField(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const oneLine = value.replace(/[\r\n\t]+/g, ' ');
  const inert = (FORMULA.test(oneLine) ? `'${oneLine}` : oneLine).replace(FORMULA_AFTER_SEMICOLON, ";'");
  return /[",]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
