import { makeStyles } from '@fluentui/react-components';
import type { WholeFragment } from '../incident.generated.ts';
import { BreachSection } from './breach-section.tsx';
import { DueList } from './due-list.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  overview: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', gap: '16px', minWidth: 0 },
});

/** An incident at a glance: what is due and known, what happened, and what may be done. */
export function Overview({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  return (
    <div className={styles.overview}>
      <div className={styles.side}>
        <DueList incident={incident} />
        <FactsSection incident={incident} />
        <BreachSection incident={incident} />
      </div>
      <div className={styles.side}>
        <PlanSection incident={incident} />
        <EvidenceSection incident={incident} />
        <Timeline incident={incident} />
      </div>
    </div>
  );
}
