import {
  completeProcedureRevision,
  updateProcedureRevision,
} from '../../domain/incident/action-items/procedure-revision.ts';
import { completePostMortem } from '../../domain/incident/postmortem.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import type * as Input from './inputs.generated.ts';

export const completeIncidentPostMortem = (context: Context, input: Input.CompletePostMortemInput) =>
  change(context, input, 'incident.post_mortem_completed', (incident, fact) =>
    completePostMortem(
      incident,
      {
        summary: input.summary,
        rootCause: input.rootCause,
        whatWentWell: input.whatWentWell ?? null,
        whatWentWrong: input.whatWentWrong ?? null,
        sufficiencyOfResponse: input.sufficiencyOfResponse,
        procedureRevisions: (input.procedureRevisions ?? []).map((revision) => ({
          ...revision,
          dueAt: revision.dueAt ?? null,
        })),
        customerSummary: input.customerSummary ?? null,
      },
      fact,
    ),
  );

export const completeIncidentProcedureRevision = (context: Context, input: Input.CompleteProcedureRevisionInput) =>
  change(
    context,
    input,
    'incident.procedure_revised',
    (incident, fact) => completeProcedureRevision(incident, { number: input.number }, fact),
    () => ({ number: input.number }),
  );

export const updateIncidentProcedureRevision = (context: Context, input: Input.UpdateProcedureRevisionInput) =>
  change(
    context,
    input,
    'incident.procedure_revision_updated',
    (incident, fact) =>
      updateProcedureRevision(
        incident,
        {
          number: input.number,
          owner: input.owner ?? null,
          dueAt: input.dueAt ?? null,
          reason: input.reason ?? null,
        },
        fact,
      ),
    // An update of the owner alone leaves the due date as it was, and so must the trail.
    (_before, { procedureRevisionChanges }) => ({
      number: input.number,
      dueAt: procedureRevisionChanges.at(-1)?.dueAt?.toISOString() ?? null,
    }),
  );
