import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { use, useEffect, useRef } from 'react';
import type { CombinedError } from 'urql';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { SessionContext } from './viewer.tsx';

/** Says why a query or a command failed, and what to do. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { failures, requestId, tryAgain } = useWords(EVERYWHERE);
  const [failure] = error.graphQLErrors;
  useRetry(failure === undefined, onRetry);
  const code = String(failure?.extensions['code'] ?? '');
  const text = !failure
    ? failures.network
    : Object.hasOwn(failures, code)
      ? failures[code as keyof typeof failures]
      : failures.other;
  const id = failure?.extensions['requestId'];
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {text} {text.endsWith(':') && failure?.message}
        {id !== undefined && ` (${requestId(String(id))})`}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Retries automatically when the connection to the gateway is restored. */
function useRetry(unreached: boolean, onRetry: (() => void) | undefined): void {
  const live = use(SessionContext)?.live;
  const latest = useRef(onRetry);
  latest.current = onRetry;
  useEffect(() => {
    if (!unreached || !live) return;
    return live.onChange(() => {
      if (live.state() === 'connected') latest.current?.();
    });
  }, [unreached, live]);
}
