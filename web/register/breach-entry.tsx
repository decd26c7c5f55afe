import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { NAMES } from '../incidents/names.ts';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Facts } from '../parts/lists/facts.tsx';
import { Lines } from '../parts/lists/lines.tsx';
import { Prose, ProseList } from '../parts/text/prose.tsx';
import { Time } from '../parts/text/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import type { RegisterApprovalFragment, RegisterEntryFragment } from './register.generated.ts';
import { secondDecision } from './second-decision.ts';
import { REGISTER } from './words.ts';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gap: '10px',
    padding: '10px 16px',
    marginBottom: '6px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: {
    justifyContent: 'space-between',
    textAlign: 'left',
    paddingLeft: 0,
    paddingRight: 0,
    overflowWrap: 'anywhere',
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

interface BreachEntryProps {
  entry: RegisterEntryFragment;
  open: boolean;
  onToggle(): void;
}

/** One entry of the register; its facts, effects and remedial action show when it is open. */
export function BreachEntry({ entry, open, onToggle }: BreachEntryProps) {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const common = useWords(EVERYWHERE);
  const names = useWords(NAMES);
  const id = useId();
  const { title, incident, status, at, classification, finalizedAt } = entry;
  const since = {
    DECLARED: words.declared,
    WITHDRAWN: words.declared,
    NOT_NOTIFIED: words.decided,
    SUPERSEDED: words.decided,
    UNDECIDED: words.opened,
  };
  return (
    <article className={styles.entry} aria-label={title}>
      <Button
        appearance="transparent"
        className={styles.head}
        iconPosition="after"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        {title}
      </Button>
      <div className={styles.about}>
        <PageLink href={`/incidents/${incident.id}`}>{incident.trackingId}</PageLink>
        <span>
          {since[status]} <Time at={at} />
        </span>
        {classification && <span>{names.classification[classification]}</span>}
        <span>{common.stage[incident.stage]}</span>
        {incident.exercise && <Badge appearance="tint">{words.exercise}</Badge>}
        {status !== 'DECLARED' && (
          <Badge appearance="tint" color={status === 'UNDECIDED' ? 'danger' : 'warning'}>
            {words.status[status]}
          </Badge>
        )}
        {finalizedAt && (
          <Badge appearance="tint" color="success">
            {words.finalized}
          </Badge>
        )}
      </div>
      {open && (
        <div id={id}>
          <Details entry={entry} />
        </div>
      )}
    </article>
  );
}

function Details({ entry }: { entry: RegisterEntryFragment }) {
  const words = useWords(REGISTER);
  const names = useWords(NAMES);
  const formats = useFormats();
  const { status, declaration, decisionNotToNotify, rationale, effects, capacity } = entry;
  const { remedialActions, withdrawnAt, finalizedAt } = entry;
  const exemptions = decisionNotToNotify?.exemptions ?? [];
  const decided = secondDecision(entry);
  const approvalText = ({ approverRole, by, at }: RegisterApprovalFragment) =>
    `${names.approver[approverRole]}: ${by}, ${formats.dateTime(at)}`;
  return (
    <Facts
      facts={[
        [words.rationale, <Prose key="rationale">{rationale}</Prose>],
        [words.effects, formats.list(effects.map((each) => names.effect[each]))],
        [words.capacity, formats.list(capacity.map((each) => names.capacity[each]))],
        [words.basis, declaration && formats.list(declaration.basis.map((each) => names.basis[each]))],
        [words.justification, declaration && <Prose key="justification">{declaration.justification}</Prose>],
        [words.by, declaration?.by],
        [words.recorded, declaration && <Time at={declaration.recordedAt} />],
        [words.missing, declaration && declaration.missing.length > 0 ? formats.list(declaration.missing) : null],
        [words.unlikelyRisk, decisionNotToNotify && <Prose>{decisionNotToNotify.reason}</Prose>],
        [
          words.exemptions,
          exemptions.length > 0 ? (
            <ProseList key="exemptions" items={exemptions.map((each) => names.exemption[each])} />
          ) : null,
        ],
        [words.publicCommunication, decisionNotToNotify?.publicCommunication],
        [
          words.withdrawalReason,
          status === 'WITHDRAWN' ? <Prose key="withdrawal">{decided?.reason ?? ''}</Prose> : null,
        ],
        [words.decidedBy, decided ? <ProseList key="decided" items={decided.approvals.map(approvalText)} /> : null],
        [
          words.remedies,
          <Lines
            key="remedies"
            items={remedialActions}
            keyOf={({ id }) => id}
            nothing={words.noRemedies}
            line={({ kind, state, description, appliedAt, verifiedAt }) => (
              <>
                {names.mitigationKind[kind]} · {names.mitigationState[state]}
                {(verifiedAt ?? appliedAt) && (
                  <>
                    {' '}
                    <Time at={(verifiedAt ?? appliedAt) as string} />
                  </>
                )}
                <Prose>{description}</Prose>
              </>
            )}
          />,
        ],
        [words.supersededAt, decisionNotToNotify?.supersededAt && <Time at={decisionNotToNotify.supersededAt} />],
        [words.withdrawn, withdrawnAt && <Time at={withdrawnAt} />],
        [words.finalized, finalizedAt && <Time at={finalizedAt} />],
      ]}
    />
  );
}
