import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { PropsWithChildren, ReactNode } from 'react';
import { PageLink } from '../parts/layout/page-link.tsx';
import { useWords } from '../words/language.tsx';
import type { IncidentNamedFragment } from './approvals.generated.ts';
import { APPROVALS } from './words.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '10px',
    padding: '14px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
    ':last-child': { borderBottomStyle: 'none', paddingBottom: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '6px 12px', alignItems: 'center', justifyContent: 'space-between' },
  name: { display: 'grid', gap: '2px', minWidth: 0 },
  title: { margin: 0, overflowWrap: 'anywhere' },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 10px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface PendingCardProps {
  incident: IncidentNamedFragment;
  title: string;
  /** When the decision is due. */
  urgency?: ReactNode;
  actions?: ReactNode;
}

/** A pending decision: its incident, its deadline and its commands. */
export function PendingCard({ incident, title, urgency, actions, children }: PropsWithChildren<PendingCardProps>) {
  const styles = useStyles();
  const words = useWords(APPROVALS);
  return (
    <article className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.name}>
          <Subtitle2 as="h3" className={styles.title}>
            {title}
          </Subtitle2>
          <span className={styles.about}>
            <PageLink href={`/incidents/${incident.id}`}>{incident.trackingId}</PageLink>
            {incident.exercise && <Badge appearance="tint">{words.exercise}</Badge>}
          </span>
        </div>
        {urgency}
      </div>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
