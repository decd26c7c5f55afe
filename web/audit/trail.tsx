import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { usePages } from '../graph/use-pages.ts';
import { IncidentPicker } from '../parts/forms/incident-picker.tsx';
import { Page } from '../parts/layout/page.tsx';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Windowed } from '../parts/lists/windowed.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { AuditTrail } from './trail.generated.ts';
import { TrailEntry } from './trail-entry.tsx';
import { Verification } from './verification.tsx';
import { TRAIL } from './words.ts';

const useStyles = makeStyles({
  chooser: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', maxWidth: '560px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, marginBottom: '8px', display: 'block' },
  list: { minWidth: 0 },
});

/** The audit log of an incident, or of all actions that belong to no incident. */
export default function Trail({ params }: { params: Record<string, string | undefined> }) {
  const styles = useStyles();
  const words = useWords(TRAIL);
  const { areas } = useWords(EVERYWHERE);
  const formats = useFormats();
  const [, go] = useLocation();
  const incidentId = params['incidentId'] ?? null;
  const entries = usePages(AuditTrail, { incidentId }, (answer) => answer.auditTrail);
  return (
    <Page title={areas.trail}>
      <div className={styles.chooser}>
        <IncidentPicker
          label={words.incident}
          hint={words.hint}
          value={incidentId}
          onChange={(id) => go(id ? `/trail/${id}` : '/trail')}
        />
        {incidentId && <PageLink href={`/incidents/${incidentId}`}>{words.openIncident}</PageLink>}
      </div>
      <Verification key={incidentId} incidentId={incidentId} />
      <Caption1 className={styles.quiet}>{words.accessLogged}</Caption1>
      <div className={styles.list}>
        <span role="status" className={styles.count}>
          {entries.nodes && words.entries(entries.totalCount, formats.number(entries.totalCount))}
        </span>
        {entries.error && <Trouble error={entries.error} onRetry={entries.refresh} />}
        {!entries.nodes && !entries.error && <Skeleton lines={8} height={48} />}
        {entries.nodes?.length === 0 && <Nothing title={words.nothing} />}
        {entries.nodes && entries.nodes.length > 0 && (
          <Windowed
            items={entries.nodes}
            keyOf={({ hash }) => hash}
            rowHeight={84}
            row={(entry) => <TrailEntry entry={entry} />}
            totalCount={entries.totalCount}
            hasMore={entries.hasMore}
            onEnd={entries.loadMore}
            label={areas.trail}
          />
        )}
      </div>
    </Page>
  );
}
