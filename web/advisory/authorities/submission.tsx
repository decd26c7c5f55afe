import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import {
  ChoiceField,
  ChoicesField,
  DateTimeField,
  LinesField,
  LongField,
  TextField,
  useForm,
} from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { RecordAuthoritySubmission, Register } from './authorities.generated.ts';
import type { AuthorityNotice } from './authority-item.tsx';
import { AUTHORITIES } from './words.ts';

const MAY_FOLLOW = ['likelyConsequences', 'measuresTaken'] as const;

interface Values {
  authorityId: string | null;
  submittedAt: string | null;
  reference: string;
  receipt: string;
  empty: readonly (typeof MAY_FOLLOW)[number][];
  toFollow: readonly string[];
  promisedAt: string | null;
  reasonsForDelay: string;
}

interface RecordSubmissionProps {
  incidentId: string;
  notices: readonly AuthorityNotice[];
  onDone(): void;
}

/** Records a submission: to a supervisory authority concerned, or to another one that was actually notified. */
export function RecordSubmission({ incidentId, notices, onDone }: RecordSubmissionProps) {
  const words = useWords(AUTHORITIES);
  const { advisory, save } = useWords(EVERYWHERE);
  const formats = useFormats();
  const record = useCommand(RecordAuthoritySubmission);
  const [{ data }, readRegister] = useQuery({ query: Register, pause: true });
  const form = useForm<Values>({
    authorityId: null,
    submittedAt: null,
    reference: '',
    receipt: '',
    empty: [],
    toFollow: [],
    promisedAt: null,
    reasonsForDelay: '',
  });
  const requiredIds = new Set(notices.map(({ authority }) => authority.id));
  const known = [...notices.map(({ authority }) => authority), ...(data?.authorities ?? [])];
  const ids = [...new Set([...requiredIds, ...known.map(({ id }) => id)])];
  const labels = Object.fromEntries(
    known.map(({ id, country, name, nameInEnglish }) => [
      id,
      `${requiredIds.has(id) ? '● ' : ''}${formats.country(country)}: ${nameInEnglish ?? name}`,
    ]),
  );
  async function submit() {
    const { authorityId, submittedAt, reference, receipt, empty, toFollow, promisedAt, reasonsForDelay } = form.values;
    if (!authorityId) return false;
    const input = {
      incidentId,
      authorityId,
      submittedAt: submittedAt ?? new Date().toISOString(),
      reference,
      receipt: receipt || null,
      toFollow: [...empty, ...toFollow],
      promisedAt,
      reasonsForDelay: reasonsForDelay || null,
    };
    if (!(await record.run({ input }))) return false;
    onDone();
    return true;
  }
  return (
    <FormDialog
      button={words.record}
      title={words.record}
      submit={save}
      command={record}
      onOpen={() => {
        form.reset();
        readRegister();
      }}
      onSubmit={submit}
    >
      <ChoiceField
        label={words.authority}
        hint={words.authorityHint}
        required
        choices={ids}
        labels={labels}
        {...form.of('authorityId')}
      />
      <DateTimeField label={words.submittedAt} hint={words.submittedHint} {...form.of('submittedAt')} />
      <TextField label={words.reference} hint={words.referenceHint} required {...form.of('reference')} />
      <TextField label={words.receipt} hint={words.receiptHint} {...form.of('receipt')} />
      <ChoicesField
        label={words.toFollow}
        hint={words.emptyToFollow}
        choices={MAY_FOLLOW}
        labels={advisory}
        {...form.of('empty')}
      />
      <LinesField label={words.alsoToFollow} rows={2} {...form.of('toFollow')} />
      <DateTimeField label={words.promisedAt} hint={words.promisedHint} {...form.of('promisedAt')} />
      <LongField label={words.reasonsForDelay} hint={words.reasonsHint} rows={2} {...form.of('reasonsForDelay')} />
    </FormDialog>
  );
}
