/** Groups rows that one statement read for many keys: a list for each key, in the keys' order. */
export function groupByKeys<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const lists = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) lists.get(keyOf(row))?.push(row);
  return keys.map((key) => lists.get(key) ?? []);
}

/** The same, where each key has at most one row; null without a row. */
export function alignToKeys<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** An item of a batch, and the arguments of the field that requests it. */
export interface Requested<Id, Arguments> {
  id: Id;
  given: Arguments;
}

/** One read for each set of arguments in a batch: a field has the same ones for all items of a list, aliases may differ. */
export async function byArguments<Id, Arguments, Value>(
  keys: readonly Requested<Id, Arguments>[],
  load: (ids: Id[], given: Arguments) => Promise<Value[]>,
): Promise<Value[]> {
  const groups = new Map<string, { given: Arguments; positions: number[]; ids: Id[] }>();
  keys.forEach(({ id, given }, position) => {
    const name = JSON.stringify(given);
    const group = groups.get(name) ?? { given, positions: [], ids: [] };
    groups.set(name, group);
    group.positions.push(position);
    group.ids.push(id);
  });
  const values: Value[] = [];
  await Promise.all(
    [...groups.values()].map(async ({ given, positions, ids }) => {
      const read = await load(ids, given);
      positions.forEach((position, index) => {
        values[position] = read[index] as Value;
      });
    }),
  );
  return values;
}
