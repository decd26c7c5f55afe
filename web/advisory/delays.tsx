import { Badge, Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Prose } from '../parts/prose.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { useHolds, useSeat } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { DecideDelays, LiftDelayDialog, RequestDelayDialog } from './delay-commands.tsx';
import { DELAYS } from './delay-words.ts';
import type { Incident } from './draft-section.tsx';

export type Delay = NonNullable<Incident['notification']>['delays'][number];

const OFFICES = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'] as const;
const LOOKS = { REQUESTED: 'informative', APPROVED: 'warning', REFUSED: 'subtle', LIFTED: 'subtle' } as const;

const useStyles = makeStyles({
  delay: {
    display: 'grid',
    gap: '8px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
  verdicts: { margin: 0, paddingLeft: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface DelaysProps {
  incidentId: string;
  delays: readonly Delay[];
  deadline: string | null;
  onDone(): void;
}

/** What was asked for to hold the notices back, what both offices said, and until when. */
export function Delays({ incidentId, delays, deadline, onDone }: DelaysProps) {
  const words = useWords(DELAYS);
  const commands = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const standing = delays.some(({ state }) => state === 'REQUESTED' || state === 'APPROVED');
  return (
    <Section
      title={words.delays}
      actions={
        commands &&
        deadline &&
        !standing && <RequestDelayDialog incidentId={incidentId} deadline={deadline} onDone={onDone} />
      }
    >
      <Body1>{delays.length === 0 ? words.none : words.detail}</Body1>
      {delays.map((delay) => (
        <DelayItem key={delay.id} delay={delay} onDone={onDone} />
      ))}
    </Section>
  );
}

function DelayItem({ delay, onDone }: { delay: Delay; onDone(): void }) {
  const styles = useStyles();
  const words = useWords(DELAYS);
  const roles = useWords(ROLES);
  const held = useSeat().viewer.roles;
  const offices = OFFICES.filter((office) => held.includes(office));
  const { state, reason, until, justification, requestedBy, requestedAt, approvals, liftedBy, liftedAt } = delay;
  const undecided = offices.some((office) => !approvals.some((given) => given.approverRole === office));
  return (
    <div className={styles.delay}>
      <div className={styles.head}>
        <Badge appearance="tint" color={LOOKS[state]}>
          {words.states[state]}
        </Badge>
        <span>{words.reasons[reason]}</span>
        <span className={styles.quiet}>
          {words.until} <Time at={until} />
        </span>
        <span className={styles.quiet}>
          {words.requested(requestedBy)}, <Time at={requestedAt} />
        </span>
      </div>
      <Prose>{justification}</Prose>
      <ul className={styles.verdicts}>
        {approvals.map(({ approverRole: office, by, at, approved, note }) => (
          <li key={office}>
            {roles[office]}: {words.said(approved, by)}, <Time at={at} />
            {note && `: ${note}`}
          </li>
        ))}
        {state === 'REQUESTED' && approvals.length < 2 && <li>{words.waiting}</li>}
        {liftedBy && liftedAt && (
          <li>
            {words.lifted(liftedBy)}, <Time at={liftedAt} />: {delay.liftReason}
          </li>
        )}
      </ul>
      <div className={styles.actions}>
        {state === 'REQUESTED' && undecided && <DecideDelays delayId={delay.id} onDone={onDone} />}
        {state === 'APPROVED' && offices.length > 0 && <LiftDelayDialog delayId={delay.id} onDone={onDone} />}
      </div>
    </div>
  );
}
