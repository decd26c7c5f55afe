import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { type AnyVariables, type CombinedError, useMutation } from 'urql';

/** Why a business rule rejected a command, and what is allowed instead. */
export interface Refusal {
  __typename: 'Unmet' | 'StaleIncident' | 'IllegalTransition';
  message: string;
  unmet?: readonly string[];
}

export interface Command<Data, Variables> {
  /** @returns the result; null when the command was rejected or failed, see `refusal` and `error` */
  run(variables: Variables): Promise<Data | null>;
  busy: boolean;
  refusal: Refusal | null;
  error: CombinedError | null;
  /** Resets `refusal` and `error`. */
  clear(): void;
}

/** A mutation of one field, which a business rule may reject. */
export function useCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<Data, Variables> {
  const [, execute] = useMutation(document);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const clear = useCallback(() => {
    setRefusal(null);
    setError(null);
  }, []);
  const run = useCallback(
    async (variables: Variables) => {
      clear();
      setBusy(true);
      const result = await execute(variables);
      setBusy(false);
      setError(result.error ?? null);
      if (result.error || !result.data) return null;
      const refused = Object.values(result.data).find(isRefusal) ?? null;
      setRefusal(refused);
      return refused ? null : result.data;
    },
    [execute, clear],
  );
  return { run, busy, refusal, error, clear };
}

function isRefusal(value: unknown): value is Refusal {
  const { __typename } = (value ?? {}) as { __typename?: string };
  return __typename === 'Unmet' || __typename === 'StaleIncident' || __typename === 'IllegalTransition';
}
