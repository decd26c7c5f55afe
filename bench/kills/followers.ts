import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A customer that follows its feed continuously, and resumes it whenever the connection breaks. */
export interface Follower {
  tenantIds: string[];
  /** The entries received, without repetitions, in the order of their first arrival. */
  entries: Entry[];
  /** Number of times that it resumed, and of entries received again after that. */
  resumed: number;
  again: number;
  stop(): Promise<void>;
}

interface Entry {
  cursor: string;
  kind: string;
  tenantId: string;
  noticeId: string;
}

const FEED = `subscription ($tenantIds: [ID!], $after: String) { serviceHealth(tenantIds: $tenantIds, after: $after) {
  __typename ${['AdvisoryPublished', 'AdvisoryUpdated', 'AdvisoryResolved', 'AdvisoryUnacknowledged', 'StageChanged']
    .map((kind) => `... on ${kind} { cursor notice { id tenant { id } } }`)
    .join(' ')} } }`;

const RECONNECT_INTERVAL_MS = 300;

interface FeedEvent {
  __typename: string;
  cursor: string;
  notice: { id: string; tenant: { id: string } };
}

/** @param after cursor to begin at, so that events published while it connects are not missed */
export function follow(url: string, token: string, tenantIds: string[], after: string): Follower {
  const entries: Entry[] = [];
  const known = new Set<string>();
  const stopped = new AbortController();
  const follower = { tenantIds, entries, resumed: -1, again: 0, stop: async () => {} };
  let cursor = after;

  function hear({ __typename: kind, cursor: heard, notice }: FeedEvent): void {
    cursor = heard;
    if (known.has(heard)) follower.again += 1;
    else entries.push({ cursor: heard, kind, tenantId: notice.tenant.id, noticeId: notice.id });
    known.add(heard);
  }

  async function listen(): Promise<void> {
    const client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
      on: {
        connected: () => {
          follower.resumed += 1;
        },
      },
    });
    const dispose = () => void client.dispose();
    stopped.signal.addEventListener('abort', dispose);
    try {
      const events = client.iterate<{ serviceHealth: FeedEvent }>({
        query: FEED,
        variables: { tenantIds, after: cursor },
      });
      for await (const { data, errors } of events) {
        if (errors || !data) return;
        hear(data.serviceHealth);
      }
    } catch {
      // The gateway, or a process behind it, was killed.
    } finally {
      stopped.signal.removeEventListener('abort', dispose);
      await client.dispose();
    }
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      await listen();
      await delay(RECONNECT_INTERVAL_MS, undefined, { signal: stopped.signal }).catch(() => {});
    }
  }

  const running = run();
  follower.stop = async () => {
    stopped.abort();
    await running;
  };
  return follower;
}
