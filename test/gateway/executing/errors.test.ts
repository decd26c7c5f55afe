import { AppError } from '../../../platform/errors.ts';
import { PlanBuilder, represented, textOf } from './plans.ts';

const SDL = `
  type Query { products: [Product] best: Product! other: Int }
  type Product { id: ID! name: String! price: Price }
  type Price { amount: Int! currency: String }`;

/** `{ all: products { title: name cost: price { amount cur: currency } } number: other }` over three subgraphs. */
function catalog() {
  const plan = new PlanBuilder(SDL);
  const products = plan.object(plan.root, 'products', '[Product]', { 0: 'products' }, ['Product']);
  const id = plan.field(products.at, 'id', 'ID!', { 0: 'id' });
  const name = plan.field(products.at, 'name', 'String', { 0: '_name' });
  const price = plan.object(products.at, 'price', 'Price', { 2: 'price' }, ['Price']);
  const amount = plan.field(price.at, 'amount', 'Int!', { 2: 'amount' });
  const currency = plan.field(price.at, 'currency', 'String', { 2: 'currency' });
  const other = plan.field(plan.root, 'other', 'Int', { 1: 'other' });
  plan.output(price.at, 'Price', { amount, cur: currency });
  plan.output(products.at, 'Product', { title: name, cost: price.field });
  plan.output(plan.root, 'Query', { all: products.field, number: other });
  plan.fetch('catalog');
  plan.fetch('more');
  plan.fetch('prices', { dependsOn: [0], position: products.at }, { Product: [represented('id', id)] });
  return plan;
}

const error = (path: unknown[] | undefined, message = 'no', code = 'CONFLICT') => ({
  message,
  ...(path ? { path } : {}),
  extensions: { code },
});
const PRODUCTS = {
  data: {
    products: [
      { id: '1', _name: 'a' },
      { id: '2', _name: 'b' },
    ],
  },
};
const OTHER = { data: { other: 7 } };
const PRICES = { data: { _entities: [{ price: { amount: 1, currency: 'EUR' } }, { price: null }] } };
const answers = (more: Record<string, unknown>) => ({
  'catalog 0': PRODUCTS,
  'more 1': OTHER,
  'prices 2': PRICES,
  ...more,
});
const a = { title: 'a', cost: { amount: 1, cur: 'EUR' } };

describe('the error of a subgraph', () => {
  it.each([
    [
      'at a field',
      [
        { id: '1', _name: 'a' },
        { id: '2', _name: null },
      ],
      ['products', 1, '_name'],
      ['all', 1, 'title'],
    ],
    ['at a list item', [{ id: '1', _name: 'a' }, null], ['products', 1], ['all', 1]],
    ['below the null', [{ id: '1', _name: 'a' }, null], ['products', 1, '_name'], ['all', 1, 'title']],
    ['below a null list', null, ['products', 1, '_name'], ['all', 1, 'title']],
    ['below a field that is no field', [{ id: '1', _name: 'a' }, null], ['products', 1, 'nowhere', 3], ['all', 1]],
    ['at a value that is there', [{ id: '1', _name: 'a' }], ['products', 0, '_name'], ['all', 0, 'title']],
    ['beyond a list', [{ id: '1', _name: 'a' }], ['products', 5, '_name'], ['all', 5, 'title']],
    ['at no field', [{ id: '1', _name: 'a' }], ['nowhere'], undefined],
    ['without a path', [{ id: '1', _name: 'a' }], undefined, undefined],
    ['through a prototype', [{ id: '1', _name: 'a' }], ['__proto__', 'x'], undefined],
    ['at a constructor', [{ id: '1', _name: 'a' }], ['products', 0, 'constructor', 'prototype', 'x'], ['all', 0]],
  ])('%s has the path of the client', async (_, products, path, expected) => {
    const { errors } = await catalog().run(
      answers({
        'catalog 0': { data: { products }, errors: [error(path)] },
        'prices 2': { data: { _entities: (products ?? []).filter((each) => each !== null).map(() => null) } },
      }),
    );
    expect(errors).toEqual([error(expected)]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('about a field of an entity has the whole path, at each place where the entity occurs', async () => {
    const { data, errors } = await catalog().run(
      answers({
        'catalog 0': { data: { products: ['1', '2', '2'].map((id) => ({ id, _name: id })) } },
        'prices 2': {
          data: { _entities: [{ price: { amount: 1, currency: null } }, { price: null }] },
          errors: [error(['_entities', 1, 'price', 'amount']), error(['_entities', 0, 'price', 'currency'], 'none')],
        },
      }),
    );
    expect(data).toMatchObject({ all: [{ cost: { amount: 1, cur: null } }, { cost: null }, { cost: null }] });
    expect(errors).toEqual([
      error(['all', 0, 'cost', 'cur'], 'none'),
      error(['all', 1, 'cost', 'amount']),
      error(['all', 2, 'cost', 'amount']),
    ]);
  });

  it.each([
    ['with the entity', ['_entities', 1], ['all', 1, 'cost']],
    ['with a field of an entity that is null', ['_entities', 1, 'price', 'amount'], ['all', 1, 'cost', 'amount']],
    ['with all entities', undefined, ['all', 1, 'cost']],
    ['with an entity that was not asked for', ['_entities', 9], ['all', 1, 'cost']],
  ])('%s is reported where it nulls a field', async (_, path, expected) => {
    const { data, errors } = await catalog().run(
      answers({
        'prices 2': { data: { _entities: [{ price: { amount: 1, currency: 'EUR' } }, null] }, errors: [error(path)] },
      }),
    );
    expect(data).toEqual({ all: [a, { title: 'b', cost: null }], number: 7 });
    expect(errors).toEqual([error(expected)]);
  });

  it('that nulled all entities nulls their fields alone', async () => {
    const { data, errors } = await catalog().run(
      answers({ 'prices 2': { data: { _entities: null }, errors: [error(['_entities', 1, 'price', 'amount'])] } }),
    );
    expect(data).toEqual({
      all: [
        { title: 'a', cost: null },
        { title: 'b', cost: null },
      ],
      number: 7,
    });
    expect(errors).toEqual([error(['all', 0, 'cost']), error(['all', 1, 'cost', 'amount'])]);
  });

  it('keeps its extensions, and has a code of the list if it has none', async () => {
    const from = (extensions: unknown) => ({
      'more 1': { data: { other: null }, errors: [{ message: 'no', path: ['other'], extensions }] },
    });
    const codeOf = async (extensions: unknown) => (await catalog().run(answers(from(extensions)))).errors?.[0];
    expect(await codeOf({ code: 'OWN', hint: { a: 1 } })).toEqual({
      message: 'no',
      path: ['number'],
      extensions: { code: 'OWN', hint: { a: 1 } },
    });
    for (const none of [undefined, null, {}, [], 'x', { code: 7 }]) {
      expect((await codeOf(none))?.extensions).toEqual({ code: 'INTERNAL' });
    }
  });

  it.each(['OPERATION_RESOLUTION_FAILURE', 'GRAPHQL_PARSE_FAILED'])(
    'with code %s is the fault of no client: it is masked and logged',
    async (code) => {
      const { errors, faults } = await catalog().run(
        answers({ 'more 1': { errors: [{ message: 'Cannot query field "secret".', extensions: { code } }] } }),
      );
      expect(errors).toEqual([error(['number'], 'Internal error (request r1)', 'INTERNAL')]);
      expect(faults).toEqual([expect.stringContaining('secret')]);
    },
  );
});

describe('a subgraph that fails', () => {
  it('leaves the data of the others, with one error that names it', async () => {
    const down = new AppError('UNAVAILABLE', 'The subgraph "prices" is unavailable.', { subgraph: 'prices' });
    const { data, errors } = await catalog().run(answers({ 'prices 2': down }));
    expect(data).toEqual({
      all: [
        { title: 'a', cost: null },
        { title: 'b', cost: null },
      ],
      number: 7,
    });
    expect(errors).toEqual([
      { message: down.message, path: ['all', 0, 'cost'], extensions: { code: 'UNAVAILABLE', subgraph: 'prices' } },
    ]);
  });
});

describe('an answer that is not what was asked for', () => {
  const invalid = (subgraph: string, path: unknown[]) => ({
    message: `The subgraph "${subgraph}" gave an invalid answer.`,
    path,
    extensions: { code: 'UNAVAILABLE', subgraph },
  });

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    { data: null },
    { data: 'text' },
    { data: 7 },
    { data: [] },
    { data: true },
    { errors: [] },
    { errors: 'no' },
    { errors: {} },
    { data: null, errors: null },
    { data: null, errors: [null] },
    { data: null, errors: [{}] },
    { data: null, errors: [{ message: 7 }] },
    { errors: ['no', 'no'] },
  ])('%j leaves the data of other subgraphs, with one error', async (answer) => {
    const { data, errors } = await catalog().run(answers({ 'more 1': answer }));
    expect(data).toEqual({ all: [a, { title: 'b', cost: null }], number: null });
    expect(errors).toEqual([invalid('more', ['number'])]);
  });

  it.each([null, undefined, []])('errors that are %j next to data are none', async (errors) => {
    expect((await catalog().run(answers({ 'more 1': { ...OTHER, errors } }))).errors).toBeUndefined();
  });

  it.each(['no', {}, [null], [{}], [7, {}, { message: null }]])(
    'errors that are %j next to data leave the data',
    async (odd) => {
      const { data, errors } = await catalog().run(answers({ 'more 1': { ...OTHER, errors: odd } }));
      expect(data).toMatchObject({ number: 7 });
      expect(errors).toEqual([{ ...invalid('more', []), path: undefined }].map(({ path: _, ...each }) => each));
    },
  );

  it.each([
    { data: {} },
    { data: { _entities: null } },
    { data: { _entities: {} } },
    { data: { _entities: [] } },
    { data: { _entities: [null, null, null] } },
    { data: { _entities: [7, 'x'] } },
    { data: { _entities: [[], []] } },
  ])('entities %j leave the rest, with one error', async (answer) => {
    const { data, errors } = await catalog().run(answers({ 'prices 2': answer }));
    expect(data).toEqual({
      all: [
        { title: 'a', cost: null },
        { title: 'b', cost: null },
      ],
      number: 7,
    });
    expect(errors).toEqual([invalid('prices', ['all', 0, 'cost'])]);
  });

  it.each([
    ['an object for a list', {}, ['all']],
    ['a scalar for a list', 7, ['all']],
    ['a list for an object', [[]], ['all', 0]],
    ['scalars for objects', [7, 'x', 8], ['all', 0]],
    [
      'objects for scalars',
      [
        { id: '1', _name: {} },
        { id: '2', _name: [] },
      ],
      ['all', 0, 'title'],
    ],
  ])('has %s: null, with one error', async (_, products, path) => {
    const { data, errors } = await catalog().run(
      answers({
        'catalog 0': { data: { products } },
        'prices 2': { data: { _entities: [{ price: null }, { price: null }] } },
      }),
    );
    expect((data as { number: number }).number).toBe(7);
    expect(errors).toEqual([invalid('catalog', path)]);
  });

  it('has nothing that objects inherit', async () => {
    const plan = new PlanBuilder('type Query { constructor: Int }');
    plan.output(plan.root, 'Query', {
      constructor: plan.field(plan.root, 'constructor', 'Int', { 0: '_0_constructor' }),
    });
    plan.fetch('a');
    expect(textOf((await plan.run({ 'a 0': { data: {} } })).answer)).toBe('{"data":{"constructor":null}}');
    const data = JSON.parse('{"__proto__":{"_0_constructor":5}}');
    expect(textOf((await plan.run({ 'a 0': { data } })).answer)).toBe('{"data":{"constructor":null}}');
    const bare = Object.assign(Object.create(null), { _0_constructor: 1 });
    expect(textOf((await plan.run({ 'a 0': { data: bare } })).answer)).toBe('{"data":{"constructor":1}}');
  });
});

describe('a null that is not allowed', () => {
  function best(type: string) {
    const plan = new PlanBuilder(SDL);
    const at = plan.object(plan.root, 'best', 'Product!', { 0: 'best' }, ['Product']);
    const name = plan.field(at.at, 'name', type, { 0: 'name' });
    plan.output(at.at, 'Product', { name });
    plan.output(plan.root, 'Query', { number: plan.field(plan.root, 'other', 'Int', { 1: 'other' }), best: at.field });
    plan.fetch('a');
    plan.fetch('b');
    return plan;
  }

  it('nulls what is around it, as far as the schema says', async () => {
    const run = (answer: unknown) => best('String!').run({ 'a 0': answer, 'b 1': OTHER });
    const explained = await run({ data: { best: null }, errors: [error(['best', 'name'])] });
    expect([explained.data, explained.errors]).toEqual([null, [error(['best', 'name'])]]);
    const unexplained = await run({ data: { best: { name: null } } });
    expect([unexplained.data, unexplained.errors]).toEqual([
      null,
      [error(['best', 'name'], 'Internal error (request r1)', 'INTERNAL')],
    ]);
    expect(unexplained.faults).toEqual([expect.stringContaining('Product.name')]);
  });

  it('does not lose the errors that it hides', async () => {
    const plan = best('String!');
    const { data, errors } = await plan.run({
      'a 0': { data: { best: { name: null } } },
      'b 1': { data: { other: null }, errors: [error(['other'])] },
    });
    expect(data).toBeNull();
    expect(errors).toEqual([error(['number']), error(['best', 'name'], 'Internal error (request r1)', 'INTERNAL')]);
  });

  it('is reported a bounded number of times', async () => {
    const plan = new PlanBuilder('type Query { names: [Name] } type Name { name: String! }');
    const names = plan.object(plan.root, 'names', '[Name]', { 0: 'names' }, ['Name']);
    plan.output(names.at, 'Name', { name: plan.field(names.at, 'name', 'String!', { 0: 'name' }) });
    plan.output(plan.root, 'Query', { names: names.field });
    plan.fetch('a');
    const { data, errors } = await plan.run({
      'a 0': { data: { names: Array.from({ length: 5_000 }, () => ({ name: null })) } },
    });
    expect((data as { names: unknown[] }).names).toHaveLength(5_000);
    expect(errors).toHaveLength(100);
  });
});
