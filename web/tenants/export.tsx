import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { CombinedError } from 'urql';
import { fetchAs } from '../graph/client.ts';
import { saveFile } from '../parts/save-file.ts';
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
  async function save() {
    setOutcome('busy');
    try {
      const response = await fetchAs(session, addressOf(incidentId, filter));
      if (response.ok) saveFile(await response.blob(), 'impacted-tenants.csv');
      setOutcome(response.ok ? 'saved' : new CombinedError({ graphQLErrors: (await response.json()).errors }));
    } catch (error) {
      setOutcome(new CombinedError({ networkError: error as Error }));
    }
  }
  return (
    <div className={styles.row}>
      <Button icon={<ArrowDownloadRegular />} disabled={outcome === 'busy'} onClick={save}>
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
