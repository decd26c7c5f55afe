import { Button, type ButtonProps } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { TypedDocumentNode } from '@urql/core';
import { type PropsWithChildren, useState } from 'react';
import { type Client, useClient } from 'urql';
import { type Refusal, useCommand } from '../../graph/use-command.ts';
import { DateTimeField } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { useWords } from '../../words/language.tsx';
import { IncidentWhole, type WholeFragment } from '../incident.generated.ts';
import { COMMANDS } from './words.ts';
import type { CommandWords } from './words-type.ts';

/** What every command on an incident carries: its id, the version the decision was based on, and the effective time. */
export interface Decided {
  incidentId: string;
  version: number;
  at: string | null;
}

interface CommandDialogProps<Data, Input> {
  incident: Pick<WholeFragment, 'id' | 'version'> & Partial<Pick<WholeFragment, 'mitigations'>>;
  document: TypedDocumentNode<Data, { input: Input }>;
  words: CommandWords;
  buttonProps?: ButtonProps;
  /** Whether the command has a time of its own among its fields. */
  timed?: boolean;
  /** @returns the input of the command; null while a required choice is missing */
  input(decided: Decided): Input | null;
  onOpen?(): void;
}

/** A command on an incident behind a button, with its fields as children. */
export function CommandDialog<Data, Input>(props: PropsWithChildren<CommandDialogProps<Data, Input>>) {
  const { incident, document, words, buttonProps, timed = false, input, onOpen, children } = props;
  const client = useClient();
  const command = useCommand<Data, { input: Input }>(document);
  const [at, setAt] = useState<string | null>(null);
  // A change made by someone else while the dialog is open was not seen by the person who decides in it.
  const [seen, setSeen] = useState(incident.version);
  async function send() {
    const version = command.refusal?.__typename === 'StaleIncident' ? incident.version : seen;
    setSeen(version);
    const given = input({ incidentId: incident.id, version, at });
    if (given === null || (await command.run({ input: given })) === null) return false;
    // The dialog closes once the page shows the result, so that the next command is decided on it.
    await resultShown(client, incident.id, version);
    return true;
  }
  return (
    <FormDialog
      button={words.button}
      {...(buttonProps && { buttonProps })}
      title={words.title}
      submit={words.submit}
      command={{ ...command, refusal: withDescriptions(command.refusal, incident.mitigations ?? []) }}
      onOpen={() => {
        setAt(null);
        setSeen(incident.version);
        onOpen?.();
      }}
      onSubmit={send}
    >
      {children}
      {!timed && <EffectiveTimeField value={at} onChange={setAt} />}
    </FormDialog>
  );
}

/**
 * Resolves once the page shows the result of a command on this version. An answer is stale when another event arrived before it;
 * where events arrive faster than answers every answer is stale, so one with a newer version is enough.
 */
function resultShown(client: Client, id: string, version: number): Promise<void> {
  return new Promise((resolve) => {
    const answers = client.query(IncidentWhole, { id }, { requestPolicy: 'network-only' }).subscribe((answer) => {
      if (!answer.error && answer.stale && (answer.data?.incident?.version ?? 0) <= version) return;
      // The first answer may arrive before `subscribe` has returned.
      queueMicrotask(() => answers.unsubscribe());
      resolve();
    });
  });
}

/** The effective time of a fact that is recorded later. */
function EffectiveTimeField({ value, onChange }: { value: string | null; onChange(value: string | null): void }) {
  const words = useWords(COMMANDS);
  const [shown, setShown] = useState(false);
  if (shown) return <DateTimeField label={words.at} hint={words.atHint} value={value} onChange={onChange} />;
  return (
    <div>
      <Button appearance="subtle" size="small" icon={<HistoryRegular />} onClick={() => setShown(true)}>
        {words.backdate}
      </Button>
    </div>
  );
}

/** Replaces the ids of mitigations, which no user knows, by their descriptions. */
function withDescriptions(
  refusal: Refusal | null,
  mitigations: readonly { id: string; description: string }[],
): Refusal | null {
  if (!refusal?.unmet) return refusal;
  const unmet = refusal.unmet.map((line) =>
    mitigations.reduce((text, { id, description }) => text.replaceAll(id, `“${description}”`), line),
  );
  return { ...refusal, unmet };
}
