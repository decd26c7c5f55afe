import { PlanBuilder, represented } from './plans.ts';

describe('entities of another subgraph', () => {
  const SDL = `
    type Query { grid: [[Cell]!]! cells: [Cell] }
    type Cell { id: ID value: String near: Cell }`;

  function grid() {
    const plan = new PlanBuilder(SDL);
    const cells = plan.object(plan.root, 'grid', '[[Cell]!]!', { 0: 'grid' }, ['Cell']);
    const id = plan.field(cells.at, 'id', 'ID', { 0: 'id' });
    const value = plan.field(cells.at, 'value', 'String', { 1: 'value' });
    const near = plan.object(cells.at, 'near', 'Cell', { 1: 'near' }, ['Cell']);
    const nearId = plan.field(near.at, 'id', 'ID', { 1: 'id' });
    const nearValue = plan.field(near.at, 'value', 'String', { 2: 'value' });
    plan.output(near.at, 'Cell', { value: nearValue });
    plan.output(cells.at, 'Cell', { value, near: near.field });
    plan.output(plan.root, 'Query', { grid: cells.field });
    plan.fetch('a');
    plan.fetch('b', { dependsOn: [0], position: cells.at }, { Cell: [represented('id', id)] });
    plan.fetch('b', { dependsOn: [1], position: near.at }, { Cell: [represented('id', nearId)] });
    return plan;
  }

  it('are found below lists of lists, each asked for once', async () => {
    const { data, errors, requests } = await grid().run({
      'a 0': { data: { grid: [[{ id: '1' }, { id: '2' }], [], [null, { id: '1' }]] } },
      'b 1': {
        data: {
          _entities: [
            { value: 'v1', near: { id: '9' } },
            { value: 'v2', near: { id: '9' } },
          ],
        },
      },
      'b 2': { data: { _entities: [{ value: 'v9' }] } },
    });
    expect(errors).toBeUndefined();
    const first = { value: 'v1', near: { value: 'v9' } };
    expect(data).toEqual({ grid: [[first, { value: 'v2', near: { value: 'v9' } }], [], [null, first]] });
    expect(requests.map(({ variables }) => variables['representations'])).toEqual([
      undefined,
      [
        { __typename: 'Cell', id: '1' },
        { __typename: 'Cell', id: '2' },
      ],
      [{ __typename: 'Cell', id: '9' }],
    ]);
  });

  it('are distinguished by the types of their keys', async () => {
    const { requests } = await grid().run({
      'a 0': { data: { grid: [[{ id: '1' }, { id: 1 }]] } },
      'b 1': { data: { _entities: [{ value: 'text' }, { value: 'number' }] } },
    });
    expect(requests[1]?.variables['representations']).toEqual([
      { __typename: 'Cell', id: '1' },
      { __typename: 'Cell', id: 1 },
    ]);
  });

  it('whose keys are null or absent are left out', async () => {
    const { data, requests, faults } = await grid().run({
      'a 0': { data: { grid: [[{ id: null }, {}, { id: '1' }, null]] } },
      'b 1': { data: { _entities: [{ value: 'v1' }] } },
    });
    expect(data).toEqual({
      grid: [[{ value: null, near: null }, { value: null, near: null }, { value: 'v1', near: null }, null]],
    });
    expect(requests[1]?.variables).toEqual({ representations: [{ __typename: 'Cell', id: '1' }] });
    expect(requests).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('that a failed subgraph would have led to are null, with the one error that caused it', async () => {
    const cells = [[{ id: '1' }, { id: '2' }]];
    const { data, errors, requests } = await grid().run({
      'a 0': { data: { grid: cells } },
      'b 1': { data: null, errors: [{ message: 'no', extensions: { code: 'CONFLICT' } }] },
    });
    expect(data).toEqual({
      grid: [
        [
          { value: null, near: null },
          { value: null, near: null },
        ],
      ],
    });
    expect(errors).toEqual([{ message: 'no', path: ['grid', 0, 0, 'value'], extensions: { code: 'CONFLICT' } }]);
    expect(requests).toHaveLength(2);
  });

  it('of an error in a key are null with that error, although the client does not see the key', async () => {
    const { data, errors } = await grid().run({
      'a 0': {
        data: { grid: [[{ id: '1' }, { id: null }]] },
        errors: [{ message: 'no id', path: ['grid', 0, 1, 'id'], extensions: { code: 'NOT_FOUND' } }],
      },
      'b 1': { data: { _entities: [{ value: 'v1', near: null }] } },
    });
    expect(data).toEqual({
      grid: [
        [
          { value: 'v1', near: null },
          { value: null, near: null },
        ],
      ],
    });
    expect(errors).toEqual([{ message: 'no id', path: ['grid', 0, 1, 'value'], extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('a representation', () => {
  const SDL = 'type Query { items: [Item] } type Item { total: Int } type Unit { code: String }';

  /** Key `{ sku unit { code } }`, and a required field that may be null. */
  function compound() {
    const plan = new PlanBuilder(SDL);
    const items = plan.object(plan.root, 'items', '[Item]', { 0: 'items' }, ['Item']);
    const sku = plan.field(items.at, 'sku', 'ID!', { 0: 'sku' });
    const unit = plan.object(items.at, 'unit', 'Unit', { 0: 'unit' }, ['Unit']);
    const code = plan.field(unit.at, 'code', 'String', { 0: 'code' });
    const weight = plan.field(items.at, 'weight', 'Int', { 0: 'weight_' });
    const total = plan.field(items.at, 'total', 'Int', { 1: 'total' });
    plan.output(unit.at, 'Unit', {});
    plan.output(items.at, 'Item', { total });
    plan.output(plan.root, 'Query', { items: items.field });
    plan.fetch('a');
    const fields = [
      represented('sku', sku),
      represented('unit', unit.field, new Map([['', [represented('code', code)]]])),
      represented('weight', weight),
    ];
    plan.fetch('b', { dependsOn: [0], position: items.at }, { Item: fields });
    return plan;
  }

  it('has compound and nested keys, and required values that are null', async () => {
    const { requests, data } = await compound().run({
      'a 0': {
        data: {
          items: [
            { sku: 'x', unit: { code: 'kg' }, weight_: 3 },
            { sku: 'x', unit: { code: 'kg' }, weight_: null },
            { sku: 'x', unit: { code: 'kg' }, weight_: 3 },
            { sku: 'x', unit: {}, weight_: 3 },
            { sku: null, unit: { code: 'kg' }, weight_: 3 },
          ],
        },
      },
      'b 1': { data: { _entities: [{ total: 1 }, { total: 2 }] } },
    });
    expect(requests[1]?.variables['representations']).toEqual([
      { __typename: 'Item', sku: 'x', unit: { code: 'kg' }, weight: 3 },
      { __typename: 'Item', sku: 'x', unit: { code: 'kg' }, weight: null },
    ]);
    expect(data).toEqual({ items: [1, 2, 1, null, null].map((total) => ({ total })) });
  });

  it('is not mistaken for another whose texts, put together, are the same', async () => {
    const { requests } = await compound().run({
      'a 0': {
        data: {
          items: [
            { sku: 'a', unit: { code: 'bc' }, weight_: 1 },
            { sku: 'ab', unit: { code: 'c' }, weight_: 1 },
            { sku: '1:a', unit: null, weight_: 1 },
            { sku: '1', unit: null, weight_: 11 },
          ],
        },
      },
      'b 1': { data: { _entities: [{ total: 1 }, { total: 2 }, { total: 3 }, { total: 4 }] } },
    });
    expect(requests[1]?.variables['representations']).toHaveLength(4);
  });
});

describe('objects that several subgraphs reach by the same field', () => {
  it('are read side by side, items of lists by index', async () => {
    const plan = new PlanBuilder(
      'type Query { parts: [[Part]] } type Part { a: Int b: Int sub: Sub } type Sub { c: Int }',
    );
    const parts = plan.object(plan.root, 'parts', '[[Part]]', { 0: 'parts', 1: 'parts1' }, ['Part']);
    const a = plan.field(parts.at, 'a', 'Int', { 0: 'a' });
    const b = plan.field(parts.at, 'b', 'Int', { 1: 'b' });
    const sub = plan.object(parts.at, 'sub', 'Sub', { 1: 'sub' }, ['Sub']);
    const id = plan.field(sub.at, 'id', 'ID', { 1: 'id' });
    const c = plan.field(sub.at, 'c', 'Int', { 2: 'c' });
    plan.output(sub.at, 'Sub', { c });
    plan.output(parts.at, 'Part', { a, b, sub: sub.field });
    plan.output(plan.root, 'Query', { parts: parts.field });
    plan.fetch('one');
    plan.fetch('two');
    plan.fetch('three', { dependsOn: [0, 1], position: sub.at }, { Sub: [represented('id', id)] });
    const { data } = await plan.run({
      'one 0': { data: { parts: [[{ a: 1 }, null], [{ a: 2 }]] } },
      'two 1': {
        data: {
          parts1: [
            [
              { b: 10, sub: { id: 'x' } },
              { b: 11, sub: null },
            ],
            [{ b: 20, sub: { id: 'y' } }],
          ],
        },
      },
      'three 2': { data: { _entities: [{ c: 100 }, { c: 200 }] } },
    });
    expect(data).toEqual({
      parts: [[{ a: 1, b: 10, sub: { c: 100 } }, null], [{ a: 2, b: 20, sub: { c: 200 } }]],
    });
  });
});

describe('a root type that the operation reaches again', () => {
  it('has its own answer, the same wherever it occurs', async () => {
    const plan = new PlanBuilder('type Query { n: Int back: [Back] } type Back { query: Query! }');
    const back = plan.object(plan.root, 'back', '[Back]', { 0: 'back' }, ['Back']);
    const again = plan.object(back.at, 'query', 'Query!', { 0: 'query' }, ['Query']);
    const outer = plan.field(plan.root, 'n', 'Int', { 0: 'n' });
    const inner = plan.field(again.at, 'n', 'Int', { 1: 'n' });
    plan.output(again.at, 'Query', { n: inner });
    plan.output(back.at, 'Back', { query: again.field });
    plan.output(plan.root, 'Query', { n: outer, back: back.field });
    plan.fetch('a');
    plan.fetch('b', { dependsOn: [0], position: again.at });
    const { data } = await plan.run({
      'a 0': { data: { n: 1, back: [{ query: {} }, { query: {} }] } },
      'b 1': { data: { n: 2 } },
    });
    expect(data).toEqual({ n: 1, back: [{ query: { n: 2 } }, { query: { n: 2 } }] });
  });
});
