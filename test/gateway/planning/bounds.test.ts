import { planOf, supergraphOf } from './planning.ts';

const supergraph = supergraphOf({
  notices: `
    type Query { notice: Notice }
    type Notice @key(fields: "id") { id: ID! impact: Impact }
    type Impact @key(fields: "id") { id: ID! }`,
  impacts: `
    type Impact @key(fields: "id") { id: ID! certainty: Int notice: Notice }
    type Notice @key(fields: "id", resolvable: false) { id: ID! }`,
});

/** Fragments that each spread the next below several aliases: the leaves are `width` to the power of `levels`. */
function multiplied(levels: number, width: number): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `...F${level + 1}` : 'id';
    const hops = Array.from({ length: width }, (__, hop) => `a${hop}: impact { certainty notice { ${next} } }`);
    return `fragment F${level} on Notice { ${hops.join(' ')} }`;
  });
  return `{ notice { ...F0 } } ${fragments.join(' ')}`;
}

const refusal = { code: 'LIMIT_EXCEEDED' };

describe('the bounds of planning', () => {
  it('plans what is within the bound', () => {
    expect(planOf(supergraph, multiplied(4, 2)).fetches.length).toBeGreaterThan(30);
  });

  it.each([
    ['256 leaves', multiplied(8, 2)],
    ['729 leaves', multiplied(6, 3)],
    ['a million leaves', multiplied(20, 2)],
  ])('refuses %s', (_, text) => {
    expect(() => planOf(supergraph, text)).toThrow(expect.objectContaining(refusal));
  });

  it('works in proportion to the size of the operation: twice the leaves take about twice the steps', () => {
    const stepsOf = (text: string) => {
      let [enough, short] = [1 << 20, 0];
      while (enough - short > 1) {
        const middle = (enough + short) >> 1;
        try {
          planOf(supergraph, text, {}, { maxSteps: middle });
          enough = middle;
        } catch {
          short = middle;
        }
      }
      return enough;
    };
    const [small, large] = [stepsOf(multiplied(4, 2)), stepsOf(multiplied(5, 2))];
    expect(large / small).toBeLessThan(2.3);
  });

  it('follows 1,000 nested inline fragments', () => {
    const nested = `{ notice { ${'... on Notice { '.repeat(1_000)} id ${'}'.repeat(1_000)} } }`;
    expect(planOf(supergraph, nested).requests.map(({ document }) => document)).toEqual(['query { notice { id } }']);
  });

  it('refuses fields that are nested deeper than it can follow', () => {
    const nested = `{ notice { ${'impact { notice { '.repeat(400)} id ${'} }'.repeat(400)} } }`;
    expect(() => planOf(supergraph, nested, {}, { maxSteps: 1e9 })).toThrow(expect.objectContaining(refusal));
  });
});
