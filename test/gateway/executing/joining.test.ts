import { PlanBuilder, represented, textOf } from './plans.ts';

/** `{ mine: me { a } all { a b { n } } }`: three fetches of entities in one request, two of which select the same. */
function plan() {
  const plan = new PlanBuilder('type Query { me: U all: [U] } type U { a: Int b: B } type B { n: Int }');
  const me = plan.object(plan.root, 'me', 'U', { 0: 'me' }, ['U']);
  const all = plan.object(plan.root, 'all', '[U]', { 0: 'all' }, ['U']);
  const b = plan.object(all.at, 'b', 'B', { 0: 'b' }, ['B']);
  const key = (at: typeof me.at) => [represented('id', plan.field(at, 'id', 'ID!', { 0: 'id' }))];
  plan.output(me.at, 'U', { a: plan.field(me.at, 'a', 'Int', { 1: 'a' }) });
  plan.output(all.at, 'U', { a: plan.field(all.at, 'a', 'Int', { 2: 'a' }), b: b.field });
  plan.output(b.at, 'B', { n: plan.field(b.at, 'n', 'Int', { 3: 'n' }) });
  plan.output(plan.root, 'Query', { mine: me.field, all: all.field });
  plan.fetch('one');
  plan.fetch('two', { dependsOn: [0], position: me.at }, { U: key(me.at) });
  plan.fetch('two', { dependsOn: [0], position: all.at }, { U: key(all.at) });
  plan.fetch('two', { dependsOn: [0], position: b.at }, { B: key(b.at) });
  plan.join(
    { dependsOn: [], document: 'one 0', parts: [[0]] },
    { dependsOn: [0], document: 'two 123', parts: [[1, 2], [3]] },
  );
  return plan;
}

const FIRST = {
  data: {
    me: { id: '1' },
    all: [
      { id: '1', b: { id: '1' } },
      { id: '2', b: { id: '3' } },
    ],
  },
};
const no = (path?: unknown[]) => ({ message: 'no', ...(path ? { path } : {}), extensions: { code: 'CONFLICT' } });

describe('fetches that ask the same subgraph at the same time', () => {
  it('share one request, and of equal selections one list', async () => {
    const answer = { data: { entities0: [{ a: 1 }, { a: 2 }], entities1: [{ n: 11 }, { n: 33 }] } };
    const { data, requests } = await plan().run({ 'one 0': FIRST, 'two 123': answer });
    expect(data).toEqual({
      mine: { a: 1 },
      all: [
        { a: 1, b: { n: 11 } },
        { a: 2, b: { n: 33 } },
      ],
    });
    const representations = (typename: string, ...ids: string[]) => ids.map((id) => ({ __typename: typename, id }));
    expect(requests).toEqual([
      { query: 'one 0', variables: {} },
      {
        query: 'two 123',
        variables: {
          representations0: representations('U', '1', '2'),
          representations1: representations('B', '1', '3'),
        },
      },
    ]);
  });

  it('are exact, each in its list', async () => {
    const text = '{"data":{"entities1":[{"n":1}, {"n":1.50}],"entities0":[{"a":{"x":1.0}},{"a":[2e1]}]}}';
    const exact = plan();
    for (const field of [...exact.root.fields].flatMap(({ child }) => child?.fields ?? [])) {
      if (field.name === 'a') Object.assign(field.type, { name: 'JSON' });
    }
    for (const { child } of exact.root.fields) {
      for (const output of child?.output.get('U') ?? []) {
        if (output.kind === 'field' && output.from.name === 'a')
          Object.assign(output.type, { name: 'JSON', leaf: 'custom' });
      }
    }
    const { answer } = await exact.run({ 'one 0': FIRST, 'two 123': { data: JSON.parse(text).data, text } });
    expect(textOf(answer)).toContain('"all":[{"a":{"x":1.0},"b":{"n":1}},{"a":[2e1],"b":');
  });

  it('have each its own errors, at every null, and one when they fail together', async () => {
    const answer = {
      data: { entities0: [{ a: null }, null], entities1: [null, { n: null }] },
      errors: [no(['entities0', 0, 'a']), no(['entities0', 1]), no(['entities1', 0]), no(['entities1', 1, 'n'])],
    };
    const { data, errors } = await plan().run({ 'one 0': FIRST, 'two 123': answer });
    expect(data).toEqual({
      mine: { a: null },
      all: [
        { a: null, b: { n: null } },
        { a: null, b: { n: null } },
      ],
    });
    expect(errors).toEqual([
      no(['mine', 'a']),
      no(['all', 0, 'a']),
      no(['all', 0, 'b', 'n']),
      no(['all', 1, 'a']),
      no(['all', 1, 'b', 'n']),
    ]);
    expect((await plan().run({ 'one 0': FIRST, 'two 123': { data: null, errors: [no()] } })).errors).toEqual([
      no(['mine', 'a']),
    ]);
  });

  it.each([
    { data: {} },
    { data: { entities0: [{ a: 1 }], entities1: [{ n: 11 }, { n: 33 }] } },
    { data: { entities0: [{ a: [] }, { a: {} }], entities1: 7 } },
  ])('have one error if the answer is %j', async (answer) => {
    const { errors } = await plan().run({ 'one 0': FIRST, 'two 123': answer });
    expect(errors).toEqual([
      {
        message: 'The subgraph "two" gave an invalid answer.',
        path: expect.any(Array),
        extensions: { code: 'UNAVAILABLE', subgraph: 'two' },
      },
    ]);
  });
});
