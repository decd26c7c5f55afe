import { Body1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { Facts } from '../../parts/facts.tsx';
import { Prose, ProseList } from '../../parts/prose.tsx';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';
import { COMMANDS } from './command-words.ts';
import { Declare } from './declare.tsx';
import { DecideExposure, SuspectExposure } from './exposure.tsx';
import { DecideWithdrawal, RequestWithdrawal } from './withdrawal.tsx';
import { OVERVIEW } from './words.ts';

type Withdrawal = NonNullable<NonNullable<WholeFragment['declaration']>['withdrawal']>;

const useStyles = makeStyles({
  withdrawal: { display: 'grid', gap: '6px' },
  title: { margin: '8px 0 0' },
});

/** Whether customer data is thought to be exposed, what is declared, and whether that is to be taken back. */
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
          {suspicion && !suspicion.decision && words.suspected(formats.instant(suspicion.at))}
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

/** What the viewer may do about it, as things stand. */
function Actions({ incident }: { incident: WholeFragment }) {
  const command = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const legal = useHolds('LEGAL');
  const office = useHolds('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
  const withdrawal = openWithdrawal(incident);
  if (incident.declaration) {
    return (
      <>
        {(command || legal) && !withdrawal && <RequestWithdrawal incident={incident} />}
        {office && withdrawal && <DecideWithdrawal incident={incident} withdrawalId={withdrawal.id} />}
      </>
    );
  }
  const suspicion = incident.exposures.at(-1);
  if (!command || incident.stage === 'CLOSE') return null;
  return (
    <>
      {suspicion && !suspicion.decision ? (
        <DecideExposure incident={incident} />
      ) : (
        <SuspectExposure incident={incident} />
      )}
      <Declare incident={incident} />
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
      {withdrawal && <Verdicts withdrawal={withdrawal} />}
    </>
  );
}

/** An open request to take the declaration back, office by office. */
function Verdicts({ withdrawal }: { withdrawal: Withdrawal }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const { office: offices } = useWords(NAMES);
  const lines = valuesOf(offices).map((office) => {
    const verdict = withdrawal.approvals.find((each) => each.approverRole === office);
    if (!verdict) return words.awaiting(offices[office]);
    const said = `${offices[office]}: ${verdict.approved ? words.approved : words.refused} (${verdict.by})`;
    return verdict.note ? `${said}: ${verdict.note}` : said;
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
