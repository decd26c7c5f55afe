import { Body1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { Prose, ProseList } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';
import { OVERVIEW } from '../overview/words.ts';
import { Declare } from './declare.tsx';
import { DecideExposure, SuspectExposure } from './exposure.tsx';
import { DecideWithdrawal, RequestWithdrawal } from './withdrawal.tsx';

type Withdrawal = NonNullable<NonNullable<WholeFragment['declaration']>['withdrawal']>;

const useStyles = makeStyles({
  withdrawal: { display: 'grid', gap: '6px' },
  title: { margin: '8px 0 0' },
});

/** The suspected exposure of customer data, the declaration, and an open request to withdraw it. */
export function BreachSection({ incident }: { incident: WholeFragment }) {
  const words = useWords(OVERVIEW);
  const formats = useFormats();
  const suspicion = incident.exposures.at(-1);
  const declaration = inForce(incident);
  return (
    <Section title={words.breach} actions={<Actions incident={incident} />}>
      {declaration ? (
        <DeclarationFacts incident={incident} declaration={declaration} />
      ) : (
        <Body1>
          {!suspicion && words.notSuspected}
          {suspicion && !suspicion.decision && words.suspected(formats.dateTime(suspicion.at))}
          {suspicion?.decision && words.notDeclaredAfter}
        </Body1>
      )}
    </Section>
  );
}

function inForce({ declaration, declarations }: WholeFragment) {
  return declaration && declarations.find(({ id }) => id === declaration.id);
}

function openWithdrawal({ declaration }: WholeFragment): Withdrawal | null {
  const withdrawal = declaration?.withdrawal;
  return withdrawal && !withdrawal.refusedAt && !withdrawal.effectiveAt ? withdrawal : null;
}

/** The commands that the viewer may give now. */
function Actions({ incident }: { incident: WholeFragment }) {
  const command = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const legal = useHolds('LEGAL');
  const approver = useHolds('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
  const withdrawal = openWithdrawal(incident);
  const suspicion = incident.exposures.at(-1);
  const undecided = suspicion !== undefined && !suspicion.decision;
  const declared = incident.declaration !== null;
  const open = command && !declared && incident.stage !== 'CLOSE';
  return (
    <>
      <Offered when={(command || legal) && declared && !withdrawal}>
        <RequestWithdrawal incident={incident} />
      </Offered>
      <Offered when={approver && withdrawal !== null}>
        {withdrawal && <DecideWithdrawal incident={incident} withdrawalId={withdrawal.id} />}
      </Offered>
      <Offered when={open && undecided}>
        <DecideExposure incident={incident} />
      </Offered>
      <Offered when={open && !undecided}>
        <SuspectExposure incident={incident} />
      </Offered>
      <Offered when={open}>
        <Declare incident={incident} />
      </Offered>
    </>
  );
}

interface DeclarationFactsProps {
  incident: WholeFragment;
  declaration: WholeFragment['declarations'][number];
}

function DeclarationFacts({ incident, declaration }: DeclarationFactsProps) {
  const words = useWords(OVERVIEW);
  const { declare } = useWords(COMMANDS);
  const names = useWords(NAMES);
  const { stage } = useWords(EVERYWHERE);
  const missing = incident.declaration?.missing ?? [];
  const withdrawal = openWithdrawal(incident);
  return (
    <>
      <Facts
        facts={[
          [
            words.inForce,
            <span key="declared">
              <Time at={declaration.declaredAt} /> · {stage[declaration.stageWhenDeclared]} · {declaration.by}
            </span>,
          ],
          [declare.basis, <ProseList key="basis" items={declaration.basis.map((each) => names.basis[each])} />],
          [declare.justification, <Prose key="justification">{declaration.justification}</Prose>],
          [words.missing, missing.length > 0 ? <ProseList key="missing" items={missing} lang="en" /> : null],
        ]}
      />
      {withdrawal && <WithdrawalDecisions withdrawal={withdrawal} />}
    </>
  );
}

/** An open request to withdraw the declaration, with the decision of each approver role. */
function WithdrawalDecisions({ withdrawal }: { withdrawal: Withdrawal }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const { approver: approvers } = useWords(NAMES);
  const lines = valuesOf(approvers).map((approver) => {
    const decision = withdrawal.approvals.find((each) => each.approverRole === approver);
    if (!decision) return words.awaiting(approvers[approver]);
    const outcome = `${decision.approved ? words.approved : words.rejected} (${decision.by})`;
    const line = words.pair(approvers[approver], outcome);
    return decision.note ? words.pair(line, decision.note) : line;
  });
  return (
    <div className={styles.withdrawal}>
      <Subtitle2 as="h3" className={styles.title}>
        {words.withdrawalOpen}
      </Subtitle2>
      <Prose>{withdrawal.reason}</Prose>
      <ProseList items={lines} />
    </div>
  );
}
