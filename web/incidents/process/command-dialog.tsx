import { Button, type ButtonProps } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import type { TypedDocumentNode } from '@urql/core';
import { type PropsWithChildren, useState } from 'react';
import { useClient } from 'urql';
import { type Refusal, useCommand } from '../../graph/use-command.ts';
import { InstantField } from '../../parts/fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/language.tsx';
import { IncidentWhole, type WholeFragment } from '../incident.generated.ts';
import { COMMANDS, type CommandWords } from './command-words.ts';

/** What every command on an incident carries: which one, as it was when this was decided, and when it was so. */
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
  /** @returns what the command is given; null while something is still to be chosen */
  input(decided: Decided): Input | null;
  onOpen?(): void;
}

/** A command on an incident behind a button, with its fields as children. */
export function CommandDialog<Data, Input>(props: PropsWithChildren<CommandDialogProps<Data, Input>>) {
  const { incident, document, words, buttonProps, input, onOpen, children } = props;
  const client = useClient();
  const command = useCommand<Data, { input: Input }>(document);
  const [at, setAt] = useState<string | null>(null);
  // What somebody else changes while the dialog is open was not seen by whoever decides in it.
  const [seen, setSeen] = useState(incident.version);
  async function send() {
    const version = command.refusal?.__typename === 'StaleIncident' ? incident.version : seen;
    setSeen(version);
    const given = input({ incidentId: incident.id, version, at });
    if (given === null || (await command.run({ input: given })) === null) return false;
    // The dialog closes when the page shows what came of it: the next command is decided on that.
    await client.query(IncidentWhole, { id: incident.id }, { requestPolicy: 'network-only' }).toPromise();
    return true;
  }
  return (
    <FormDialog
      button={words.button}
      {...(buttonProps && { buttonProps })}
      title={words.title}
      submit={words.submit}
      command={{ ...command, refusal: named(command.refusal, incident.mitigations ?? []) }}
      onOpen={() => {
        setAt(null);
        setSeen(incident.version);
        onOpen?.();
      }}
      onSubmit={send}
    >
      {children}
      <WhenField value={at} onChange={setAt} />
    </FormDialog>
  );
}

/** The instant of a fact, for whoever records it later than it was so. */
function WhenField({ value, onChange }: { value: string | null; onChange(value: string | null): void }) {
  const words = useWords(COMMANDS);
  const [shown, setShown] = useState(false);
  if (shown) return <InstantField label={words.at} hint={words.atHint} value={value} onChange={onChange} />;
  return (
    <div>
      <Button appearance="subtle" size="small" icon={<HistoryRegular />} onClick={() => setShown(true)}>
        {words.earlier}
      </Button>
    </div>
  );
}

/** People know mitigations by what they say, not by their ids. */
function named(refusal: Refusal | null, mitigations: readonly { id: string; description: string }[]): Refusal | null {
  if (!refusal?.unmet) return refusal;
  const unmet = refusal.unmet.map((line) =>
    mitigations.reduce((text, { id, description }) => text.replaceAll(id, `“${description}”`), line),
  );
  return { ...refusal, unmet };
}
