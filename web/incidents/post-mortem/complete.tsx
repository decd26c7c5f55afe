import { LongField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CompletePostMortem as Complete } from './post-mortem.generated.ts';
import { type Drafted, RevisionFields } from './revision-fields.tsx';
import { POST_MORTEM } from './words.ts';

const BLANK = {
  summary: '',
  rootCause: '',
  whatWentWell: '',
  whatWentWrong: '',
  sufficiencyOfResponse: '',
  customerSummary: '',
  procedureRevisions: [] as readonly Drafted[],
};

/** Writes the post-mortem, which is completed once per closure and not changed afterwards. */
export function CompletePostMortem({ incident }: { incident: WholeFragment }) {
  const words = useWords(POST_MORTEM);
  const form = useForm(BLANK);
  const { whatWentWell, whatWentWrong, customerSummary, procedureRevisions, ...required } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={Complete}
      words={words.complete}
      input={(decided) => ({
        ...decided,
        ...required,
        whatWentWell: whatWentWell || null,
        whatWentWrong: whatWentWrong || null,
        customerSummary: customerSummary || null,
        procedureRevisions: procedureRevisions.map(({ key, ...revision }) => revision),
      })}
      onOpen={form.reset}
    >
      <LongField label={words.summary} required {...form.of('summary')} />
      <LongField label={words.rootCause} required rows={3} {...form.of('rootCause')} />
      <LongField label={words.whatWentWell} rows={3} {...form.of('whatWentWell')} />
      <LongField label={words.whatWentWrong} rows={3} {...form.of('whatWentWrong')} />
      <LongField
        label={words.sufficiencyOfResponse}
        hint={words.sufficiencyHint}
        required
        rows={3}
        {...form.of('sufficiencyOfResponse')}
      />
      <RevisionFields {...form.of('procedureRevisions')} />
      <LongField
        label={words.customerSummary}
        hint={words.customerSummaryHint}
        rows={3}
        {...form.of('customerSummary')}
      />
    </CommandDialog>
  );
}
