import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { CombinedError } from 'urql';
import { save } from '../graph/save.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useSeat } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import type { ImpactFilter } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

/** Saves all that the filters let through, not only what is loaded. It goes on record as an export. */
export function Export({ incidentId, filter }: { incidentId: string | null; filter: ImpactFilter }) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  const { session } = useSeat();
  const [outcome, setOutcome] = useState<'none' | 'busy' | 'saved' | CombinedError>('none');
  async function onSave() {
    setOutcome('busy');
    const failure = await save(session, addressOf(incidentId, filter), 'impacted-tenants.csv');
    setOutcome(failure ?? 'saved');
  }
  return (
    <div className={styles.row}>
      <Button icon={<ArrowDownloadRegular />} disabled={outcome === 'busy'} onClick={onSave}>
        {words.export}
      </Button>
      <span role="status">{outcome === 'saved' && words.exported}</span>
      {outcome instanceof CombinedError && <Trouble error={outcome} />}
    </div>
  );
}

function addressOf(incidentId: string | null, filter: ImpactFilter): string {
  const asked = new URLSearchParams();
  if (incidentId) asked.append('incidentId', incidentId);
  for (const [name, value] of Object.entries(filter)) {
    for (const each of [value ?? []].flat()) asked.append(name, each);
  }
  return `/documents/impacted-tenants.csv?${asked}`;
}
