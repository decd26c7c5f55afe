import { Badge, Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds, useSession } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import type { Incident } from '../incident.ts';
import { DecideDelays, LiftDelayDialog, RequestDelayDialog } from './delay-commands.tsx';
import { DELAYS } from './words.ts';

export type Delay = NonNullable<Incident['notification']>['delays'][number];

const APPROVERS = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'] as const;
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
  decisions: { margin: 0, paddingLeft: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface DelaysProps {
  incidentId: string;
  delays: readonly Delay[];
  deadline: string | null;
  onDone(): void;
}

/** The requested delays of the notices, with the decisions of both approver roles. */
export function Delays({ incidentId, delays, deadline, onDone }: DelaysProps) {
  const words = useWords(DELAYS);
  const commands = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const open = delays.some(({ state }) => state === 'REQUESTED' || state === 'APPROVED');
  return (
    <Section
      title={words.delays}
      actions={
        commands &&
        deadline && (
          <Offered when={!open}>
            <RequestDelayDialog incidentId={incidentId} deadline={deadline} onDone={onDone} />
          </Offered>
        )
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
  const held = useSession().viewer.roles;
  const approving = APPROVERS.filter((role) => held.includes(role));
  const { state, reason, until, justification, requestedBy, requestedAt, approvals, liftedBy, liftedAt } = delay;
  const undecided = approving.some((role) => !approvals.some(({ approverRole }) => approverRole === role));
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
          {words.requestedBy(requestedBy)}, <Time at={requestedAt} />
        </span>
      </div>
      <Prose>{justification}</Prose>
      <ul className={styles.decisions}>
        {approvals.map(({ approverRole, by, at, approved, note }) => (
          <li key={approverRole}>
            {words.decidedBy(roles[approverRole], approved, by)}, <Time at={at} />
            {note && `: ${note}`}
          </li>
        ))}
        {state === 'REQUESTED' && approvals.length < 2 && <li>{words.pending}</li>}
        {liftedBy && liftedAt && (
          <li>
            {words.liftedBy(liftedBy)}, <Time at={liftedAt} />: {delay.liftReason}
          </li>
        )}
      </ul>
      <div className={styles.actions}>
        <Offered when={state === 'REQUESTED' && undecided}>
          <DecideDelays delayId={delay.id} onDone={onDone} />
        </Offered>
        <Offered when={state === 'APPROVED' && approving.length > 0}>
          <LiftDelayDialog delayId={delay.id} onDone={onDone} />
        </Offered>
      </div>
    </div>
  );
}
