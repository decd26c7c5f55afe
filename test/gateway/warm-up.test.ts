import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mockedSubgraphs, supergraphSdl } from '../../bench/hostile/graph.ts';
import { createEngine } from '../../gateway/engine/engine.ts';
import { largeOperation } from '../../gateway/http/warm-up.ts';
import { tokenCount } from '../../gateway/limits/document.ts';
import { DEFAULT_LIMITS } from '../../gateway/limits/limits.ts';
import { openDocumentPipeline } from '../../gateway/operations/document-pipeline.ts';
import { projectRoot } from '../../platform/project-root.ts';

const context = { requestId: 'test', roles: [], identity: async () => null };

describe('the operations that a gateway plans before it is ready', () => {
  it.each([
    ['Tocsin', supergraphSdl()],
    ['the public benchmark', readFileSync(join(projectRoot, 'bench/gateway/public/supergraph.graphql'), 'utf8')],
  ])('are large, within the limits, and valid in the graph of %s', async (_, sdl) => {
    const requests: string[] = [];
    const transports =
      () =>
      async ({ query }: { query: string }) => {
        requests.push(query);
        return { data: {} };
      };
    const engine = createEngine({ supergraphSdl: sdl, transports });
    const pipeline = openDocumentPipeline({
      engine,
      limits: DEFAULT_LIMITS,
      introspection: true,
      persistedOperations: null,
    });
    const { text, variables } = largeOperation(engine.schema, 0);
    const { document, errors } = pipeline.parseAndValidate(text);
    expect(errors).toBeUndefined();
    expect(tokenCount(document!)).toBeGreaterThan(DEFAULT_LIMITS.tokens / 2);
    const { errors: reported } = await engine.execute({ document: document!, variables, context });
    expect(reported.map(({ extensions }) => extensions['code'])).not.toContain('LIMIT_EXCEEDED');
    expect(requests.join().length).toBeGreaterThan(5_000);
  });

  it('differ from round to round, so that each is planned', () => {
    const { schema } = createEngine({ supergraphSdl: supergraphSdl(), transports: mockedSubgraphs() });
    expect(largeOperation(schema, 0).text).not.toBe(largeOperation(schema, 1).text);
  });
});
