import { Pool } from 'undici';
import { executeIn, type SubgraphName, type SubgraphOperation } from './schemas.ts';

/** Sends an operation to a subgraph and resolves with its data. */
export type Ask = <Data>(subgraph: SubgraphName, operation: SubgraphOperation) => Promise<Data>;

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

export const askInProcess: Ask = async (subgraph, operation) => (await executeIn(subgraph, operation)).data as never;

/** @param share whether equal requests that are in flight at the same time are sent once */
export function askOverHttp(origin: string, share: boolean): Ask {
  const pool = new Pool(origin, { connections: 128, pipelining: 1 });
  const inFlight = new Map<string, Promise<unknown>>();
  const send = async (path: string, body: string) => {
    const answer = await pool.request({ path, body, method: 'POST', headers: HEADERS });
    return ((await answer.body.json()) as { data: unknown }).data;
  };
  const sendOnce = (path: string, body: string) => {
    const key = path + body;
    let sent = inFlight.get(key);
    if (!sent) {
      sent = send(path, body).finally(() => inFlight.delete(key));
      inFlight.set(key, sent);
    }
    return sent;
  };
  const ask = share ? sendOnce : send;
  return (subgraph, operation) => ask(`/${subgraph}`, JSON.stringify(operation)) as Promise<never>;
}
