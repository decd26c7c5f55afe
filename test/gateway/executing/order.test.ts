import { setImmediate as turn } from 'node:timers/promises';
import type { Transport } from '../../../gateway/engine/subgraphs/transport.ts';
import { AppError } from '../../../platform/errors.ts';
import { PlanBuilder, represented } from './plans.ts';

/** A transport whose answers arrive when the test releases them. */
function held() {
  const waiting = new Map<string, (answer: unknown) => void>();
  const transport: Transport = ({ query }) => new Promise((resolve) => waiting.set(query, resolve as never));
  return { waiting, transport, asked: () => [...waiting.keys()] };
}

it('a fetch begins as soon as those that it depends on have been answered', async () => {
  const plan = new PlanBuilder('type Query { a: Thing b: Int } type Thing { more: Int }');
  const thing = plan.object(plan.root, 'a', 'Thing', { 0: 'a' }, ['Thing']);
  const id = plan.field(thing.at, 'id', 'ID!', { 0: 'id' });
  const more = plan.field(thing.at, 'more', 'Int', { 2: 'more' });
  const b = plan.field(plan.root, 'b', 'Int', { 1: 'b' });
  plan.output(thing.at, 'Thing', { more });
  plan.output(plan.root, 'Query', { a: thing.field, b });
  plan.fetch('quick');
  plan.fetch('slow');
  plan.fetch('next', { dependsOn: [0], position: thing.at }, { Thing: [represented('id', id)] });
  const { waiting, transport, asked } = held();
  const running = plan.run({}, { transport });
  await turn();
  expect(asked()).toEqual(['quick 0', 'slow 1']);
  waiting.get('quick 0')?.({ data: { a: { id: '1' } } });
  await turn();
  expect(asked()).toEqual(['quick 0', 'slow 1', 'next 2']);
  waiting.get('next 2')?.({ data: { _entities: [{ more: 5 }] } });
  waiting.get('slow 1')?.({ data: { b: 6 } });
  expect((await running).data).toEqual({ a: { more: 5 }, b: 6 });
});

it('the root fields of a mutation run in order, and one that fails does not keep the next from running', async () => {
  const plan = new PlanBuilder('type Query { a: Int } type Mutation { one: Int two: Int }', 'Mutation');
  const one = plan.field(plan.root, 'one', 'Int', { 0: 'one' });
  const two = plan.field(plan.root, 'two', 'Int', { 1: 'two' });
  plan.output(plan.root, 'Mutation', { one, two });
  plan.fetch('a', { kind: 'mutation' });
  plan.fetch('b', { kind: 'mutation', dependsOn: [0] });
  const { waiting, transport, asked } = held();
  const running = plan.run({}, { transport, kind: 'mutation' });
  await turn();
  expect(asked()).toEqual(['a 0']);
  waiting.get('a 0')?.({ data: null, errors: [{ message: 'no', path: ['one'], extensions: { code: 'CONFLICT' } }] });
  await turn();
  expect(asked()).toEqual(['a 0', 'b 1']);
  waiting.get('b 1')?.({ data: { two: 2 } });
  const { data, errors } = await running;
  expect(data).toEqual({ one: null, two: 2 });
  expect(errors).toEqual([{ message: 'no', path: ['one'], extensions: { code: 'CONFLICT' } }]);
});

it('an aborted operation asks no further subgraph', async () => {
  const plan = new PlanBuilder('type Query { a: Int b: Int }');
  const a = plan.field(plan.root, 'a', 'Int', { 0: 'a' });
  const b = plan.field(plan.root, 'b', 'Int', { 1: 'b' });
  plan.output(plan.root, 'Query', { a, b });
  plan.fetch('one');
  plan.fetch('two', { dependsOn: [0] });
  const { waiting, transport, asked } = held();
  const controller = new AbortController();
  const running = plan.run({}, { transport, signal: controller.signal });
  await turn();
  controller.abort(new AppError('LIMIT_EXCEEDED', 'Too late.', { limit: 'time' }));
  waiting.get('one 0')?.({ data: { a: 1 } });
  const { data, errors } = await running;
  expect(asked()).toEqual(['one 0']);
  expect(data).toEqual({ a: 1, b: null });
  expect(errors).toMatchObject([{ message: 'Too late.', extensions: { code: 'LIMIT_EXCEEDED', limit: 'time' } }]);
});

it('a transport that fails for another reason than its subgraph is an internal error, and logged', async () => {
  const plan = new PlanBuilder('type Query { a: Int b: Int }');
  const a = plan.field(plan.root, 'a', 'Int', { 0: 'a' });
  const b = plan.field(plan.root, 'b', 'Int', { 1: 'b' });
  plan.output(plan.root, 'Query', { a, b });
  plan.fetch('one');
  plan.fetch('two');
  const { data, errors, faults } = await plan.run({ 'one 0': new TypeError('secret'), 'two 1': { data: { b: 2 } } });
  expect(data).toEqual({ a: null, b: 2 });
  expect(errors).toEqual([{ message: 'Internal error (request r1)', path: ['a'], extensions: { code: 'INTERNAL' } }]);
  expect(faults).toEqual([expect.stringContaining('secret')]);
});
