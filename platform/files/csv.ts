/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would evaluate as a formula is quoted and prefixed with an apostrophe:
 * texts about an attack may quote the attacker.
 */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map((cell) => cellOf(cell === null ? '' : String(cell))).join(',')}\r\n`;
}

function cellOf(text: string): string {
  if (/^[=+\-@\t\r]/.test(text)) return quoted(`'${text}`);
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
