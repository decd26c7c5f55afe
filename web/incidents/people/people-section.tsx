import { Body1, Body1Strong, Caption1, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { ON_CALL } from '../../on-call/words.ts';
import { ChoiceField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Lines } from '../../parts/lists/lines.tsx';
import { useHolds, useSession } from '../../parts/viewer.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { AddParticipant, EndParticipant, type ParticipantRole } from '../commands/commands.generated.ts';
import type { WholeFragment } from '../incident.generated.ts';
import { valuesOf } from '../names.ts';
import { PEOPLE } from './words.ts';

const useStyles = makeStyles({
  person: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', overflowWrap: 'anywhere' },
});

/** Who takes part in the incident, and who was paged about it. */
export function PeopleSection({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  const words = useWords(PEOPLE);
  const formats = useFormats();
  const command = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const active = incident.participants.filter(({ until }) => until === null);
  return (
    <Section
      title={words.people}
      actions={
        <Offered when={command}>
          <Add incident={incident} />
        </Offered>
      }
    >
      {incident.assessments.at(-1)?.onCall === false && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.notOnCall}</MessageBarBody>
        </MessageBar>
      )}
      <Lines
        items={active}
        keyOf={({ subject, role, since }) => `${role} ${subject} ${since}`}
        nothing={words.none}
        line={({ subject, role, since }) => (
          <div className={styles.person}>
            <Body1Strong>{words.roles[role]}</Body1Strong>
            <Body1>{subject}</Body1>
            <Caption1>{words.since(formats.dateTime(since))}</Caption1>
            <Offered when={command}>
              <End incident={incident} subject={subject} role={role} />
            </Offered>
          </div>
        )}
      />
      <Pages pages={incident.pages} />
    </Section>
  );
}

function Pages({ pages }: { pages: WholeFragment['pages'] }) {
  const words = useWords(ON_CALL);
  const formats = useFormats();
  if (pages.length === 0) return null;
  return (
    <>
      <Body1Strong>{words.pages}</Body1Strong>
      <Lines
        items={pages}
        keyOf={({ id }) => id}
        nothing={words.noOpenPages}
        line={({ reason, subject, raisedAt, acknowledgedAt, acknowledgedBy, resolvedAt }) => (
          <>
            {words.reasons[reason]} · {subject === null ? words.pagedGap : words.paged(subject)} ·{' '}
            {formats.dateTime(raisedAt)}
            {acknowledgedAt && ` · ${words.acknowledged(acknowledgedBy ?? '', formats.dateTime(acknowledgedAt))}`}
            {!acknowledgedAt && resolvedAt && ` · ${words.resolved}`}
          </>
        )}
      />
    </>
  );
}

function Add({ incident }: { incident: WholeFragment }) {
  const words = useWords(PEOPLE);
  const { subject: own } = useSession().viewer;
  const start = { subject: own, role: null as ParticipantRole | null };
  const form = useForm(start);
  const { subject, role } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={AddParticipant}
      words={words.add}
      input={(decided) => role && { ...decided, subject, role }}
      onOpen={() => form.reset(start)}
    >
      <ChoiceField
        label={words.role}
        hint={words.leadHint}
        required
        choices={valuesOf(words.roles)}
        labels={words.roles}
        {...form.of('role')}
      />
      <TextField label={words.person} hint={words.personHint} required {...form.of('subject')} />
    </CommandDialog>
  );
}

function End(props: { incident: WholeFragment; subject: string; role: ParticipantRole }) {
  const { incident, subject, role } = props;
  const words = useWords(PEOPLE);
  return (
    <CommandDialog
      incident={incident}
      document={EndParticipant}
      words={words.end}
      buttonProps={{ size: 'small', 'aria-label': words.end.name(subject) }}
      input={(decided) => ({ ...decided, subject, role })}
    >
      <Body1>{words.end.detail}</Body1>
    </CommandDialog>
  );
}
