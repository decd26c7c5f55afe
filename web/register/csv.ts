/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would evaluate as a formula is quoted and starts with an apostrophe:
 * texts about an attack may quote the attacker.
 */
export function csvOf(rows: readonly (readonly (string | null)[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => cellOf(cell ?? '')).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  if (/^[=+\-@\t\r]/.test(text)) return quoted(`'${text}`);
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
