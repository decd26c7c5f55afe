import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef } from 'react';
import { useCommand } from '../graph/use-command.ts';
import { Time } from '../parts/time.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { ReviewAdvisory, type RevisionFragment } from './advisory.generated.ts';
import { ADVISORY } from './words.ts';

interface ReviewProps {
  incidentId: string;
  draft: Pick<RevisionFragment, 'number' | 'recordedAt'>;
  onDone(): void;
}

/** An office's verdict on a draft. */
export function Review({ incidentId, draft: { number: revision, recordedAt }, onDone }: ReviewProps) {
  const words = useWords(ADVISORY);
  const formats = useFormats();
  const review = useCommand(ReviewAdvisory);
  // While the verdict is given the draft may be written anew behind it: what counts is what was read before.
  const read = useRef(recordedAt);
  return (
    <Verdict
      words={words}
      title={words.reviewTitle(formats.number(revision))}
      detail={words.reviewDetail}
      primary
      onOpen={() => {
        read.current = recordedAt;
      }}
      command={review}
      onDecide={async (verdict) => {
        if (!(await review.run({ input: { incidentId, revision, recordedAt: read.current, ...verdict } })))
          return false;
        onDone();
        return true;
      }}
    />
  );
}

/** Whether a second person has looked at a revision, and what came of it. */
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
            {review.approved ? words.approvedBy(who) : words.refusedBy(who)}, <Time at={review.at} />
            {review.note && `: ${review.note}`}
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
