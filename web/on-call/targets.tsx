import { Body1, Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useCommand } from '../graph/use-command.ts';
import { ChoiceField, TextField, useForm } from '../parts/forms/fields.tsx';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { Offered } from '../parts/forms/offered.tsx';
import { Outcome } from '../parts/forms/outcome.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Lines } from '../parts/lists/lines.tsx';
import { useHolds, useSession } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import {
  AddPageTarget,
  type OnCallQuery,
  type OnCallRole,
  type PageChannel,
  RemovePageTarget,
} from './on-call.generated.ts';
import { ON_CALL_ROLES } from './shift-dialog.tsx';
import { ON_CALL } from './words.ts';

const CHANNELS: readonly PageChannel[] = ['EMAIL', 'PAGERDUTY', 'SLACK', 'TEAMS', 'WEBHOOK'];

/** Where people and roles are paged. Addresses are never shown: the API does not return them. */
export function Targets({ targets, onDone }: { targets: OnCallQuery['rota']['targets']; onDone(): void }) {
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const keeper = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const remove = useCommand(RemovePageTarget);
  const [secret, setSecret] = useState<string | null>(null);
  function added(shown: string | null) {
    setSecret(shown);
    onDone();
  }
  return (
    <Section
      title={words.targets}
      actions={
        <Offered when={keeper}>
          <TargetDialog onAdded={added} />
        </Offered>
      }
    >
      {secret && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.secret(secret)}</MessageBarBody>
        </MessageBar>
      )}
      <Outcome command={remove} />
      <Lines
        items={targets}
        keyOf={({ id }) => id}
        nothing={words.noTargets}
        line={({ id, channel, subject, role }) => {
          const to = role ? roles[role] : (subject ?? '');
          return (
            <>
              {words.channels[channel]}: {to}{' '}
              {keeper && (
                <Button
                  size="small"
                  aria-label={words.removeTarget(words.channels[channel], to)}
                  disabled={remove.busy}
                  onClick={async () => (await remove.run({ id })) && onDone()}
                >
                  {words.removeButton}
                </Button>
              )}
            </>
          );
        }}
      />
    </Section>
  );
}

function TargetDialog({ onAdded }: { onAdded(secret: string | null): void }) {
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const { subject: own } = useSession().viewer;
  const start = { channel: 'EMAIL' as PageChannel, subject: own, role: null as OnCallRole | null, address: '' };
  const form = useForm(start);
  const command = useCommand(AddPageTarget);
  async function submit(): Promise<boolean> {
    const { subject, role, ...rest } = form.values;
    const done = await command.run({ input: { ...rest, role, subject: role ? null : subject } });
    if (done?.addPageTarget.__typename !== 'PageTargetAdded') return false;
    onAdded(done.addPageTarget.secret);
    return true;
  }
  return (
    <FormDialog
      button={words.addTarget}
      title={words.addTarget}
      submit={words.add}
      command={command}
      onOpen={() => form.reset(start)}
      onSubmit={submit}
    >
      <ChoiceField
        label={words.channel}
        required
        choices={CHANNELS}
        labels={words.channels}
        value={form.values.channel}
        onChange={(channel) => channel && form.set('channel')(channel)}
      />
      <Body1>{words.targetHint}</Body1>
      <TextField label={words.person} hint={words.personHint} {...form.of('subject')} />
      <ChoiceField label={words.role} choices={ON_CALL_ROLES} labels={roles} {...form.of('role')} />
      <TextField label={words.address} hint={words.addressHint} required {...form.of('address')} />
    </FormDialog>
  );
}
