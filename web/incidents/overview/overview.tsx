import { makeStyles } from '@fluentui/react-components';
import { BreachSection } from '../declaration/breach-section.tsx';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { ExerciseSection } from '../exercise/exercise-section.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { PeopleSection } from '../people/people-section.tsx';
import { PlanSection } from '../recovery-plan/plan-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { DueList } from './due-list.tsx';
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

/** An incident at a glance: action items, details, plan, evidence and timeline, with their commands. */
export function Overview({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  return (
    <div className={styles.overview}>
      <div className={styles.side}>
        <DueList incident={incident} />
        <DetailsSection incident={incident} />
        <PeopleSection incident={incident} />
        <ExerciseSection incident={incident} />
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
