import { createServer } from 'node:http';
import { answering } from '../part.ts';
import { askInProcess, askOverHttp } from './ask.ts';
import { answerByHand, answerListByHand } from './plan.ts';
import { executeIn, publicFile } from './schemas.ts';
import { PUBLIC_QUERY, type Workload } from './workloads.ts';

export interface OwnServer {
  kind: 'plan' | 'stored' | 'tocsin';
  port: number;
  /** The origin of the subgraphs; null: they are functions in this process. */
  subgraphs: string | null;
  share: boolean;
}

// A script of its own, given an OwnServer as JSON: the memory that is measured is that of the gateway alone.
let requests = 0;
const given: OwnServer = JSON.parse(process.argv[2] as string);
if (given.kind === 'tocsin') await serveTocsin(given);
else await serveByHand(given);
if (process.send) answerCounts();

/** Answers each question with the number of requests to subgraphs since the last one. */
function answerCounts(): void {
  answering(() => {
    const counted = requests;
    requests = 0;
    return { requests: counted };
  });
}

/** Tocsin's gateway with the subgraphs as functions in its process. */
async function serveTocsin({ port, share }: OwnServer): Promise<void> {
  const { startGateway } = await import('../../gateway/http/server.ts');
  const { openLog } = await import('../../platform/log.ts');
  await startGateway({
    supergraphSdl: publicFile('supergraph.graphql'),
    transports:
      (name) =>
      ({ query, variables, operationName }) => {
        requests += 1;
        return executeIn(name, { query, variables, operationName });
      },
    port,
    log: openLog('error'),
    sharing: share,
  });
}

/** Reads and parses each request; then executes the plan, or sends an answer that has been stored since the start. */
async function serveByHand({ kind, port, subgraphs, share }: OwnServer): Promise<void> {
  const send = subgraphs === null ? askInProcess : askOverHttp(subgraphs, share);
  const ask: typeof send = (subgraph, operation) => {
    requests += 1;
    return send(subgraph, operation);
  };
  const answer = async ({ variables }: Workload) => {
    const data = await (variables ? answerListByHand(ask, variables.first) : answerByHand(ask));
    return Buffer.from(JSON.stringify({ data }));
  };
  const stored = kind === 'stored' ? await answer(PUBLIC_QUERY) : null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const asked = JSON.parse(Buffer.concat(parts).toString()) as Workload;
      const body = stored ?? (await answer(asked));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
}
