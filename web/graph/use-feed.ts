import type { TypedDocumentNode } from '@urql/core';
import type { GraphQLError } from 'graphql';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useSession } from '../parts/viewer.tsx';
import { FeedPosition } from './feed.generated.ts';

interface Feed<Data, Variables> {
  document: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>;
  variables: Omit<Variables, 'after'>;
  cursorOf(data: Data): string;
  onEvent(data: Data): void;
}

/**
 * Follows a live feed from now on while the component is mounted, and resumes it after lost connections.
 * @returns `ready` once the feed's position is known: data that is queried from then on misses no event; and the gateway's
 * error, if it rejected the feed
 */
export function useFeed<Data, Variables>(
  feed: Feed<Data, Variables>,
): { ready: boolean; refusal: GraphQLError | null } {
  const { live } = useSession();
  const client = useClient();
  const [ready, setReady] = useState(false);
  const [refusal, setRefusal] = useState<GraphQLError | null>(null);
  const latest = useRef(feed);
  latest.current = feed;
  const { document } = feed;
  const key = JSON.stringify(feed.variables);
  useEffect(() => {
    setRefusal(null);
    return live.follow<Data, Variables>({
      document,
      variables: JSON.parse(key),
      cursors: {
        async begin() {
          const { data, error } = await client.query(FeedPosition, {}, { requestPolicy: 'network-only' }).toPromise();
          if (error || !data) throw error;
          setReady(true);
          return data.feedPosition;
        },
        of: (event) => latest.current.cursorOf(event),
      },
      onEvent: (event) => latest.current.onEvent(event),
      onRefused: setRefusal,
    });
  }, [client, live, document, key]);
  return { ready, refusal };
}

/** Follows a feed without cursors: each connection starts with the current state. @returns the gateway's error, or null */
export function useLiveState<Data, Variables>({
  document,
  variables,
  onEvent,
}: Omit<Feed<Data, Variables>, 'cursorOf'>): GraphQLError | null {
  const { live } = useSession();
  const [refusal, setRefusal] = useState<GraphQLError | null>(null);
  const latest = useRef(onEvent);
  latest.current = onEvent;
  const key = JSON.stringify(variables);
  useEffect(() => {
    setRefusal(null);
    return live.follow<Data, Variables>({
      document,
      variables: JSON.parse(key),
      onEvent: (event) => latest.current(event),
      onRefused: setRefusal,
    });
  }, [live, document, key]);
  return refusal;
}
