import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { CombinedError } from 'urql';
import { save } from '../../graph/save.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useSession } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import type { ImpactFilter } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

/** Exports every row that matches the filters, not only those loaded. The audit log records the export. */
export function Export({ incidentId, filter }: { incidentId: string | null; filter: ImpactFilter }) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  const { session } = useSession();
  const [outcome, setOutcome] = useState<'none' | 'busy' | 'saved' | CombinedError>('none');
  async function onExport() {
    setOutcome('busy');
    const failure = await save(session, addressOf(incidentId, filter), 'impacted-tenants.csv');
    setOutcome(failure ?? 'saved');
  }
  return (
    <div className={styles.row}>
      <Button icon={<ArrowDownloadRegular />} disabled={outcome === 'busy'} onClick={onExport}>
        {words.export}
      </Button>
      <span role="status">{outcome === 'saved' && words.exported}</span>
      {outcome instanceof CombinedError && <Trouble error={outcome} />}
    </div>
  );
}

function addressOf(incidentId: string | null, filter: ImpactFilter): string {
  const parameters = new URLSearchParams();
  if (incidentId) parameters.append('incidentId', incidentId);
  for (const [name, value] of Object.entries(filter)) {
    for (const each of [value ?? []].flat()) parameters.append(name, each);
  }
  return `/documents/impacted-tenants.csv?${parameters}`;
}
