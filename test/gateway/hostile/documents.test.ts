import { buildSchema, GraphQLError } from 'graphql';
import { CORPUS, DOCUMENTS } from '../../../bench/hostile/corpus.ts';
import { mockedSubgraphs, supergraphSdl } from '../../../bench/hostile/graph.ts';
import { createEngine } from '../../../gateway/engine/engine.ts';
import { DEFAULT_LIMITS } from '../../../gateway/limits/limits.ts';
import { type DocumentPipeline, openDocumentPipeline } from '../../../gateway/operations/document-pipeline.ts';

const { schema } = createEngine({ supergraphSdl: supergraphSdl(), transports: mockedSubgraphs() });
const open = (given = schema): DocumentPipeline =>
  openDocumentPipeline({
    engine: { schema: given },
    limits: DEFAULT_LIMITS,
    introspection: true,
    persistedOperations: null,
  });

describe('a document that is costly to read', () => {
  const pipeline = open();

  it.each(DOCUMENTS)('is answered with few words and remembered: $name', async ({ query }) => {
    const first = await pipeline.parseAndValidate(query);
    const errorText = JSON.stringify(first.errors ?? []);
    expect(errorText.length).toBeLessThan(25_000);
    expect(first.errors?.length ?? 0).toBeLessThan(22);
    // The same answer, not an equal one: nothing was read again.
    expect(await pipeline.parseAndValidate(query)).toBe(first);
  });

  it.each(CORPUS)('gives no error that holds its syntax tree in memory: $name', async ({ query }) => {
    for (const { nodes, source, originalError } of (await pipeline.parseAndValidate(query)).errors ?? []) {
      expect([nodes, source]).toEqual([undefined, undefined]);
      expect(originalError).not.toBeInstanceOf(GraphQLError);
    }
  });
});

describe('an error about a document', () => {
  const small = open(buildSchema('type Query { a(x: Int, y: Int): Int }'));
  const locations = async (text: string) =>
    (await small.parseAndValidate(text)).errors?.map((error) => error.toJSON().locations);

  it('says where, whatever ends its lines', async () => {
    expect(await locations('{\n  a\r\n  b\r  c(x: 1)\n}')).toEqual([
      [{ line: 3, column: 3 }],
      [{ line: 4, column: 3 }],
    ]);
    expect(await locations('{ a(x: 1, x: 2) }')).toEqual([
      [
        { line: 1, column: 5 },
        { line: 1, column: 11 },
      ],
    ]);
    expect(await locations('{ a')).toEqual([[{ line: 1, column: 4 }]]);
    expect(await locations('{\n x: a(x: 1)\n x: a(y: 1) }')).toEqual([
      [
        { line: 2, column: 2 },
        { line: 3, column: 2 },
      ],
    ]);
  });

  it('names at most ten places and twenty faults', async () => {
    expect(await locations(`{ a(${'x: 1 '.repeat(100)}) }`)).toEqual([
      Array.from({ length: 10 }, () => expect.anything()),
    ]);
    const { errors } = await small.parseAndValidate(
      `{ ${Array.from({ length: 100 }, (_, index) => `b${index}`).join(' ')} }`,
    );
    expect(errors).toHaveLength(21);
    expect(errors?.at(-1)?.message).toContain('Too many validation errors');
  });
});

describe('the memory for documents', () => {
  it('keeps those that are right when many wrong ones are sent', async () => {
    const pipeline = open();
    const right = await pipeline.parseAndValidate('{ feedPosition }');
    const wrong = await pipeline.parseAndValidate('{ wrong }');
    for (let index = 0; index < 10_000; index += 1) await pipeline.parseAndValidate(`{ wrong${index}`);
    expect(await pipeline.parseAndValidate('{ feedPosition }')).toBe(right);
    expect(await pipeline.parseAndValidate('{ wrong }')).not.toBe(wrong);
  });

  it('is bounded by the size of the documents', async () => {
    const pipeline = open();
    const large = (index: number) => `{ ${'feedPosition '.repeat(4_000)} } #${index}`;
    const first = await pipeline.parseAndValidate(large(0));
    expect(await pipeline.parseAndValidate(large(0))).toBe(first);
    for (let index = 1; index < 40; index += 1) await pipeline.parseAndValidate(large(index));
    expect(await pipeline.parseAndValidate(large(0))).not.toBe(first);
  });
});
