import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CombinedError, useClient } from 'urql';

export interface ConnectionOf<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

export interface Pages<Node> {
  /** Null until the first page is loaded. */
  nodes: readonly Node[] | null;
  totalCount: number;
  hasMore: boolean;
  fetching: boolean;
  error: CombinedError | null;
  loadMore(): void;
  /** Loads the shown pages again; they stay visible meanwhile. */
  refresh(): void;
}

interface Paging {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The API's limit. */
const MAX_PAGE_SIZE = 200;

/** A connection, loaded page by page. `pick` returns null where the API returned none. */
export function usePages<Data, Variables extends Paging, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  pick: (data: Data) => ConnectionOf<Node> | null,
  { size = 50, pause = false }: { size?: number; pause?: boolean } = {},
): Pages<Node> {
  const client = useClient();
  const [read, setRead] = useState<{ nodes: Node[]; totalCount: number; end: string | null } | null>(null);
  const [fetching, setFetching] = useState(false);
  const [error, setError] = useState<CombinedError | null>(null);
  const key = JSON.stringify(variables);
  // The number of the latest request: answers to earlier ones are ignored.
  const latest = useRef(0);
  const picked = useRef(pick);
  picked.current = pick;

  const load = useCallback(
    async (count: number, from: { nodes: Node[]; end: string | null } | null) => {
      latest.current += 1;
      const own = latest.current;
      setFetching(true);
      let { nodes, end } = from ?? { nodes: [] as Node[], end: null };
      let totalCount = 0;
      do {
        const first = Math.min(MAX_PAGE_SIZE, Math.max(count - nodes.length, size));
        const paged = { ...JSON.parse(key), first, after: end } as Variables;
        const result = await client.query(document, paged, { requestPolicy: 'network-only' }).toPromise();
        if (own !== latest.current) return;
        const page = result.data ? picked.current(result.data) : null;
        if (result.error || !page) {
          setError(result.error ?? null);
          setFetching(false);
          if (!result.error) setRead({ nodes: [], totalCount: 0, end: null });
          return;
        }
        nodes = [...nodes, ...page.edges.map(({ node }) => node)];
        end = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        totalCount = page.totalCount;
      } while (end !== null && nodes.length < count);
      setError(null);
      setRead({ nodes, totalCount, end });
      setFetching(false);
    },
    [client, document, key, size],
  );

  useEffect(() => {
    setRead(null);
    if (!pause) void load(size, null);
    return () => {
      latest.current += 1;
    };
  }, [load, pause, size]);

  const loadMore = useCallback(() => {
    if (read?.end && !fetching) void load(read.nodes.length + size, read);
  }, [read, fetching, load, size]);
  const shown = useRef(0);
  shown.current = read?.nodes.length ?? 0;
  const refreshing = useRef(false);
  const wanted = useRef(false);
  // The filter may change while the list is being refreshed.
  const current = useRef({ load, pause });
  current.current = { load, pause };
  const refresh = useCallback(async () => {
    wanted.current = true;
    // Events arrive in bursts: a running refresh finishes, and one more covers all that arrived meanwhile.
    if (refreshing.current) return;
    refreshing.current = true;
    while (wanted.current && !current.current.pause) {
      wanted.current = false;
      await current.current.load(Math.max(shown.current, size), null);
    }
    refreshing.current = false;
  }, [size]);

  return {
    nodes: read?.nodes ?? null,
    totalCount: read?.totalCount ?? 0,
    hasMore: read !== null && read.end !== null,
    fetching,
    error,
    loadMore,
    refresh,
  };
}
