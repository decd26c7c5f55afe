import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { use, useEffect, useRef } from 'react';
import type { CombinedError } from 'urql';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { SeatContext } from './viewer.tsx';

/** What a failed question or command is answered with: what happened, and what to do. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { failures, tryAgain } = useWords(EVERYWHERE);
  const [failure] = error.graphQLErrors;
  useRetry(failure === undefined, onRetry);
  const code = String(failure?.extensions['code'] ?? '');
  const said = !failure
    ? failures.network
    : Object.hasOwn(failures, code)
      ? failures[code as keyof typeof failures]
      : failures.other;
  const requestId = failure?.extensions['requestId'];
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {said} {said.endsWith(':') && failure?.message}
        {requestId !== undefined && ` (${requestId})`}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Tries again by itself once a gateway that could not be reached is back. */
function useRetry(unreached: boolean, onRetry: (() => void) | undefined): void {
  const live = use(SeatContext)?.live;
  const latest = useRef(onRetry);
  latest.current = onRetry;
  useEffect(() => {
    if (!unreached || !live) return;
    return live.onChange(() => {
      if (live.standing() === 'connected') latest.current?.();
    });
  }, [unreached, live]);
}
