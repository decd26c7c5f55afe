import type { SourceLocation } from 'graphql';

/** Finds the line and column of positions in a text, both from 1; lines end as GraphQL 2.1.2 says. */
export function locator(text: string): (positions: readonly number[]) => SourceLocation[] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|[\n\r]/g), (end) => end.index + end[0].length)];
  return (positions) =>
    positions.map((position) => {
      const next = starts.findIndex((start) => start > position);
      const line = next === -1 ? starts.length : next;
      return { line, column: position - (starts[line - 1] as number) + 1 };
    });
}
