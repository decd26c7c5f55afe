import { type ExecutionResult, OperationTypeNode } from 'graphql';
import { pino } from 'pino';
import { type HttpOptions, httpTransports } from '../../../gateway/engine/subgraphs/http.ts';
import type { Answer, TransportRequest } from '../../../gateway/engine/subgraphs/transport.ts';

export interface Client {
  query(request?: Partial<TransportRequest>): Promise<Answer>;
  mutate(request?: Partial<TransportRequest>): Promise<Answer>;
  subscribe(request?: Partial<TransportRequest>): Promise<AsyncIterable<ExecutionResult>>;
  /** What was logged, line by line. */
  logged: Record<string, unknown>[];
  close(): Promise<void>;
}

/** The gateway's way to the subgraph "stock". @param urls separated by commas */
export function openClient(urls: string, options: HttpOptions = {}): Client {
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const { transports, close } = httpTransports({ log, random: () => 0, ...options });
  const transport = transports('stock', urls);
  const ask =
    (kind: OperationTypeNode, query: string) =>
    (request: Partial<TransportRequest> = {}) =>
      transport({ query, identity: 'token', requestId: 'r1', ...request }, kind);
  return {
    query: ask(OperationTypeNode.QUERY, '{ a }') as Client['query'],
    mutate: ask(OperationTypeNode.MUTATION, 'mutation { a }') as Client['mutate'],
    subscribe: ask(OperationTypeNode.SUBSCRIPTION, 'subscription { a }') as Client['subscribe'],
    logged,
    close,
  };
}

/** The error that clients receive, whatever the cause. */
export const UNAVAILABLE = {
  code: 'UNAVAILABLE',
  message: 'The subgraph "stock" is unavailable.',
  details: { subgraph: 'stock' },
};

/** A clock that does not advance until it is moved, in milliseconds. */
export function openClock() {
  let at = 1_000_000;
  return {
    now: () => at,
    pass(milliseconds: number) {
      at += milliseconds;
    },
  };
}
