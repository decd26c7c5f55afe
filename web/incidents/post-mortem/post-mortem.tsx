import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Nothing } from '../../parts/lists/nothing.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CompletePostMortem } from './complete.tsx';
import { PostMortem as Read } from './post-mortem.generated.ts';
import { PostMortemText } from './text.tsx';
import { POST_MORTEM } from './words.ts';

/** The post-mortem: its text, or whether one is required. */
export function PostMortem({ incident }: { incident: WholeFragment }) {
  const words = useWords(POST_MORTEM);
  const responder = useHolds('RESPONDER');
  const { id, version, stage, stageChanges, postMortemDueAt } = incident;
  // Every read is logged, so the post-mortem is fetched again only when the incident's version changes.
  const context = useMemo(() => ({ requestPolicy: 'cache-and-network' as const, version }), [version]);
  const [{ data, error }, again] = useQuery({ query: Read, variables: { id }, context });
  if (!data) return error ? <Trouble error={error} onRetry={again} /> : <Skeleton lines={5} />;
  const postMortem = data.incident?.postMortem ?? null;
  const closing = stageChanges.findLast(({ to }) => to === 'CLOSE');
  const ofThisClosure = postMortem !== null && (!closing || postMortem.recordedAt >= closing.recordedAt);
  const toWrite = stage === 'CLOSE' && !ofThisClosure;
  const actions = (
    <Offered when={toWrite && responder}>
      <CompletePostMortem incident={incident} />
    </Offered>
  );
  return (
    <>
      {error && <Trouble error={error} onRetry={again} />}
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{words.confidential}</MessageBarBody>
      </MessageBar>
      <Offered when={!postMortem}>
        <Section title={words.title} actions={actions}>
          {toWrite ? (
            <Body1>{postMortemDueAt ? words.required : words.optional}</Body1>
          ) : (
            <Nothing icon={<DocumentTextRegular />} title={words.notClosed} />
          )}
        </Section>
      </Offered>
      {postMortem && (
        <PostMortemText incident={incident} postMortem={postMortem} earlier={!ofThisClosure} actions={actions} />
      )}
    </>
  );
}
