import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef } from 'react';
import { useCommand } from '../../graph/use-command.ts';
import { DecisionButtons } from '../../parts/forms/decision.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import { ReviewAdvisory, type RevisionFragment } from '../advisory.generated.ts';
import { ADVISORY } from '../words.ts';

interface ReviewProps {
  incidentId: string;
  draft: Pick<RevisionFragment, 'number' | 'recordedAt'>;
  onDone(): void;
}

/** The decision of an approver role on a draft. */
export function Review({ incidentId, draft: { number: revision, recordedAt }, onDone }: ReviewProps) {
  const words = useWords(ADVISORY);
  const formats = useFormats();
  const review = useCommand(ReviewAdvisory);
  // The draft may be replaced while the dialog is open: the decision is on the version that was read before.
  const read = useRef(recordedAt);
  return (
    <DecisionButtons
      words={words}
      title={words.reviewTitle(formats.number(revision))}
      detail={words.reviewDetail}
      primary
      onOpen={() => {
        read.current = recordedAt;
      }}
      command={review}
      onDecide={async (decision) => {
        if (!(await review.run({ input: { incidentId, revision, recordedAt: read.current, ...decision } })))
          return false;
        onDone();
        return true;
      }}
    />
  );
}

/** Whether a second person has reviewed a revision, and the decision. */
export function ReviewState({ review }: Pick<RevisionFragment, 'review'>) {
  const words = useWords(ADVISORY);
  const roles = useWords(ROLES);
  const who = review && `${roles[review.approverRole]} (${review.by})`;
  return (
    <MessageBar intent={!review ? 'info' : review.approved ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        {!review || !who ? (
          words.notReviewed
        ) : (
          <>
            {review.approved ? words.approvedBy(who) : words.rejectedBy(who)}, <Time at={review.at} />
            {review.note && `: ${review.note}`}
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
