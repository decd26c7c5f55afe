import { Body1 } from '@fluentui/react-components';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { RequestedDecision } from '../declaration/requested-decision.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { OVERVIEW } from '../overview/words.ts';
import { INCIDENTS } from '../words.ts';
import { DecideUnmarking, RequestUnmarking } from './unmarking.tsx';

/** The terms of an exercise, and the removal of a mistaken mark. Renders nothing for an incident that never was one. */
export function ExerciseSection({ incident }: { incident: WholeFragment }) {
  const words = useWords(OVERVIEW);
  const labels = useWords(INCIDENTS);
  const requester = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL');
  const approver = useHolds('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
  const { exercise, exerciseTerms: terms, unmarkings, stage } = incident;
  if (!exercise && !terms && unmarkings.length === 0) return null;
  const open = unmarkings.find(({ effectiveAt, refusedAt }) => !effectiveAt && !refusedAt);
  return (
    <Section
      title={words.exercise}
      actions={
        <>
          <Offered when={requester && exercise && stage !== 'CLOSE' && !open}>
            <RequestUnmarking incident={incident} />
          </Offered>
          <Offered when={approver && open !== undefined}>
            {open && <DecideUnmarking incident={incident} unmarkingId={open.id} />}
          </Offered>
        </>
      }
    >
      {!exercise && <Body1>{words.exerciseOver}</Body1>}
      {terms && (
        <Facts
          facts={[
            [labels.rulesOfEngagement, <Prose key="rules">{terms.rulesOfEngagement}</Prose>],
            [labels.authorizedBy, terms.authorizedBy],
            [labels.exerciseFrom, <Time key="from" at={terms.from} />],
            [labels.exerciseUntil, <Time key="until" at={terms.until} />],
          ]}
        />
      )}
      {open && <RequestedDecision title={words.unmarkingOpen} request={open} />}
    </Section>
  );
}
