import { classify } from '../../domain/classification.ts';
import { declare } from '../../domain/declaration.ts';
import type { EventType } from '../../domain/event.ts';
import { suspectExposure } from '../../domain/exposure.ts';
import { handOver } from '../../domain/handover.ts';
import { advance, type Fact, type Incident, report } from '../../domain/incident.ts';
import { addEvidence, recordMitigation, verifyContainment } from '../../domain/mitigation.ts';
import { completePostMortem } from '../../domain/postmortem.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { assess } from '../../domain/severity.ts';
import { record } from '../../platform/audit.ts';
import { type Transaction, transaction } from '../../platform/database.ts';
import { AppError } from '../../platform/errors.ts';
import { append } from '../../platform/events.ts';
import { insertIncident, lockIncident, saveIncident } from './store.ts';
import type { Context } from './subgraph.ts';
import type * as Input from './types.generated.ts';

/** The incident has moved on since the version the command named. */
export interface StaleIncident {
  refused: 'StaleIncident';
  message: string;
  current: Incident;
}

export type Outcome = Incident | Refusal | StaleIncident;

/** Stage 1. The same reporter and key again: the incident of the first time, nothing written. */
export function reportIndication(context: Context, input: Input.ReportIndicationInput): Promise<Incident | Refusal> {
  const { viewer } = context;
  const fact = factOf(context, input.detectedAt);
  const reported = report(
    {
      title: input.title,
      indication: input.indication,
      source: input.source,
      reportedBy: input.reportedBy ?? null,
      reference: input.reference ?? null,
      serviceFamily: input.serviceFamily,
      partition: viewer.partition,
      exercise: input.exercise ?? false,
    },
    fact,
    { id: context.newId(), trackingId: context.newTrackingId() },
  );
  if (isRefusal(reported)) return Promise.resolve(reported);
  return transaction(context.database, async (tx) => {
    const before = await insertIncident(tx, reported, viewer.subject, input.idempotencyKey ?? null);
    if (before) return before;
    await remember(tx, reported, 'incident.reported', fact, {
      trackingId: reported.trackingId,
      exercise: reported.exercise,
    });
    return reported;
  });
}

export const assessIncident = (context: Context, input: Input.AssessIncidentInput) =>
  change(context, input, 'incident.assessed', (incident, fact) =>
    assess(
      incident,
      {
        ...input.impact,
        responsibility: input.responsibility ?? null,
        escalate: input.escalate,
        note: input.note ?? null,
      },
      fact,
    ),
  );

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
    () => ({ classification: input.classification }),
  );

export const handOverToCustomer = (context: Context, input: Input.HandOverInput) =>
  change(
    context,
    input,
    'incident.handed_over',
    (incident, fact) => handOver(incident, { reason: input.reason, supportCase: input.supportCase }, fact),
    stagesOf,
  );

export const suspectIncidentExposure = (context: Context, input: Input.SuspectExposureInput) =>
  change(context, input, 'incident.exposure_suspected', (incident, fact) =>
    suspectExposure(incident, { rationale: input.rationale }, fact),
  );

export function declareIncident(context: Context, input: Input.DeclareIncidentInput) {
  const id = context.newId();
  return change(
    context,
    { ...input, at: input.declaredAt ?? null },
    'incident.declared',
    (incident, fact) => declare(incident, { basis: input.basis, justification: input.justification }, fact, id),
    (_before, _after, fact) => ({ declarationId: id, declaredAt: fact.at.toISOString() }),
  );
}

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
  change(context, input, 'incident.mitigation_recorded', (incident, fact) =>
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
  );

export const verifyIncidentContainment = (context: Context, input: Input.VerifyContainmentInput) =>
  change(context, input, 'incident.containment_verified', (incident, fact) =>
    verifyContainment(incident, { ...input, note: input.note ?? null }, fact),
  );

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

interface Target {
  incidentId: string;
  version?: number | null | undefined;
  at?: Date | null | undefined;
}

type Facts = Record<string, string | number | boolean | null>;

/** Every command on an incident that stands: lock, decide, save, append event and audit entry, in one transaction. */
function change(
  context: Context,
  target: Target,
  type: EventType,
  decide: (incident: Incident, fact: Fact) => Incident | Refusal,
  facts: (before: Incident, after: Incident, fact: Fact) => Facts = () => ({}),
): Promise<Outcome> {
  return transaction(context.database, async (tx) => {
    const before = await lockIncident(tx, context.viewer.partition, target.incidentId);
    if (!before) throw new AppError('NOT_FOUND', 'There is no such incident.', { field: 'incidentId' });
    if (target.version != null && target.version !== before.version) return stale(before, target.version);
    const fact = factOf(context, target.at);
    const after = decide(before, fact);
    if (isRefusal(after)) return after;
    const saved = await saveIncident(tx, before, after);
    await remember(tx, saved, type, fact, facts(before, saved, fact));
    return saved;
  });
}

function stale(current: Incident, version: number): StaleIncident {
  const message = `The incident has changed since version ${version}; it is at version ${current.version} now.`;
  return { refused: 'StaleIncident', message, current };
}

function factOf(context: Context, at: Date | null | undefined): Fact {
  const recordedAt = context.clock();
  return { at: at ?? recordedAt, recordedAt, by: context.viewer.subject };
}

function stagesOf(before: Incident, after: Incident): Facts {
  return { from: before.stage, to: after.stage };
}

async function remember(tx: Transaction, incident: Incident, type: EventType, fact: Fact, facts: Facts): Promise<void> {
  const { id: incidentId, partition } = incident;
  // An instant the caller gave marks history taken over from elsewhere: what follows from it is dated likewise.
  const historical = fact.at.getTime() !== fact.recordedAt.getTime();
  await append(tx, { type, at: fact.at, incidentId, tenantIds: [], partition, facts: { ...facts, historical } });
  await record(tx, { at: fact.at, actor: fact.by, action: type, incidentId, details: facts });
}
