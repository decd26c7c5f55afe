import { useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import { ChoiceField, DateTimeField, LongField, SwitchField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { useHolds, useSession } from '../../parts/viewer.tsx';
import { EXERCISE_MARKERS } from '../../role-groups.ts';
import { useWords } from '../../words/language.tsx';
import { NAMES, valuesOf } from '../names.ts';
import { INCIDENTS } from '../words.ts';
import {
  ClaimableSources,
  type DetectionSource,
  type ExternalReporter,
  ReportIndication as Report,
} from './report.generated.ts';
import { useReportingTenants } from './reporting-tenants.ts';

const BLANK = {
  title: '',
  indication: '',
  source: null as DetectionSource | null,
  externalReporter: null as ExternalReporter | null,
  tenantId: null as string | null,
  serviceFamily: '',
  detectedAt: null as string | null,
  reportedBy: '',
  reference: '',
  exercise: false,
  rulesOfEngagement: '',
  authorizedBy: '',
  from: null as string | null,
  until: null as string | null,
};

interface ReportIndicationProps {
  primary?: boolean;
  onReported(incidentId: string): void;
}

/** Reports the first indication of a possible incident. Renders nothing for roles that may not report. */
export function ReportIndication({ primary = false, onReported }: ReportIndicationProps) {
  const words = useWords(INCIDENTS);
  const { source, externalReporter } = useWords(NAMES);
  const { roles } = useSession().viewer;
  const form = useForm(BLANK);
  const command = useCommand(Report);
  // A report that is sent twice counts once.
  const [idempotencyKey, setKey] = useState('');
  const [{ data: rights }] = useQuery({ query: ClaimableSources });
  const sources = rights?.claimableSources ?? [];
  const tenants = useReportingTenants();
  const [onlySource] = sources.length === 1 ? sources : [];
  const from = form.values.source ?? onlySource ?? null;
  const mayExercise = useHolds(...EXERCISE_MARKERS);
  async function report() {
    if (!from) return false;
    const { title, indication, serviceFamily, detectedAt, exercise, tenantId, ...entered } = form.values;
    const input = {
      ...{ title, indication, serviceFamily, detectedAt, exercise, source: from, idempotencyKey },
      reportedBy: entered.reportedBy || null,
      reference: entered.reference || null,
      externalReporter: from === 'EXTERNAL_REPORT' ? entered.externalReporter : null,
      tenantId: from === 'CUSTOMER_REPORT' ? tenantId : null,
      exerciseTerms: exercise ? termsOf(entered) : null,
    };
    const data = await command.run({ input });
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
      {sources.length > 1 && (
        <ChoiceField label={words.source} required choices={sources} labels={source} {...form.of('source')} />
      )}
      {from === 'EXTERNAL_REPORT' && (
        <ChoiceField
          label={words.externalReporter}
          required
          choices={valuesOf(externalReporter)}
          labels={externalReporter}
          {...form.of('externalReporter')}
        />
      )}
      {from === 'CUSTOMER_REPORT' && tenants.length > 1 && (
        <ChoiceField
          label={words.tenant}
          required
          choices={tenants.map(({ id }) => id)}
          labels={Object.fromEntries(tenants.map(({ id, name }) => [id, name]))}
          {...form.of('tenantId')}
        />
      )}
      <TextField label={words.serviceFamily} required {...form.of('serviceFamily')} />
      <DateTimeField label={words.detectedAt} hint={words.nowIfEmpty} {...form.of('detectedAt')} />
      <TextField label={words.reportedBy} {...form.of('reportedBy')} />
      <TextField label={words.reference} hint={words.referenceHint} {...form.of('reference')} />
      {mayExercise && <SwitchField label={words.exercise} hint={words.exerciseHint} {...form.of('exercise')} />}
      {mayExercise && form.values.exercise && (
        <>
          <LongField label={words.rulesOfEngagement} required {...form.of('rulesOfEngagement')} />
          <TextField label={words.authorizedBy} required {...form.of('authorizedBy')} />
          <DateTimeField label={words.exerciseFrom} required {...form.of('from')} />
          <DateTimeField label={words.exerciseUntil} required {...form.of('until')} />
        </>
      )}
    </FormDialog>
  );
}

function termsOf(entered: Pick<typeof BLANK, 'rulesOfEngagement' | 'authorizedBy' | 'from' | 'until'>) {
  const { rulesOfEngagement, authorizedBy, from, until } = entered;
  return from && until ? { rulesOfEngagement, authorizedBy, from, until } : null;
}
