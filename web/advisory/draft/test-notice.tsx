import { useState } from 'react';
import { useCommand } from '../../graph/use-command.ts';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { ProseList } from '../../parts/text/prose.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { SendTestNotice, type SendTestNoticeMutation } from '../advisory.generated.ts';
import { ADVISORY } from '../words.ts';
import { ImpactedTenant } from './impacted-tenant.tsx';
import { Preview } from './preview.tsx';

type Rendered = Extract<SendTestNoticeMutation['sendTestNotice'], { __typename: 'TestNotice' }>;

/** Shows the viewer the draft in its original text, or as one tenant would read it. Nothing is sent. */
export function TestNotice({ incidentId }: { incidentId: string }) {
  const words = useWords(ADVISORY);
  const send = useCommand(SendTestNotice);
  const [tenantId, setTenantId] = useState<string | null>(null);
  const [rendered, setRendered] = useState<Rendered | null>(null);
  return (
    <FormDialog
      button={words.test}
      title={words.test}
      submit={words.testSubmit}
      command={send}
      onOpen={() => {
        setTenantId(null);
        setRendered(null);
      }}
      onSubmit={async () => {
        setRendered(null);
        const done = await send.run({ incidentId, tenantId });
        if (done?.sendTestNotice.__typename === 'TestNotice') setRendered(done.sendTestNotice);
        return false;
      }}
    >
      <ImpactedTenant
        incidentId={incidentId}
        label={words.testTenant}
        hint={words.testTenantHint}
        onChange={setTenantId}
      />
      {rendered && (
        <>
          <Preview
            title={rendered.tenant ? words.previewFor(rendered.tenant.name, rendered.locale ?? '') : words.originalText}
            text={rendered}
          />
          {rendered.details && <Details details={rendered.details} />}
        </>
      )}
    </FormDialog>
  );
}

function Details({ details }: { details: NonNullable<Rendered['details']> }) {
  const words = useWords(ADVISORY);
  const { advisory } = useWords(EVERYWHERE);
  const formats = useFormats();
  const number = (value: number | null) => value !== null && formats.number(value);
  return (
    <section aria-label={words.details}>
      <Facts
        facts={[
          [advisory.dataCategories, details.dataCategories.length > 0 && formats.list(details.dataCategories)],
          [
            advisory.dataSubjectCategories,
            details.dataSubjectCategories.length > 0 && formats.list(details.dataSubjectCategories),
          ],
          [words.dataSubjects, number(details.approximateDataSubjects)],
          [words.records, number(details.approximateRecords)],
          [
            advisory.recommendedActions,
            details.recommendedActions.length > 0 && <ProseList key="actions" items={details.recommendedActions} />,
          ],
          [words.note, details.note],
        ].map(([label, value]) => [label as string, value || null] as const)}
      />
    </section>
  );
}
