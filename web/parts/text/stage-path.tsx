import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import type { Stage } from '../../words/everywhere-type.ts';
import { useStageNames } from '../viewer.tsx';

export const STAGES = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'] as const;

const useStyles = makeStyles({
  path: { display: 'flex', listStyle: 'none', margin: 0, padding: 0, minWidth: 0 },
  stage: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'grid',
    gap: '6px',
    justifyItems: 'start',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    paddingTop: '8px',
    borderTop: `4px solid ${tokens.colorNeutralStroke2}`,
    marginRight: '4px',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  passed: { color: tokens.colorNeutralForeground2, borderTopColor: tokens.colorBrandStroke2 },
  here: {
    color: tokens.colorNeutralForeground1,
    borderTopColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { display: 'inline-flex', gap: '4px', alignItems: 'center' },
  mark: { '@media (max-width: 480px)': { display: 'none' } },
});

/** The stages as the viewer sees them, with the incident's current stage marked. */
export function StagePath({ stage }: { stage: Stage }) {
  const styles = useStyles();
  const names = useStageNames();
  const steps = [...new Set(STAGES.map((each) => names[each]))];
  const place = steps.indexOf(names[stage]);
  return (
    <ol className={styles.path}>
      {steps.map((each, index) => (
        <li
          key={each}
          className={`${styles.stage} ${index < place ? styles.passed : ''} ${index === place ? styles.here : ''}`}
          aria-current={index === place ? 'step' : undefined}
        >
          <span className={styles.label}>
            {index < place && <CheckmarkFilled aria-hidden className={styles.mark} />}
            {each}
          </span>
        </li>
      ))}
    </ol>
  );
}
