import { PlanBuilder, represented, textOf } from './plans.ts';

const SDL = `
  type Query { things: [Thing] }
  interface Thing { id: ID }
  type Book implements Thing { id: ID pages: Int }
  type Film implements Thing { id: ID length: String }`;

/** `{ things { id kind: __typename ... on Book { size: pages } ... on Film { size: length } } }`. */
function things(typename: number) {
  const plan = new PlanBuilder(SDL);
  const at = plan.object(plan.root, 'things', '[Thing]', { 0: 'things' }, ['Book', 'Film', 'Hidden'], typename);
  const id = plan.field(at.at, 'id', 'ID', { 0: 'id' });
  const pages = plan.field(at.at, 'pages', 'Int', { 1: 'pages' });
  const length = plan.field(at.at, 'length', 'String', { 1: 'length_' });
  plan.output(at.at, 'Book', { size: pages, id, kind: null });
  plan.output(at.at, 'Film', { id, kind: null, size: length });
  plan.output(plan.root, 'Query', { start: null, things: at.field, end: null });
  plan.fetch('a');
  const key = [represented('id', id)];
  return { plan, at: at.at, key };
}

it('each object is written by its runtime type, its keys in the order of the operation', async () => {
  const { plan, at, key } = things(0);
  plan.fetch('b', { dependsOn: [0], position: at }, { Book: key, Film: key });
  const { answer, requests } = await plan.run({
    'a 0': { data: { things: ['Book', 'Film', 'Book'].map((__typename) => ({ __typename, id: '1' })) } },
    'b 1': { data: { _entities: [{ pages: 3 }, { length_: 'long' }] } },
  });
  expect(textOf(answer)).toBe(
    '{"data":{"start":"Query","things":[{"size":3,"id":"1","kind":"Book"},{"id":"1","kind":"Film","size":"long"},' +
      '{"size":3,"id":"1","kind":"Book"}],"end":"Query"}}',
  );
  expect(requests[1]?.variables['representations']).toEqual([
    { __typename: 'Book', id: '1' },
    { __typename: 'Film', id: '1' },
  ]);
});

it('objects of types that a fetch does not list are not asked for', async () => {
  const { plan, at, key } = things(0);
  plan.fetch('b', { dependsOn: [0], position: at }, { Film: key });
  const { data, requests } = await plan.run({
    'a 0': { data: { things: ['Book', 'Film'].map((__typename) => ({ __typename, id: '1' })) } },
    'b 1': { data: { _entities: [{ length_: 'long' }] } },
  });
  expect(data).toMatchObject({ things: [{ size: null }, { size: 'long' }] });
  expect(requests[1]?.variables['representations']).toEqual([{ __typename: 'Film', id: '1' }]);
});

it.each(['Hidden', 'Unknown', 'constructor', '__proto__', '', null, undefined, 7])(
  'an object whose type is %p is null, with an error that does not name it',
  async (__typename) => {
    const { plan, at, key } = things(0);
    plan.fetch('b', { dependsOn: [0], position: at }, { Book: key });
    const { data, errors, answer, faults } = await plan.run({
      'a 0': {
        data: {
          things: [
            { __typename: 'Book', id: '1' },
            { __typename, id: 'secret' },
          ],
        },
      },
      'b 1': { data: { _entities: [{ pages: 3 }] } },
    });
    expect(data).toMatchObject({ things: [{ size: 3 }, null] });
    expect(errors).toEqual([
      { message: 'Internal error (request r1)', path: ['things', 1], extensions: { code: 'INTERNAL' } },
    ]);
    expect(textOf(answer)).not.toMatch(/Hidden|Unknown|secret/);
    expect(faults).toHaveLength(1);
  },
);

it('a type that another subgraph knows is asked there; if that fails, its error is the one reported', async () => {
  const { plan, at, key } = things(1);
  plan.fetch('b', { dependsOn: [0], position: at }, { '': key });
  plan.plan().fetches[1]!.entities!.byType = new Map([['', { typename: 'Thing', fields: key }]]);
  const answers = {
    'a 0': { data: { things: [{ id: '1' }, { id: '2' }] } },
    'b 1': {
      data: { _entities: [{ __typename: 'Film', length_: 'long' }, null] },
      errors: [{ message: 'no', path: ['_entities', 1], extensions: { code: 'NOT_FOUND' } }],
    },
  };
  const { data, errors, requests } = await plan.run(answers);
  expect(requests[1]?.variables['representations']).toEqual([
    { __typename: 'Thing', id: '1' },
    { __typename: 'Thing', id: '2' },
  ]);
  expect(data).toMatchObject({ things: [{ id: '1', kind: 'Film', size: 'long' }, null] });
  expect(errors).toEqual([{ message: 'no', path: ['things', 1], extensions: { code: 'NOT_FOUND' } }]);
});
