import { useState } from 'react';
import { useCommand } from '../../graph/use-command.ts';
import { ChoiceField, DateTimeField, LongField, SwitchField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { useSession } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { NAMES, valuesOf } from '../names.ts';
import { INCIDENTS } from '../words.ts';
import { type DetectionSource, ReportIndication as Report } from './report.generated.ts';

const BLANK = {
  title: '',
  indication: '',
  source: null as DetectionSource | null,
  serviceFamily: '',
  detectedAt: null as string | null,
  reportedBy: '',
  reference: '',
  exercise: false,
};

interface ReportIndicationProps {
  primary?: boolean;
  onReported(incidentId: string): void;
}

/** Reports the first indication of a possible incident. Renders nothing for roles that may not report. */
export function ReportIndication({ primary = false, onReported }: ReportIndicationProps) {
  const words = useWords(INCIDENTS);
  const { source } = useWords(NAMES);
  const { roles } = useSession().viewer;
  const form = useForm(BLANK);
  const command = useCommand(Report);
  // A report that is sent twice counts once.
  const [idempotencyKey, setKey] = useState('');
  async function report() {
    const { source: from, reportedBy, reference, ...facts } = form.values;
    if (!from) return false;
    const known = { reportedBy: reportedBy || null, reference: reference || null };
    const data = await command.run({ input: { ...facts, ...known, source: from, idempotencyKey } });
    if (data?.reportIndication.__typename !== 'Incident') return false;
    onReported(data.reportIndication.id);
    return true;
  }
  const mayReport = roles.length === 0 || roles.some((role) => role !== 'LEGAL' && role !== 'AUDITOR');
  if (!mayReport) return null;
  return (
    <FormDialog
      button={words.report}
      buttonProps={{ appearance: primary ? 'primary' : 'secondary' }}
      title={words.report}
      submit={words.submitReport}
      command={command}
      onOpen={() => {
        form.reset();
        setKey(crypto.randomUUID());
      }}
      onSubmit={report}
    >
      <TextField label={words.title} required {...form.of('title')} />
      <LongField label={words.indication} hint={words.indicationHint} required {...form.of('indication')} />
      <ChoiceField label={words.source} required choices={valuesOf(source)} labels={source} {...form.of('source')} />
      <TextField label={words.serviceFamily} required {...form.of('serviceFamily')} />
      <DateTimeField label={words.detectedAt} hint={words.nowIfEmpty} {...form.of('detectedAt')} />
      <TextField label={words.reportedBy} {...form.of('reportedBy')} />
      <TextField label={words.reference} hint={words.referenceHint} {...form.of('reference')} />
      <SwitchField label={words.exercise} hint={words.exerciseHint} {...form.of('exercise')} />
    </FormDialog>
  );
}
