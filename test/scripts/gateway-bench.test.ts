import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { askInProcess } from '../../bench/gateway/ask.ts';
import { sharing } from '../../bench/gateway/gateways.ts';
import { answerByHand, answerListByHand } from '../../bench/gateway/plan.ts';
import { executeIn, publicFile, SDL, SUBGRAPHS } from '../../bench/gateway/schemas.ts';
import { coldQuery, digestOf, LISTS, listOf, PUBLIC_QUERY, type Workload } from '../../bench/gateway/workloads.ts';
import { createEngine } from '../../gateway/engine/engine.ts';
import { asResult } from '../../gateway/engine/writing/answer.ts';

describe('the pieces of `npm run bench gateway`', () => {
  const engine = createEngine({
    supergraphSdl: publicFile('supergraph.graphql'),
    transports: (name) => (request) => executeIn(name, request),
  });
  const ask = async ({ query, variables }: Workload) => {
    const context = { requestId: 'bench', roles: [], identity: async () => null };
    const { data, errors } = asResult(await engine.execute({ document: parse(query), variables, context }));
    expect(errors).toBeUndefined();
    return data;
  };

  it('has subgraphs that compose to the fields of the public supergraph', () => {
    const composed = composeServices(SUBGRAPHS.map((name) => ({ name, typeDefs: parse(SDL[name]) })));
    expect(composed.errors).toBeUndefined();
    const fields = (text: string) =>
      parse(text).definitions.flatMap((each) =>
        each.kind === 'ObjectTypeDefinition'
          ? [`${each.name.value}: ${each.fields?.map(({ name }) => name.value).sort()}`]
          : [],
      );
    expect(fields(composed.supergraphSdl as string).sort()).toEqual(fields(publicFile('supergraph.graphql')).sort());
  });

  it('has the same data by hand and by the gateway, which are those of the public benchmark', async () => {
    const byHand = await answerByHand(askInProcess);
    expect(digestOf(byHand)).toBe('af1fc53fbdb8a0f2d0c3d8d18e4f0e9c');
    expect(digestOf(await ask(PUBLIC_QUERY))).toBe(digestOf(byHand));
  });

  it('has lists of the sizes that it names', async () => {
    const bytes = { '1 KB': 1_000, '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 };
    for (const [size, first] of Object.entries(LISTS)) {
      const length = JSON.stringify(await answerListByHand(askInProcess, first)).length;
      expect(length / bytes[size as keyof typeof bytes]).toBeCloseTo(1, 1);
    }
    const first = LISTS['10 KB'];
    expect(digestOf(await ask(listOf(first)))).toBe(digestOf(await answerListByHand(askInProcess, first)));
  });

  it('has new operations with the same data under another name', async () => {
    const { users7, ...others } = (await ask(coldQuery(7))) as Record<string, unknown>;
    expect(digestOf({ users: users7, ...others })).toBe(digestOf(await answerByHand(askInProcess)));
  });

  it('finds the option for sharing in the help, whichever way it is written', () => {
    expect(sharing('  --anonymous  Gateway only')).toBeNull();
    expect(sharing('  --share  share equal requests')).toEqual({ on: ['--share'], off: [] });
    expect(sharing('  --no-sharing  do not share')).toEqual({ on: [], off: ['--no-sharing'] });
    expect(sharing('  --sharing <mode>  on or off')).toEqual({ on: ['--sharing', 'on'], off: ['--sharing', 'off'] });
  });
});
