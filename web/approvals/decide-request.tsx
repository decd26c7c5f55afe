import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { useCommand } from '../graph/use-command.ts';
import { DecisionButtons } from '../parts/forms/decision.tsx';
import { useWords } from '../words/language.tsx';
import { APPROVALS } from './words.ts';

interface DecideRequestProps<Data, Input> {
  incident: { id: string; version: number };
  document: TypedDocumentNode<Data, { input: Input }>;
  title: string;
  detail: string;
  /** @returns the input of the command, which names the request */
  input(decided: { incidentId: string; version: number; approved: boolean; note: string | null }): Input;
  onDone(): void;
}

/** The buttons with which the viewer decides on a request about an incident. */
export function DecideRequest<Data, Input>(props: DecideRequestProps<Data, Input>) {
  const { incident, document, title, detail, input, onDone } = props;
  const words = useWords(APPROVALS);
  const decide = useCommand<Data, { input: Input }>(document);
  // A change that another person makes while the dialog is open was not seen by the person who decides in it.
  const [seen, setSeen] = useState(incident.version);
  return (
    <DecisionButtons
      words={words}
      title={title}
      detail={detail}
      onOpen={() => setSeen(incident.version)}
      command={decide}
      onDecide={async (decision) => {
        const version = decide.refusal?.__typename === 'StaleIncident' ? incident.version : seen;
        setSeen(version);
        const done = await decide.run({ input: input({ incidentId: incident.id, version, ...decision }) });
        if (done) onDone();
        return done !== null;
      }}
    />
  );
}
