import { declarationInForce, declare } from '../../domain/incident/declaration.ts';
import { decideExposure, suspectExposure } from '../../domain/incident/exposure.ts';
import type { Fact } from '../../domain/incident/fact.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { decideNotToNotify, requestNotToNotify } from '../../domain/incident/not-notifying.ts';
import { decideWithdrawal, requestWithdrawal } from '../../domain/incident/withdrawal.ts';
import { stateAwareness } from '../../domain/regimes/awareness.ts';
import { type AdditionalChange, awareFacts, change, type Facts, severityFacts } from './change.ts';
import type { Context } from './context.ts';
import type * as Input from './inputs.generated.ts';

export const suspectIncidentExposure = (context: Context, input: Input.SuspectExposureInput) =>
  change(context, input, 'incident.exposure_suspected', (incident, fact) =>
    suspectExposure(incident, { rationale: input.rationale }, fact),
  );

export function decideIncidentExposure(context: Context, input: Input.DecideExposureInput) {
  const { declare: declared, rationale } = input;
  const id = context.newId();
  return change(
    context,
    input,
    'incident.exposure_decided',
    (incident, fact) => decideExposure(incident, { declared, rationale, basis: input.basis ?? [] }, fact, id),
    () => ({ declared }),
    // The declaration starts the clock, whichever command made it.
    (before, after, fact) =>
      declared ? [{ type: 'incident.declared', facts: declaredFacts(id, fact, before, after) }] : [],
  );
}

export function declareIncident(context: Context, input: Input.DeclareIncidentInput) {
  const id = context.newId();
  return change(
    context,
    { ...input, at: input.declaredAt ?? null },
    'incident.declared',
    (incident, fact) => declare(incident, { basis: input.basis, justification: input.justification }, fact, id),
    (before, after, fact) => declaredFacts(id, fact, before, after),
    (before) => settledSuspicion(before, true),
  );
}

export const stateIncidentAwareness = (context: Context, input: Input.StateAwarenessInput) =>
  change(
    context,
    { ...input, at: input.awareAt },
    'incident.awareness_stated',
    (incident, fact) => stateAwareness(incident, { reason: input.reason }, fact),
    (_before, after) => awareFacts(after),
  );

export function requestIncidentWithdrawal(context: Context, input: Input.RequestWithdrawalInput) {
  const withdrawalId = context.newId();
  return change(
    context,
    input,
    'incident.withdrawal_requested',
    (incident, fact) => requestWithdrawal(incident, { reason: input.reason }, fact, withdrawalId),
    (before) => ({ declarationId: declarationInForce(before)?.id ?? null, withdrawalId }),
  );
}

export function decideIncidentWithdrawal(context: Context, input: Input.DecideWithdrawalInput) {
  const { withdrawalId, approved } = input;
  const { roles } = context.viewer;
  return change(
    context,
    input,
    'incident.withdrawal_decided',
    (incident, fact) => decideWithdrawal(incident, { withdrawalId, roles, approved, note: input.note ?? null }, fact),
    (before, after) => ({
      declarationId: declarationInForce(before)?.id ?? null,
      withdrawalId,
      approved,
      effective: declarationInForce(after) === null,
    }),
  );
}

export function requestIncidentNotToNotify(context: Context, input: Input.RequestNotToNotifyInput) {
  const decisionId = context.newId();
  const { reason, exemptions = [], publicCommunication = null } = input;
  return change(
    context,
    input,
    'incident.not_notifying_requested',
    (incident, fact) => requestNotToNotify(incident, { reason, exemptions, publicCommunication }, fact, decisionId),
    () => ({ decisionId, exemptions }),
  );
}

export function decideIncidentNotToNotify(context: Context, input: Input.DecideNotToNotifyInput) {
  const { decisionId, approved } = input;
  const { roles } = context.viewer;
  return change(
    context,
    input,
    'incident.not_notifying_decided',
    (incident, fact) => decideNotToNotify(incident, { decisionId, roles, approved, note: input.note ?? null }, fact),
    (_before, after) => ({ decisionId, approved, effective: isEffective(after) }),
    (before, after) => (isEffective(after) ? settledSuspicion(before, false) : []),
  );
}

function isEffective({ decisionsNotToNotify }: Incident): boolean {
  return decisionsNotToNotify.at(-1)?.effectiveAt != null;
}

function declaredFacts(declarationId: string, { at }: Fact, before: Incident, after: Incident): Facts {
  return { declarationId, declaredAt: at.toISOString(), ...awareFacts(after), ...severityFacts(before, after) };
}

/** A declaration also decides an open suspicion of exposure, and so does a decision not to notify. */
function settledSuspicion({ exposure }: Incident, declared: boolean): AdditionalChange[] {
  const open = exposure !== null && exposure.decision === null;
  return open ? [{ type: 'incident.exposure_decided', facts: { declared } }] : [];
}
