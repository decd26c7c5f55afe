import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import type { Transport } from './transport.ts';

/** The way to a subgraph that lives in this process: its own executor, no HTTP. */
export function inProcess(subgraph: Pick<Subgraph, 'execute'>): Transport {
  return (request) => subgraph.execute(request);
}
