import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A customer that follows its feed all the time, and resumes it whenever it breaks. */
export interface Follower {
  tenantIds: string[];
  /** What it was told, each entry where it came first. */
  entries: Entry[];
  /** How often it had to resume, and how many entries it was told again because of that. */
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

/** Before it comes again, in milliseconds. */
const PAUSE = 300;

interface Told {
  __typename: string;
  cursor: string;
  notice: { id: string; tenant: { id: string } };
}

/** @param after where it begins, so that nothing told while it connects is missed */
export function follow(url: string, token: string, tenantIds: string[], after: string): Follower {
  const entries: Entry[] = [];
  const known = new Set<string>();
  const stopped = new AbortController();
  const follower = { tenantIds, entries, resumed: -1, again: 0, stop: async () => {} };
  let cursor = after;

  function hear({ __typename: kind, cursor: heard, notice }: Told): void {
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
      const events = client.iterate<{ serviceHealth: Told }>({ query: FEED, variables: { tenantIds, after: cursor } });
      for await (const { data, errors } of events) {
        if (errors || !data) return;
        hear(data.serviceHealth);
      }
    } catch {
      // The gateway, or what stands behind it, was killed.
    } finally {
      stopped.signal.removeEventListener('abort', dispose);
      await client.dispose();
    }
  }

  async function run(): Promise<void> {
    while (!stopped.signal.aborted) {
      await listen();
      await delay(PAUSE, undefined, { signal: stopped.signal }).catch(() => {});
    }
  }

  const running = run();
  follower.stop = async () => {
    stopped.abort();
    await running;
  };
  return follower;
}
