import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { LongField, useForm } from '../parts/fields.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { Time } from '../parts/time.tsx';
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
export function Review(props: ReviewProps) {
  return (
    <>
      <Verdict {...props} approved />
      <Verdict {...props} approved={false} />
    </>
  );
}

function Verdict({ incidentId, revision, approved, onDone }: ReviewProps & { approved: boolean }) {
  const words = useWords(ADVISORY);
  const formats = useFormats();
  const review = useCommand(ReviewAdvisory);
  const form = useForm({ note: '' });
  const verb = approved ? words.approve : words.refuse;
  return (
    <FormDialog
      button={verb}
      buttonProps={{ appearance: approved ? 'primary' : 'secondary' }}
      title={words.reviewTitle(formats.number(revision))}
      submit={verb}
      command={review}
      onOpen={() => form.reset()}
      onSubmit={async () => {
        const input = { incidentId, revision, approved, note: form.values.note || null };
        if (!(await review.run({ input }))) return false;
        onDone();
        return true;
      }}
    >
      <Body1>{words.reviewDetail}</Body1>
      <LongField label={words.note} rows={3} {...form.of('note')} />
    </FormDialog>
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
