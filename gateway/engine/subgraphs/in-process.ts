import type { Subgraph } from '../../../platform/subgraph/subgraph.ts';
import type { Transport } from './transport.ts';

/** The transport to a subgraph in this process: calls its executor without HTTP or JSON. */
export function inProcess(subgraph: Pick<Subgraph, 'execute'>): Transport {
  return (request) => subgraph.execute(request);
}
