import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { Time } from '../parts/time.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { ReviewAdvisory, type RevisionFragment } from './advisory.generated.ts';
import { ADVISORY } from './words.ts';

interface ReviewProps {
  incidentId: string;
  revision: number;
  onDone(): void;
}

/** An office's verdict on a draft. */
export function Review({ incidentId, revision, onDone }: ReviewProps) {
  const words = useWords(ADVISORY);
  const formats = useFormats();
  const review = useCommand(ReviewAdvisory);
  return (
    <Verdict
      words={words}
      title={words.reviewTitle(formats.number(revision))}
      detail={words.reviewDetail}
      primary
      command={review}
      onDecide={async (verdict) => {
        if (!(await review.run({ input: { incidentId, revision, ...verdict } }))) return false;
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
  const who = review && `${roles[review.office]} (${review.by})`;
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
