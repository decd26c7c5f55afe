import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { CombinedError } from 'urql';
import { COMMON } from '../words/common.ts';
import { useWords } from '../words/language.tsx';

/** What a failed question or command is answered with: what happened, and what to do. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { failures, tryAgain } = useWords(COMMON);
  const [failure] = error.graphQLErrors;
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
