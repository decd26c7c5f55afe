import { Badge, Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { Prose } from '../../parts/prose.tsx';
import { Section } from '../../parts/section.tsx';
import { Time } from '../../parts/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { Due } from '../due.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { CommandDialog } from '../process/command-dialog.tsx';
import { CompleteProcedureRevision } from './post-mortem.generated.ts';
import type { PostMortemOf } from './text.tsx';
import { POST_MORTEM } from './words.ts';

type Revision = PostMortemOf['procedureRevisions'][number];

const DAY = 24 * 60;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '16px' },
  revision: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '4px 12px', alignItems: 'start' },
  about: {
    gridColumn: 1,
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

/** The revisions of procedures that the post-mortem asked for, and which are done. */
export function Revisions({ incident, revisions }: RevisionsProps) {
  const styles = useStyles();
  const words = useWords(POST_MORTEM);
  return (
    <Section title={words.revisions}>
      {revisions.length === 0 && <Body1>{words.noRevisions}</Body1>}
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
      ) : (
        responder && (
          <CommandDialog
            incident={incident}
            document={CompleteProcedureRevision}
            words={words.markDone}
            buttonProps={{ size: 'small', 'aria-label': words.markDoneName(procedure) }}
            input={(decided) => ({ ...decided, number })}
          >
            <Body1>
              {procedure}: {change}
            </Body1>
          </CommandDialog>
        )
      )}
      <Prose>{change}</Prose>
      <span className={styles.about}>
        <span>
          {words.owner}: {owner}
        </span>
        {doneAt && (
          <span>
            <Time at={doneAt} /> · {doneBy}
          </span>
        )}
        {dueAt && (
          <span>
            {words.dueAt}: <Time at={dueAt} />
          </span>
        )}
        {dueAt && !doneAt && <Due at={dueAt} pressing={5 * DAY} size="medium" />}
      </span>
    </li>
  );
}
