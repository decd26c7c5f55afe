import { addParticipant, endParticipant } from '../../../domain/incident/people/participants.ts';
import { change } from '../change.ts';
import type { Context } from '../context.ts';
import type { ParticipantInput } from '../inputs.generated.ts';

/** Adds a person in a role. Who they are is in the record alone, so that events stay free of personal data. */
export const addIncidentParticipant = (context: Context, input: ParticipantInput) =>
  change(
    context,
    input,
    'incident.participant_added',
    (incident, fact) => addParticipant(incident, { subject: input.subject, role: input.role }, fact),
    () => ({ role: input.role }),
  );

/** Ends a person's part in a role. */
export const endIncidentParticipant = (context: Context, input: ParticipantInput) =>
  change(
    context,
    input,
    'incident.participant_ended',
    (incident, fact) => endParticipant(incident, { subject: input.subject, role: input.role }, fact),
    () => ({ role: input.role }),
  );
