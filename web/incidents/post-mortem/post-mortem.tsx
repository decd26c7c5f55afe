import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Nothing } from '../../parts/nothing.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CompletePostMortem } from './complete.tsx';
import { PostMortem as Read } from './post-mortem.generated.ts';
import { PostMortemText } from './text.tsx';
import { POST_MORTEM } from './words.ts';

/** The post-mortem: what it says, or that it is still to be written. */
export function PostMortem({ incident }: { incident: WholeFragment }) {
  const words = useWords(POST_MORTEM);
  const responder = useHolds('RESPONDER');
  const { id, version, stage, stageChanges, postMortemDueAt } = incident;
  // Each reading is on record: it is read again when the incident has changed, and not for every event around it.
  const context = useMemo(() => ({ requestPolicy: 'cache-and-network' as const, version }), [version]);
  const [{ data, error }, again] = useQuery({ query: Read, variables: { id }, context });
  if (error) return <Trouble error={error} onRetry={again} />;
  if (!data) return <Skeleton lines={5} />;
  const postMortem = data.incident?.postMortem ?? null;
  const closing = stageChanges.findLast(({ to }) => to === 'CLOSE');
  const ofThisClosure = postMortem !== null && (!closing || postMortem.recordedAt >= closing.recordedAt);
  const toWrite = stage === 'CLOSE' && !ofThisClosure;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{words.confidential}</MessageBarBody>
      </MessageBar>
      {!postMortem && (
        <Section title={words.title} actions={toWrite && responder && <CompletePostMortem incident={incident} />}>
          {toWrite ? (
            <Body1>{postMortemDueAt ? words.owed : words.optional}</Body1>
          ) : (
            <Nothing icon={<DocumentTextRegular />} title={words.notClosed} />
          )}
        </Section>
      )}
      {postMortem && (
        <PostMortemText
          incident={incident}
          postMortem={postMortem}
          earlier={!ofThisClosure}
          actions={toWrite && responder && <CompletePostMortem incident={incident} />}
        />
      )}
    </>
  );
}
