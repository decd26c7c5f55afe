import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Client, CombinedError, useClient } from 'urql';
import { csvRow } from '../../platform/files/csv.ts';
import { saveFile } from '../parts/save-file.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { BreachRegister, type BreachRegisterQueryVariables, type RegisterEntryFragment } from './register.generated.ts';
import { secondDecision } from './second-decision.ts';
import { REGISTER } from './words.ts';

type Filter = Omit<BreachRegisterQueryVariables, 'first' | 'after'>;
type Column = [heading: string, cell: (entry: RegisterEntryFragment) => string | null];

/** The values are those of the API, the same in every language of the page, so that programs can read the file. */
const COLUMNS: readonly Column[] = [
  ['incident tracking id', ({ incident }) => incident.trackingId],
  ['title', ({ title }) => title],
  ['stage', ({ incident }) => incident.stage],
  ['exercise', ({ incident }) => String(incident.exercise)],
  ['classification', ({ classification }) => classification],
  ['declared at', ({ declaration }) => declaration?.declaredAt ?? null],
  ['recorded at', ({ declaration }) => declaration?.recordedAt ?? null],
  ['declared by', ({ declaration }) => declaration?.by ?? null],
  ['basis', ({ declaration }) => declaration?.basis.join('; ') ?? null],
  ['justification', ({ declaration }) => declaration?.justification ?? null],
  ['facts', ({ rationale }) => rationale],
  ['effects', ({ effects }) => effects.join('; ')],
  ['capacity', ({ capacity }) => capacity.join('; ')],
  [
    'remedial action',
    ({ remedialActions }) => remedialActions.map(({ state, description }) => `${state}: ${description}`).join('\n'),
  ],
  ['withdrawn at', ({ withdrawnAt }) => withdrawnAt],
  ['status', ({ status }) => status],
  ['since', ({ at }) => at],
  ['reason for withdrawing or not notifying', (entry) => secondDecision(entry)?.reason ?? null],
  ['exemptions', ({ decisionNotToNotify }) => decisionNotToNotify?.exemptions.join('; ') ?? null],
  ['public communication', ({ decisionNotToNotify }) => decisionNotToNotify?.publicCommunication ?? null],
  [
    'decided by',
    (entry) =>
      secondDecision(entry)
        ?.approvals.map(({ approverRole, by, at }) => `${approverRole} ${by} ${at}`)
        .join('\n') ?? null,
  ],
  ['superseded at', ({ decisionNotToNotify }) => decisionNotToNotify?.supersededAt ?? null],
  ['finalized at', ({ finalizedAt }) => finalizedAt],
];

/** Exports every entry that matches the filter, not only those loaded. */
export function RegisterExport({ filter }: { filter: Filter }) {
  const words = useWords(REGISTER);
  const formats = useFormats();
  const client = useClient();
  const [outcome, setOutcome] = useState<'none' | 'busy' | number | CombinedError>('none');
  async function save() {
    setOutcome('busy');
    try {
      const entries = await readAll(client, filter);
      const rows = entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry)));
      const text = [COLUMNS.map(([heading]) => heading), ...rows].map(csvRow).join('');
      saveFile(new Blob([text], { type: 'text/csv; charset=utf-8' }), 'breach-register.csv');
      setOutcome(entries.length);
    } catch (error) {
      setOutcome(error as CombinedError);
    }
  }
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabled={outcome === 'busy'} onClick={save}>
        {words.export}
      </Button>
      <span role="status">{typeof outcome === 'number' && words.exported(outcome, formats.number(outcome))}</span>
      {outcome instanceof CombinedError && <Trouble error={outcome} />}
    </>
  );
}

/** @throws CombinedError when a page cannot be read: a partial register must not pass for the whole */
async function readAll(client: Client, filter: Filter): Promise<RegisterEntryFragment[]> {
  const entries: RegisterEntryFragment[] = [];
  let after: string | null = null;
  do {
    const variables: BreachRegisterQueryVariables = { ...filter, first: 200, after };
    const { data, error } = await client.query(BreachRegister, variables, { requestPolicy: 'network-only' });
    if (!data || error) throw error ?? new CombinedError({});
    entries.push(...data.breachRegister.edges.map(({ node }) => node));
    const { hasNextPage, endCursor } = data.breachRegister.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return entries;
}
