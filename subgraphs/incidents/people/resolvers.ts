import type { Incident, Participant } from '../../../domain/incident/incident.ts';
import { leadOf } from '../../../domain/incident/people/participants.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import * as commands from './commands.ts';

/** Who takes part in an incident. */
export const peopleResolvers = {
  Mutation: {
    addParticipant: (_source, { input }, context) => commands.addIncidentParticipant(context, input) as never,
    endParticipant: (_source, { input }, context) => commands.endIncidentParticipant(context, input) as never,
  },

  Incident: {
    lead: (incident: Incident) => leadOf(incident),
    participants: (incident: Incident) => incident.participants,
  },

  Participant: {
    since: ({ sinceAt }: Participant) => sinceAt,
    until: ({ endedAt }: Participant) => endedAt,
  },
} satisfies Resolvers;
