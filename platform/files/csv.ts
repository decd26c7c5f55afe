/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe instead, in quotes: what
 * people wrote about an attack may be the attacker's words.
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
