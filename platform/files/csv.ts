/** What spreadsheets take for the beginning of a formula, also after blanks, invisible characters, and in full width. */
const FORMULA = String.raw`[\s\u200b-\u200d\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20]`;
/** OWASP, "CSV Injection": at the beginning of a cell, these as well. */
const AT_START = new RegExp(`^(?:[\\t\\r\\n]|${FORMULA})`);
/** Where a spreadsheet separates cells by semicolons or tabs, a quote in the middle of a line does not hold a cell together. */
const WITHIN = new RegExp(`([;\\t\\r\\n])(?=${FORMULA})`, 'g');

/**
 * Rows as CSV (RFC 4180). What a spreadsheet would evaluate as a formula is prefixed with an apostrophe, and its cell quoted:
 * texts about an attack may quote the attacker. Numbers are none.
 */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const guarded = `${AT_START.test(cell) ? "'" : ''}${cell.replaceAll(WITHIN, "$1'")}`;
  return guarded !== cell || /[",\r\n]/.test(cell) ? `"${guarded.replaceAll('"', '""')}"` : cell;
}
