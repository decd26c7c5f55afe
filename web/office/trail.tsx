import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { usePages } from '../graph/use-pages.ts';
import { IncidentPicker } from '../parts/incident-picker.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { PageLink } from '../parts/page-link.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Windowed } from '../parts/windowed.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { AuditTrail } from './trail.generated.ts';
import { TrailEntry } from './trail-entry.tsx';
import { TRAIL } from './trail-words.ts';
import { Verification } from './verification.tsx';

const useStyles = makeStyles({
  chooser: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', maxWidth: '560px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, marginBottom: '8px', display: 'block' },
  list: { minWidth: 0 },
});

/** The audit trail of an incident, or of what belongs to none: who did what, bound together by hashes. */
export default function Trail({ params }: { params: Record<string, string | undefined> }) {
  const styles = useStyles();
  const words = useWords(TRAIL);
  const { desks } = useWords(EVERYWHERE);
  const formats = useFormats();
  const [, go] = useLocation();
  const incidentId = params['incidentId'] ?? null;
  const entries = usePages(AuditTrail, { incidentId }, (answer) => answer.auditTrail);
  return (
    <Page title={desks.trail}>
      <div className={styles.chooser}>
        <IncidentPicker
          label={words.incident}
          hint={words.hint}
          value={incidentId}
          onChange={(id) => go(id ? `/trail/${id}` : '/trail')}
        />
        {incidentId && <PageLink href={`/incidents/${incidentId}`}>{words.toIncident}</PageLink>}
      </div>
      <Verification key={incidentId} incidentId={incidentId} />
      <Caption1 className={styles.quiet}>{words.onRecord}</Caption1>
      <div className={styles.list}>
        <span role="status" className={styles.count}>
          {entries.nodes && words.count(formats.number(entries.totalCount))}
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
            label={desks.trail}
          />
        )}
      </div>
    </Page>
  );
}
