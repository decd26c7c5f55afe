import { SHORT } from './text.ts';

/** The most suggestions for one name: more would not be read. */
const SUGGESTIONS = 3;

/**
 * The names most like a given one, the nearest first: those of which at least half the characters remain.
 * Upper and lower case are the same.
 */
export function nearest(name: string, known: readonly string[]): string[] {
  // The comparison takes time with the length of both: no name is that long.
  if (name.length > SHORT) return [];
  return known
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, far }) => far <= each.length / 2)
    .sort((one, other) => one.far - other.far || (one.each < other.each ? -1 : 1))
    .slice(0, SUGGESTIONS)
    .map(({ each }) => each);
}

/** The Levenshtein distance: the number of characters to insert, delete or replace. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let place = 0; place < other.length; place++) {
      const exchanged = (row[place] as number) + (other[place] === letter ? 0 : 1);
      next.push(Math.min(exchanged, (row[place + 1] as number) + 1, (next[place] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
