import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useWords } from '../../words/language.tsx';
import { Due, MINUTES_PER_DAY } from '../due.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { isOpen } from '../recovery-plan/open-mitigation.ts';
import { OVERVIEW } from './words.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '10px' },
  item: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '4px 12px' },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  what: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The action items of an incident, the most urgent first. */
export function DueList({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const { nextUpdateDueAt, exposureDecisionDueAt, declarationDueAt, mitigations, finalizedAt } = incident;
  // The API keeps the post-mortem's due date after the post-mortem is complete.
  const postMortemDueAt = finalizedAt ? null : incident.postMortemDueAt;
  const planned = mitigations.filter((mitigation) => isOpen(incident, mitigation));
  const due = [
    { key: 'update', what: words.nextUpdate, at: nextUpdateDueAt, pressing: 15 },
    { key: 'exposure', what: words.exposureDecision, at: exposureDecisionDueAt, pressing: 4 * 60 },
    { key: 'declaration', what: words.declaration, at: declarationDueAt, pressing: 30 },
    { key: 'post-mortem', what: words.postMortem, at: postMortemDueAt, pressing: 5 * MINUTES_PER_DAY },
    ...planned.map(({ id, description, dueAt }) => ({
      key: id,
      what: words.mitigationDue(description),
      at: dueAt,
      pressing: MINUTES_PER_DAY,
    })),
  ]
    .filter((each): each is typeof each & { at: string } => each.at !== null)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return (
    <Section title={words.actionItems}>
      {due.length === 0 ? (
        <Body1 as="p" className={styles.nothing}>
          {words.nothingDue}
        </Body1>
      ) : (
        <ul className={styles.list}>
          {due.map(({ key, what, at, pressing }) => (
            <li key={key} className={styles.item}>
              <span className={styles.what}>
                {what}
                <span className={styles.when}>
                  <Time at={at} />
                </span>
              </span>
              <Due at={at} pressing={pressing} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
