import { Badge, Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { Due, MINUTES_PER_DAY } from '../due.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CompleteProcedureRevision } from './post-mortem.generated.ts';
import type { PostMortemOf } from './post-mortem-of.ts';
import { UpdateRevision } from './update-revision.tsx';
import { POST_MORTEM } from './words.ts';

type Revision = PostMortemOf['procedureRevisions'][number];

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '16px' },
  revision: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 12px', alignItems: 'start' },
  change: { gridColumn: '1 / -1', minWidth: 0 },
  actions: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '8px' },
  about: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

interface RevisionsProps {
  incident: WholeFragment;
  revisions: readonly Revision[];
}

/** The revisions of procedures that the post-mortem requests, and whether each is done. */
export function Revisions({ incident, revisions }: RevisionsProps) {
  const styles = useStyles();
  const words = useWords(POST_MORTEM);
  return (
    <Section title={words.actionItems}>
      {revisions.length === 0 && <Body1>{words.noActionItems}</Body1>}
      <ul className={styles.list}>
        {revisions.map((revision) => (
          <OneRevision key={revision.number} incident={incident} revision={revision} />
        ))}
      </ul>
    </Section>
  );
}

function OneRevision({ incident, revision }: { incident: WholeFragment; revision: Revision }) {
  const styles = useStyles();
  const words = useWords(POST_MORTEM);
  const responder = useHolds('RESPONDER');
  const { number, procedure, change, owner, dueAt, doneAt, doneBy } = revision;
  return (
    <li className={styles.revision}>
      <Body1Strong>{procedure}</Body1Strong>
      {doneAt ? (
        <Badge appearance="tint" color="success" size="large">
          {words.done}
        </Badge>
      ) : null}
      <div className={styles.change}>
        <Prose>{change}</Prose>
      </div>
      <span className={styles.about}>
        <span>{words.pair(words.owner, owner)}</span>
        {doneAt && (
          <span>
            <Time at={doneAt} /> · {doneBy}
          </span>
        )}
        {dueAt && (
          <span>
            {words.dueAt} <Time at={dueAt} />
          </span>
        )}
        {dueAt && !doneAt && <Due at={dueAt} pressing={5 * MINUTES_PER_DAY} size="medium" />}
      </span>
      <Offered when={responder && !doneAt}>
        <span className={styles.actions}>
          <CommandDialog
            incident={incident}
            document={CompleteProcedureRevision}
            words={words.markDone}
            buttonProps={{ size: 'small', 'aria-label': words.markDoneName(procedure) }}
            input={(decided) => ({ ...decided, number })}
          >
            <Body1>{words.pair(procedure, change)}</Body1>
          </CommandDialog>
          <UpdateRevision incident={incident} revision={revision} />
        </span>
      </Offered>
    </li>
  );
}
