import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components';
import { PageLink } from '../parts/page-link.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { useRights } from './rights.ts';
import type { Certainty, NoticeState } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

const COLOURS: Record<Certainty, BadgeProps['color']> = {
  CONFIRMED: 'danger',
  SUSPECTED: 'warning',
  RULED_OUT: 'informative',
};

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap' } });

/** How sure it is that a tenant is hit; what is over is over. */
export function CertaintyBadge({ certainty, state }: { certainty: Certainty; state?: NoticeState | undefined }) {
  const styles = useStyles();
  const common = useWords(EVERYWHERE);
  const words = useWords(TENANTS);
  const over = state === 'RESOLVED' && certainty !== 'RULED_OUT';
  return (
    <Badge className={styles.badge} appearance="tint" color={over ? 'informative' : COLOURS[certainty]}>
      {over ? words.resolved : common.certainty[certainty]}
    </Badge>
  );
}

/** An incident by the id that everybody may know; a way to it for whoever may look at it. */
export function IncidentName({ incident }: { incident: { id: string; trackingId: string } }) {
  const { internal } = useRights();
  if (!internal) return <>{incident.trackingId}</>;
  return <PageLink href={`/incidents/${incident.id}`}>{incident.trackingId}</PageLink>;
}
