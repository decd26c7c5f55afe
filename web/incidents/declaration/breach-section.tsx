import { Body1 } from '@fluentui/react-components';
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
import { NAMES } from '../names.ts';
import { OVERVIEW } from '../overview/words.ts';
import { StateAwareness } from './awareness.tsx';
import { Declare } from './declare.tsx';
import { DecideExposure, SuspectExposure } from './exposure.tsx';
import { DecideNotToNotify, RequestNotToNotify } from './not-notifying.tsx';
import { RequestedDecision } from './requested-decision.tsx';
import { DecideWithdrawal, RequestWithdrawal } from './withdrawal.tsx';

type Withdrawal = NonNullable<NonNullable<WholeFragment['declaration']>['withdrawal']>;

type DecisionNotToNotify = WholeFragment['decisionsNotToNotify'][number];

/** The suspected exposure of customer data, the declaration or the decision not to notify, and an open request for either. */
export function BreachSection({ incident }: { incident: WholeFragment }) {
  const words = useWords(OVERVIEW);
  const formats = useFormats();
  const suspicion = incident.exposures.at(-1);
  const declaration = inForce(incident);
  const decision = notNotifying(incident);
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
      {decision && <NotNotifying decision={decision} />}
      {incident.awareAt && <Facts facts={[[words.awareAt, <Time key="aware" at={incident.awareAt} />]]} />}
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

/** The decision not to notify that is in force, or whose request is open. */
function notNotifying({ decisionsNotToNotify }: WholeFragment): DecisionNotToNotify | null {
  const decision = decisionsNotToNotify.at(-1);
  return decision && !decision.refusedAt && !decision.supersededAt ? decision : null;
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
  const undeclared = !declared && incident.stage !== 'CLOSE';
  const open = command && undeclared;
  const decision = notNotifying(incident);
  const decisionId = decision && !decision.effectiveAt ? decision.id : null;
  return (
    <>
      <Offered when={(command || legal) && declared && !withdrawal}>
        <RequestWithdrawal incident={incident} />
      </Offered>
      <Offered when={approver && withdrawal !== null}>
        {withdrawal && <DecideWithdrawal incident={incident} withdrawalId={withdrawal.id} />}
      </Offered>
      <Offered when={(command || legal) && undeclared && !decision}>
        <RequestNotToNotify incident={incident} />
      </Offered>
      <Offered when={approver && undeclared && decisionId !== null}>
        {decisionId && <DecideNotToNotify incident={incident} decisionId={decisionId} />}
      </Offered>
      <Offered when={open && undecided}>
        <DecideExposure incident={incident} />
      </Offered>
      <Offered when={open && !undecided}>
        <SuspectExposure incident={incident} />
      </Offered>
      <Offered when={(command || legal) && incident.stage !== 'CLOSE'}>
        <StateAwareness incident={incident} />
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
      {withdrawal && <RequestedDecision title={words.withdrawalOpen} request={withdrawal} />}
    </>
  );
}

/** The decision not to notify: in force, or requested and open. */
function NotNotifying({ decision }: { decision: DecisionNotToNotify }) {
  const words = useWords(OVERVIEW);
  const names = useWords(NAMES);
  const { exemptions, publicCommunication, effectiveAt } = decision;
  return (
    <>
      <RequestedDecision title={effectiveAt ? words.notNotified : words.notNotifyingOpen} request={decision} />
      <Facts
        facts={[
          [words.notNotified, effectiveAt && <Time at={effectiveAt} />],
          [
            words.exemptions,
            exemptions.length > 0 ? (
              <ProseList key="exemptions" items={exemptions.map((each) => names.exemption[each])} />
            ) : null,
          ],
          [words.publicCommunication, publicCommunication && <Prose>{publicCommunication}</Prose>],
        ]}
      />
    </>
  );
}
