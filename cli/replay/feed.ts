import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Stage } from '../../domain/incident/stage.ts';
import { GraphError } from './graph.ts';
import { waitFor } from './wait.ts';

/** One event of a live service-health feed. */
interface FeedEvent {
  __typename: 'AdvisoryPublished' | 'AdvisoryUpdated' | 'AdvisoryResolved' | 'StageChanged';
  cursor: string;
  at: string;
  to?: Stage;
  notice: {
    id: string;
    tenant: { id: string; name: string };
    incident: { id: string; trackingId: string; stage: Stage };
    revision: { number: number; kind: string; title: string };
    timeliness: string;
  };
}

/** An open live feed. */
export interface LiveFeed {
  /** Events received so far, in order. */
  events: FeedEvent[];
  /**
   * Waits for an event at index `from` or later.
   * @throws GraphError when the feed has ended, or the event has not arrived within 30 seconds
   */
  expect(what: string, from: number, wanted: (event: FeedEvent) => boolean): Promise<void>;
  close(): Promise<void>;
}

const NOTICE = `cursor at notice {
  id timeliness tenant { id name } incident { id trackingId stage } revision { number kind title }
}`;
const SERVICE_HEALTH = `subscription ReplayFeed($tenantIds: [ID!]) {
  serviceHealth(tenantIds: $tenantIds) {
    __typename
    ... on AdvisoryPublished { ${NOTICE} }
    ... on AdvisoryUpdated { ${NOTICE} }
    ... on AdvisoryResolved { ${NOTICE} }
    ... on StageChanged { to ${NOTICE} }
  }
}`;
const ARRIVAL_TIMEOUT_MS = 30_000;

/**
 * Opens the live feed of a tenant over WebSocket, and returns after the gateway has accepted the token.
 * @param url of the graph over HTTP; the WebSocket has the same host and path
 */
export async function openLiveFeed(
  url: string,
  token: string,
  tenantId: string,
  signal: AbortSignal,
): Promise<LiveFeed> {
  const events: FeedEvent[] = [];
  let ended: string | null = null;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const connected = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  const ending = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      ended ??= reason;
      resolve();
    };
    client.subscribe<{ serviceHealth: FeedEvent }>(
      { query: SERVICE_HEALTH, variables: { tenantIds: [tenantId] } },
      {
        next({ data, errors }) {
          if (data?.serviceHealth) events.push(data.serviceHealth);
          else end(errors?.map(({ message }) => message).join('; ') ?? 'an event without data');
        },
        error: (error) => end(reasonOf(error)),
        complete: () => end('completed by the gateway'),
      },
    );
  });
  await Promise.race([connected, ending]);
  if (ended !== null) throw new GraphError(`The live feed at ${url} could not be opened: ${ended}`);

  async function expect(what: string, from: number, wanted: (event: FeedEvent) => boolean): Promise<void> {
    const arrived = await waitFor(ARRIVAL_TIMEOUT_MS, signal, async () => {
      if (events.slice(from).some(wanted)) return true;
      if (ended !== null) throw new GraphError(`The live feed ended before the event for ${what}: ${ended}`);
      return null;
    });
    if (!arrived) throw new GraphError(`No live feed event for ${what} within ${ARRIVAL_TIMEOUT_MS / 1000} seconds`);
  }
  return { events, expect, close: async () => client.dispose() };
}

function reasonOf(error: unknown): string {
  if (Array.isArray(error)) return error.map(({ message }) => message).join('; ');
  const { code, reason, message } = error as { code?: number; reason?: string; message?: string };
  return code === undefined ? (message ?? String(error)) : `closed with ${code} ${reason}`;
}
