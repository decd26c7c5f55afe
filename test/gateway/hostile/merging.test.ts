import { buildSchema, Kind, OverlappingFieldsCanBeMergedRule, parse, specifiedRules, validate } from 'graphql';
import { seeded } from '../../../demo/estate/seeded.ts';
import { fragmentsOf } from '../../../gateway/engine/running/operations.ts';
import { tokenCount } from '../../../gateway/limits/document.ts';
import { FieldMerging } from '../../../gateway/operations/field-merging.ts';

const schema = buildSchema(`
  type Query { a: A b: B node: Node any: Any list: [Node!] }
  interface Node { id: ID! other(x: In, y: Int): Node name: String any: Any }
  type A implements Node { id: ID! other(x: In, y: Int): A name: String any: Any only: Int size: Int kind: Kind }
  type B implements Node { id: ID! other(x: In, y: Int): Node name: String any: Any only: String size: [Int] kind: Kind }
  type C { id: ID! size: Int! self: C b: B }
  union Any = A | B | C
  enum Kind { ONE }
  input In { p: Int q: [Int] r: String }
`);
const otherRules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** The conflicts found, and the steps taken. */
function merged(text: string): { conflicts: string[]; steps: number; tokens: number } {
  const document = parse(text);
  let steps = 0;
  const merging = new FieldMerging(schema, fragmentsOf(document), 20, () => {
    steps += 1;
  });
  const conflicts = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? merging.conflictsOf(definition).map(({ message }) => message) : [],
  );
  return { conflicts, steps, tokens: tokenCount(document) };
}

const FIELDS: Record<string, string[]> = {
  Query: ['a A', 'b B', 'node Node', 'any Any', 'list Node'],
  Node: ['id', 'name', 'other Node', 'any Any'],
  A: ['id', 'name', 'other A', 'any Any', 'only', 'size', 'kind'],
  B: ['id', 'name', 'other Node', 'any Any', 'only', 'size', 'kind'],
  C: ['id', 'size', 'self C', 'b B'],
  Any: [],
};
const CONDITIONS: Record<string, string[]> = {
  Node: ['A', 'B', 'Node', 'Any'],
  A: ['Node'],
  B: ['Any'],
  C: ['Any'],
  Any: ['A', 'B', 'C', 'Node'],
  Query: ['Query'],
};
const CALLS = [
  '',
  '',
  '(x: {p: 1, r: "a"})',
  '(x: {r: "a", p: 1})',
  '(x: {q: [1, 2]}, y: 3)',
  '(y: 3, x: {q: [1, 2]})',
  '(x: {r: """a"""})',
];

/** A random operation whose fields often share their response keys. */
function randomOperation(seed: string): string {
  const random = seeded(seed, 'merging');
  const fragments: [name: string, type: string, text: string][] = [];
  const write = (type: string, depth: number): string => {
    const parts = Array.from({ length: random.between(1, 4) }, () => {
      if (random.chance(0.15)) return `${random.chance(0.5) ? 'k: ' : ''}__typename`;
      const usable = fragments.filter(([, on]) => on === type);
      if (usable.length > 0 && random.chance(0.2)) return `...${random.pick(usable)[0]}`;
      const fields = (FIELDS[type] ?? []).filter((field) => depth > 0 || !field.includes(' '));
      if (fields.length === 0 || random.chance(0.4)) {
        const condition = random.pick(CONDITIONS[type] as string[]);
        return depth > 0 ? `... on ${condition} { ${write(condition, depth - 1)} }` : '__typename';
      }
      const [name, inner] = random.pick(fields).split(' ') as [string, string?];
      const call = `${random.chance(0.3) ? `${random.pick(['k', 'id', 'name'])}: ` : ''}${name}${name === 'other' ? random.pick(CALLS) : ''}`;
      return inner ? `${call} { ${write(inner, depth - 1)} }` : call;
    });
    const text = parts.join(' ');
    if (!random.chance(0.15)) return text;
    fragments.push([`F${fragments.length}`, type, text]);
    return `...F${fragments.length - 1}`;
  };
  const operation = `{ ${write('Query', 5)} }`;
  return [operation, ...fragments.map(([name, type, text]) => `fragment ${name} on ${type} { ${text} }`)].join('\n');
}

describe('merging of fields', () => {
  it('makes the same decisions as graphql-js', () => {
    const decisions = { mergeable: 0, conflicting: 0 };
    for (let seed = 0; seed < 400; seed += 1) {
      const text = randomOperation(String(seed));
      const document = parse(text);
      if (validate(schema, document, otherRules).length > 0) continue;
      const expected = validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length > 0;
      expect({ text, conflicting: merged(text).conflicts.length > 0 }).toEqual({ text, conflicting: expected });
      decisions[expected ? 'conflicting' : 'mergeable'] += 1;
    }
    expect(Math.min(decisions.conflicting, decisions.mergeable)).toBeGreaterThan(40);
  });

  it.each([
    ['{ a { x: id x: name } }', 'Fields "x" conflict because "id" and "name" are different fields.'],
    [
      '{ node { other(y: 1) { id } other(y: 2) { id } } }',
      'Fields "other" conflict because they have differing arguments.',
    ],
    [
      '{ any { ... on A { only } ... on B { only } } }',
      'Fields "only" conflict because they return conflicting types "Int" and "String".',
    ],
    [
      '{ any { ... on A { x: other { x: id } } ... on B { x: other { x: name } } } }',
      'Fields "x" conflict because they return conflicting types "ID!" and "String".',
    ],
  ])('says what conflicts in %s', (text, message) => {
    const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
    expect(merged(text).conflicts).toEqual([`${message} ${advice}`]);
  });

  const repeated = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  it.each([
    ['one field thousands of times', `{ ${repeated(4_000, () => '__typename')} }`],
    ['one field with selections', `{ ${repeated(1_000, () => 'a { id }')} }`],
    ['fields of two levels', `{ ${repeated(500, () => 'a { other { id } }')} }`],
    [
      'fragments side by side',
      `{ ${repeated(500, (index) => `...F${index}`)} } ${repeated(500, (index) => `fragment F${index} on Query { a { id } }`)}`,
    ],
    [
      'a chain of fragments',
      `{ ...F0 } ${repeated(600, (index) => `fragment F${index} on Query { a { id } ...F${index + 1} }`)} fragment F600 on Query { a { id } }`,
    ],
    [
      'fragments that double',
      `{ node { ...F0 } } ${repeated(200, (index) => `fragment F${index} on Node { ...F${index + 1} ...F${index + 1} }`)} fragment F200 on Node { id }`,
    ],
    [
      'fragments that double through a field',
      `{ node { ...F0 } } ${repeated(15, (index) => `fragment F${index} on Node { other { ...F${index + 1} } other { ...F${index + 1} id } }`)} fragment F15 on Node { id }`,
    ],
    [
      'fragments that double through aliases',
      `{ node { ...F0 } } ${repeated(15, (index) => `fragment F${index} on Node { p: other { ...F${index + 1} } q: other { ...F${index + 1} } }`)} fragment F15 on Node { id }`,
    ],
    [
      'a union in a union',
      `{ any { ...F0 } } ${repeated(12, (index) => `fragment F${index} on Any { ... on A { any { ...F${index + 1} } } ... on B { any { ...F${index + 1} } } }`)} fragment F12 on Any { __typename }`,
    ],
  ])('takes steps in proportion to the document: %s', (_, text) => {
    const { conflicts, steps, tokens } = merged(text);
    expect(conflicts).toEqual([]);
    expect(steps / tokens).toBeLessThan(4);
  });
});
