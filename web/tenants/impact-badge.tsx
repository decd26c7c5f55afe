import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components';
import { PageLink } from '../parts/layout/page-link.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { useRights } from './rights.ts';
import type { Certainty, NoticeState } from './search/tenants.generated.ts';
import { TENANTS } from './search/words.ts';

const COLOURS: Record<Certainty, BadgeProps['color']> = {
  CONFIRMED: 'danger',
  SUSPECTED: 'warning',
  RULED_OUT: 'informative',
};

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap' } });

/** The confidence that a tenant is affected, or that its notice is resolved. */
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

/** An incident's tracking ID; a link for those who may open the incident. */
export function IncidentName({ incident }: { incident: { id: string; trackingId: string } }) {
  const { internal } = useRights();
  if (!internal) return <>{incident.trackingId}</>;
  return <PageLink href={`/incidents/${incident.id}`}>{incident.trackingId}</PageLink>;
}
