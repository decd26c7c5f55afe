import { classify } from '../../domain/incident/classification.ts';
import { handOver } from '../../domain/incident/handover.ts';
import { advance } from '../../domain/incident/lifecycle.ts';
import { addEvidence, recordMitigation, verifyContainment } from '../../domain/incident/mitigation.ts';
import { assess } from '../../domain/incident/severity.ts';
import { shiftAt } from '../../domain/paging/rota.ts';
import { awareFacts, change, severityFacts, stagesOf } from './change.ts';
import type { Context } from './context.ts';
import type * as Input from './inputs.generated.ts';
import { findShiftsAt } from './rota/store.ts';

/** "An on-call team member assesses": whether its author was on call at the time of the assessment is part of the record. */
export async function assessIncident(context: Context, input: Input.AssessIncidentInput) {
  const { viewer, read, clock } = context;
  const at = input.at ?? clock();
  const shifts = await read((tx) => findShiftsAt(tx, viewer.partition, at));
  const shift = shiftAt('RESPONDER', shifts, at);
  const onCall = shift && shift.subject === viewer.subject;
  return change(
    context,
    input,
    'incident.assessed',
    (incident, fact) =>
      assess(
        incident,
        {
          ...input.impact,
          responsibility: input.responsibility ?? null,
          escalate: input.escalate,
          note: input.note ?? null,
          onCall,
        },
        fact,
      ),
    (before, after) => ({ ...awareFacts(after), ...severityFacts(before, after) }),
  );
}

export const advanceStage = (context: Context, input: Input.AdvanceStageInput) =>
  change(
    context,
    input,
    'incident.advanced',
    (incident, fact) => advance(incident, { to: input.to, reason: input.reason ?? null }, fact),
    stagesOf,
  );

export const classifyIncident = (context: Context, input: Input.ClassifyIncidentInput) =>
  change(
    context,
    input,
    'incident.classified',
    (incident, fact) =>
      classify(
        incident,
        {
          classification: input.classification,
          effects: input.effects ?? [],
          capacity: input.capacity ?? [],
          rationale: input.rationale,
          rootCause: input.rootCause ?? null,
          evidenceIds: input.evidenceIds ?? [],
        },
        fact,
      ),
    (_before, after) => ({
      classification: input.classification,
      capacity: input.capacity ?? [],
      ...awareFacts(after),
    }),
  );

export const handOverToCustomer = (context: Context, input: Input.HandOverInput) =>
  change(
    context,
    input,
    'incident.handed_over',
    (incident, fact) => handOver(incident, { reason: input.reason, supportCase: input.supportCase }, fact),
    stagesOf,
  );

export const addIncidentEvidence = (context: Context, input: Input.AddEvidenceInput) =>
  change(context, input, 'incident.evidence_added', (incident, fact) =>
    addEvidence(
      incident,
      {
        kind: input.kind,
        description: input.description,
        sha256: input.sha256 ?? null,
        location: input.location ?? null,
      },
      fact,
      context.newId(),
    ),
  );

export const recordIncidentMitigation = (context: Context, input: Input.RecordMitigationInput) =>
  change(
    context,
    input,
    'incident.mitigation_recorded',
    (incident, fact) =>
      recordMitigation(
        incident,
        {
          id: input.id ?? null,
          kind: input.kind,
          state: input.state,
          description: input.description,
          emergency: input.emergency ?? false,
          owner: input.owner ?? null,
          dueAt: input.dueAt ?? null,
          reason: input.reason ?? null,
        },
        fact,
        context.newId(),
      ),
    (_before, { mitigationChanges }) => {
      const latest = mitigationChanges.at(-1);
      if (!latest) return {};
      const { mitigationId, state, dueAt } = latest;
      return { mitigationId, kind: input.kind, state, dueAt: dueAt?.toISOString() ?? null };
    },
  );

export const verifyIncidentContainment = (context: Context, input: Input.VerifyContainmentInput) =>
  change(context, input, 'incident.containment_verified', (incident, fact) =>
    verifyContainment(incident, { ...input, note: input.note ?? null }, fact),
  );
