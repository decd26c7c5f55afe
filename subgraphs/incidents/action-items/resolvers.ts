import { type ActionItemKind, isOpenMitigation, isOverdue } from '../../../domain/incident/action-items/action-item.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import type { Context } from '../context.ts';
import type { MitigationOfIncident, ProcedureRevisionOfIncident } from '../references.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { listActionItems, SORT_KEY_PARTS } from './list.ts';

interface ListArguments {
  owner?: string | null | undefined;
  overdue?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Mitigations and procedure revisions: who answers for each, until when, and which are open over all incidents. */
export const actionItemResolvers = {
  Query: {
    openMitigations: (_source, given, context) => list('MITIGATION', given, context) as never,
    openProcedureRevisions: (_source, given, context) => list('PROCEDURE_REVISION', given, context) as never,
  },

  OpenMitigation: {
    mitigation: ({ incident, item }) => mitigationsOf(incident).find(({ id }) => id === item) as MitigationOfIncident,
  },

  OpenProcedureRevision: {
    // A revision is a part of the post-mortem, each reading of which is recorded.
    async revision({ incident, item }, _args, { postMortemReads }) {
      await postMortemReads.load(incident.id);
      return revisionsOf(incident)[Number(item) - 1] as ProcedureRevisionOfIncident;
    },
  },

  Mitigation: {
    overdue: ({ incident, ...mitigation }, _args, { clock }) =>
      isOpenMitigation(incident, mitigation) && isOverdue(mitigation.dueAt, clock()),
    changes: ({ id, incident }) => incident.mitigationChanges.filter(({ mitigationId }) => mitigationId === id),
  },

  ProcedureRevision: {
    overdue: ({ dueAt, doneAt }, _args, { clock }) => doneAt === null && isOverdue(dueAt, clock()),
    changes: ({ number, incident }) => incident.procedureRevisionChanges.filter((change) => change.number === number),
  },
} satisfies Resolvers;

/** The mitigations of an incident, each with the incident, which decides whether it is still open. */
export function mitigationsOf(incident: Incident): MitigationOfIncident[] {
  return incident.mitigations.map((mitigation) => ({ ...mitigation, incident }));
}

/** The procedure revisions of an incident's post-mortem, numbered. */
export function revisionsOf(incident: Incident): ProcedureRevisionOfIncident[] {
  const revisions = incident.postMortem?.procedureRevisions ?? [];
  return revisions.map(({ doneAt = null, doneBy = null, ...revision }, place) => ({
    ...revision,
    number: place + 1,
    doneAt,
    doneBy,
    incident,
  }));
}

function list(kind: ActionItemKind, { owner, overdue, ...page }: ListArguments, { read, viewer, clock }: Context) {
  const filter = { kind, owner: owner ?? null, overdue: overdue ?? null };
  return listActionItems(read, viewer, filter, pageOf(page, SORT_KEY_PARTS), clock());
}
