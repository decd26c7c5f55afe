import { GraphQLError, GraphQLScalarType, print, type ValueNode } from 'graphql';
import { pino } from 'pino';
import { ask } from '../ask.ts';
import { closeFederations, type Federation, startFederation } from '../federation.ts';
import { PlanBuilder } from './plans.ts';

/** A scalar that refuses every text but "now". */
const scalar = (name: string, refusal: (literal: ValueNode) => Error) =>
  new GraphQLScalarType({
    name,
    parseValue: (value) => value,
    parseLiteral(literal) {
      if (print(literal) === '"now"') return 'now';
      throw refusal(literal);
    },
  });

const subgraphs = () => ({
  one: {
    sdl: `
      scalar Plain
      scalar Placed
      scalar Bare
      input At { placed: Placed other: [Plain] }
      type Query { plain(at: Plain): String placed(at: Placed): String bare(at: Bare): String all(at: At): String }`,
    resolvers: {
      Plain: scalar('Plain', () => new Error('no time')),
      // In words that graphql-js has for documents.
      Placed: scalar('Placed', (literal) => new GraphQLError('Cannot be another day.', { nodes: literal })),
      Bare: scalar('Bare', () => new GraphQLError('It is no day.')),
    },
  },
});

describe('a literal of a custom scalar that the subgraph refuses', () => {
  const faults: string[] = [];
  let federation: Federation;
  beforeAll(async () => {
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
    federation = await startFederation({ subgraphs }, 'http', { log });
  });
  afterEach(() => faults.splice(0));
  afterAll(closeFederations);

  it.each([
    ['in the words of graphql-js', '{ plain(at: "then") }', 'Expected value of type "Plain", found "then"; no time'],
    ['in words as of a wrong document', '{ placed(at: "then") }', 'Cannot be another day.'],
    ['in an input object', '{ all(at: { placed: 5 }) }', 'Cannot be another day.'],
    ['in a list', '{ all(at: { other: ["now", { a: 1 }] }) }', 'Expected value of type "Plain", found {a: 1}; no time'],
    ['over several lines', '{ plain(at: """\n  one\n  two\n""") placed(at: "then") }', 'Cannot be another day.'],
    ['as a default', 'query ($at: Placed = "then") { placed(at: $at) }', 'Cannot be another day.'],
    ['without saying where', '{ bare(at: "then") }', 'It is no day.'],
  ])('%s is the mistake of the client, and no fault to be logged', async (_, query, message) => {
    const { body } = await ask(federation.url, query);
    expect(body.errors).toContainEqual(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    );
    expect(faults).toEqual([]);
  });

  it('is accepted when the subgraph accepts it', async () => {
    const { body } = await ask(federation.url, '{ plain(at: "now") placed(at: "now") bare(at: "now") }');
    expect(body).toEqual({ data: { plain: null, placed: null, bare: null } });
  });
});

describe('a refusal of the gateway’s document that is about no literal', () => {
  const refusals = async (document: string, refusal: object) => {
    const plan = new PlanBuilder('type Query { other: Int }');
    plan.output(plan.root, 'Query', { other: plan.field(plan.root, 'other', 'Int', { 0: 'other' }) });
    plan.fetch('one', { document });
    const errors = [{ ...refusal, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }];
    return plan.run({ [document]: { errors } });
  };

  it.each([
    ['at a field', '{ other(at: "then") }', { message: 'Too deep.', locations: [{ line: 1, column: 3 }] }],
    ['at its end', '{ other(at: "then") }', { message: 'Too deep.', locations: [{ line: 2, column: 1 }] }],
    ['at what is no place', '{ other(at: "then") }', { message: 'Too deep.', locations: [null, 7, {}] }],
    ['in the words of graphql-js', '{ other(at: "then") }', { message: 'Cannot query field "other".' }],
    ['without a literal in it', 'query ($at: T) { other(at: $at) }', { message: 'Too deep.' }],
  ])('%s is masked, and logged', async (_, document, refusal) => {
    const { errors, faults } = await refusals(document, refusal);
    expect(errors).toEqual([
      { message: 'Internal error (request r1)', path: ['other'], extensions: { code: 'INTERNAL' } },
    ]);
    expect(faults).toEqual([`A subgraph refused the gateway's document: ${refusal.message}`]);
  });
});
