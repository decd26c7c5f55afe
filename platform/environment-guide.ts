import { DESCRIPTIONS, type Description } from './environment.ts';

/** The variables as a text for a terminal: a line each. */
export function environmentHelp(): string {
  const width = Math.max(...DESCRIPTIONS.map(({ name }) => name.length));
  const plain = (markdown: string) => markdown.replaceAll('`', '');
  return DESCRIPTIONS.map(
    (row) => `  ${row.name.padEnd(width)}  ${plain(row.meaning)} (default: ${plain(row.default)})`,
  ).join('\n');
}

/** The variables of a group as the rows of a table in Markdown. */
function environmentTable(group: Description['group']): string {
  const rows = DESCRIPTIONS.filter((row) => row.group === group).map((row) => [
    `\`${row.name}\``,
    row.default,
    row.meaning,
  ]);
  const table = [['variable', 'default', 'meaning'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((cells) => (cells[column] as string).length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
  const [head, ...body] = table.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

/** A document with the table of each group written between its markers. */
export function withTables(markdown: string): string {
  return markdown.replaceAll(
    /(<!-- environment: (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (_whole, begin, group, end) => `${begin}\n${environmentTable(group as Description['group'])}\n${end}`,
  );
}
