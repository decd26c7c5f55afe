import type { TypedDocumentNode } from '@urql/core';
import type { GraphQLError } from 'graphql';
import { useEffect, useRef, useState } from 'react';
import { useSeat } from '../parts/viewer.tsx';

interface Follow<Data, Variables> {
  document: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>;
  variables: Omit<Variables, 'after'>;
  /** Follows from behind this cursor; undefined waits until there is one. */
  after?: string | null | undefined;
  cursorOf?: (data: Data) => string;
  onEvent(data: Data): void;
}

/** Follows a live feed while the component is shown. @returns why the graph refused it, if it did */
export function useFollow<Data, Variables>(follow: Follow<Data, Variables>): GraphQLError | null {
  const { live } = useSeat();
  const [refusal, setRefusal] = useState<GraphQLError | null>(null);
  const { document, variables, after = follow.cursorOf ? undefined : null } = follow;
  const latest = useRef(follow);
  latest.current = follow;
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: variables that say the same are the same
  useEffect(() => {
    if (after === undefined) return;
    setRefusal(null);
    const { cursorOf } = latest.current;
    return live.follow<Data, Variables>({
      document,
      variables,
      after,
      ...(cursorOf && { cursorOf }),
      onEvent: (data) => latest.current.onEvent(data),
      onRefused: setRefusal,
    });
  }, [live, document, key, after]);
  return refusal;
}
