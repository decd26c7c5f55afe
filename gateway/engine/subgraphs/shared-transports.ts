import { OperationTypeNode } from 'graphql';
import { events } from '../events.ts';
import type { Sharing } from './sharing.ts';
import type { Answer, TransportRequest, Transports } from './transport.ts';

/**
 * Transports that send the same query of the same viewer to a subgraph once while it is in flight. A mutation or
 * subscription is never shared; the answer of a mutation and each event end what may be joined.
 */
export function sharedTransports(transports: Transports, sharing: Sharing): Transports {
  return (name, urls) => {
    const transport = transports(name, urls);
    return async (request, kind) => {
      if (kind === OperationTypeNode.QUERY) {
        const variablesText = request.variablesText ?? JSON.stringify(request.variables ?? {});
        const run = (signal: AbortSignal) => transport({ ...request, variablesText, signal }, kind) as Promise<Answer>;
        return sharing.join(keyOf(name, request, variablesText), request.signal, run);
      }
      const change = () => sharing.forget();
      const answer = await transport(request, kind).finally(change);
      if (!(Symbol.asyncIterator in answer)) return answer;
      return events(answer, async (event) => {
        change();
        return event;
      });
    };
  };
}

/**
 * The rows of an answer depend on the viewer: equal identity tokens state the same subject with the same claims. Only the
 * last part can contain the separator.
 */
function keyOf(subgraph: string, { identity, operationName, query }: TransportRequest, variablesText: string): string {
  return ['subgraph', subgraph, identity ?? '', operationName ?? '', variablesText, query].join('\0');
}
