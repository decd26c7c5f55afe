import { Badge, type BadgeProps, Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { Due, MINUTES_PER_DAY } from '../due.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES } from '../names.ts';
import { OVERVIEW } from '../overview/words.ts';
import { Contain } from './contain.tsx';
import { AddMitigation, UpdateMitigation } from './mitigation.tsx';
import { isOpen } from './open-mitigation.ts';

type Mitigation = WholeFragment['mitigations'][number];

const COLORS: Record<Mitigation['state'], BadgeProps['color']> = {
  PLANNED: 'informative',
  APPLIED: 'brand',
  VERIFIED: 'success',
  DROPPED: 'subtle',
};

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  mitigation: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px 12px', alignItems: 'start' },
  facts: {
    gridColumn: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 10px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  what: { overflowWrap: 'anywhere', gridColumn: 1 },
  move: { gridColumn: 2, gridRow: '1 / span 2' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
  containment: { margin: '8px 0 0' },
  checks: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  check: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  since: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The recovery plan, and the state of containment. */
export function PlanSection({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const responder = useHolds('RESPONDER');
  const working = responder && incident.stage !== 'CLOSE';
  return (
    <Section
      title={words.plan}
      actions={
        <Offered when={working}>
          <AddMitigation incident={incident} />
          <Contain incident={incident} />
        </Offered>
      }
    >
      {incident.mitigations.length === 0 ? (
        <Body1 as="p" className={styles.nothing}>
          {words.noPlan}
        </Body1>
      ) : (
        <ul className={styles.list}>
          {incident.mitigations.map((mitigation) => (
            <li key={mitigation.id} className={styles.mitigation}>
              <MitigationFacts incident={incident} mitigation={mitigation} />
              <Offered when={working || (responder && mitigation.kind === 'LONG_TERM')}>
                <span className={styles.move}>
                  <UpdateMitigation incident={incident} mitigation={mitigation} />
                </span>
              </Offered>
            </li>
          ))}
        </ul>
      )}
      <Subtitle2 as="h3" className={styles.containment}>
        {words.containment}
      </Subtitle2>
      <Containment incident={incident} />
    </Section>
  );
}

function MitigationFacts({ incident, mitigation }: { incident: WholeFragment; mitigation: Mitigation }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const { mitigationKind, mitigationState } = useWords(NAMES);
  const { kind, state, description, emergency, owner, dueAt } = mitigation;
  return (
    <>
      <span className={styles.what}>{description}</span>
      <span className={styles.facts}>
        <Badge appearance="tint" color={COLORS[state]}>
          {mitigationState[state]}
        </Badge>
        <span>{mitigationKind[kind]}</span>
        {emergency && <span>{words.emergency}</span>}
        {owner && <span>{words.pair(words.owner, owner)}</span>}
        {dueAt && (
          <span>
            {words.dueAt} <Time at={dueAt} />
          </span>
        )}
        {dueAt && isOpen(incident, mitigation) && <Due at={dueAt} pressing={5 * MINUTES_PER_DAY} size="medium" />}
      </span>
    </>
  );
}

function Containment({ incident: { containment } }: { incident: WholeFragment }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const parts = [
    [words.customerRisk, containment?.customerRiskContainedAt],
    [words.businessRisk, containment?.businessRiskContainedAt],
    [words.corrective, containment?.correctiveMeasuresVerifiedAt],
  ] as const;
  return (
    <ul className={styles.checks}>
      {parts.map(([what, at]) => (
        <li key={what} className={styles.check}>
          {at ? <CheckmarkCircleRegular aria-hidden /> : <CircleRegular aria-hidden />}
          <span>{what}</span>
          <span className={styles.since}>{at ? <Time at={at} /> : words.pending}</span>
        </li>
      ))}
    </ul>
  );
}
