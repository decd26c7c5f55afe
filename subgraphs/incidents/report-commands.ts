import { visibleTenants } from '../../domain/access/policy.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { report } from '../../domain/incident/lifecycle.ts';
import { isRefusal, type Refusal, unmetNeeds } from '../../domain/refusal.ts';
import { decideUnmarking, requestUnmarking } from '../../domain/reporting/exercise.ts';
import type { Reporter } from '../../domain/reporting/reporter.ts';
import { checkOptional, SHORT } from '../../domain/text.ts';
import { findVisibleTenants } from '../../platform/access/visibility.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { change, factOf, recordIncidentChange } from './change.ts';
import type { Context } from './context.ts';
import type * as Input from './inputs.generated.ts';
import { insertIncident } from './store.ts';

/** Stage 1. A repeated report with the same reporter and key returns the first incident and writes nothing. */
export function reportIndication(context: Context, input: Input.ReportIndicationInput): Promise<Incident | Refusal> {
  const { viewer } = context;
  const fact = factOf(context, input.detectedAt);
  const tenantId = input.tenantId ?? null;
  return context.transaction(async (tx) => {
    const reported = report(
      {
        title: input.title,
        indication: input.indication,
        source: input.source,
        reportedBy: input.reportedBy ?? null,
        externalReporter: input.externalReporter ?? null,
        reference: input.reference ?? null,
        serviceFamily: input.serviceFamily,
        partition: viewer.partition,
        exercise: input.exercise ?? false,
        exerciseTerms: input.exerciseTerms ?? null,
        tenantId,
      },
      await reporterOf(tx, context, tenantId),
      fact,
      { id: context.newId(), trackingId: context.newTrackingId() },
    );
    if (isRefusal(reported)) return reported;
    const wrong = checkOptional({ idempotencyKey: { value: input.idempotencyKey ?? null, max: SHORT } });
    if (wrong.length > 0) return unmetNeeds('Cannot save the report', wrong);
    const before = await insertIncident(tx, reported, viewer.subject, input.idempotencyKey ?? null);
    if (before) return before;
    const { trackingId, exercise } = reported;
    await recordIncidentChange(tx, reported, 'incident.reported', fact, { trackingId, exercise });
    return reported;
  });
}

/** The reporter with the tenants that it belongs to at the moment: of those in its token, some may have been revoked since. */
async function reporterOf(tx: Transaction, { viewer, clock }: Context, tenantId: string | null): Promise<Reporter> {
  const { roles, partnerId } = viewer;
  const visible = visibleTenants(viewer);
  const own = visible.kind === 'TENANTS' ? visible.tenantIds : [];
  const named = tenantId === null ? [] : [tenantId];
  const ids = [...own, ...named];
  const { notVisible } = ids.length > 0 ? await findVisibleTenants(tx, viewer, ids, clock()) : { notVisible: ids };
  return {
    roles,
    partnerId,
    tenantIds: own.filter((id) => !notVisible.includes(id)),
    // Roles that see every tenant belong to none, and which tenants exist is not known here.
    isOfTenant: visible.kind !== 'ALL' && tenantId !== null && !notVisible.includes(tenantId),
  };
}

export function requestExerciseUnmarking(context: Context, input: Input.RequestUnmarkingInput) {
  const unmarkingId = context.newId();
  return change(
    context,
    input,
    'incident.unmarking_requested',
    (incident, fact) => requestUnmarking(incident, { reason: input.reason }, fact, unmarkingId),
    () => ({ unmarkingId }),
  );
}

export function decideExerciseUnmarking(context: Context, input: Input.DecideUnmarkingInput) {
  const { unmarkingId, approved } = input;
  const { roles } = context.viewer;
  return change(
    context,
    input,
    'incident.unmarking_decided',
    (incident, fact) => decideUnmarking(incident, { unmarkingId, roles, approved, note: input.note ?? null }, fact),
    (_before, after) => ({ unmarkingId, approved, effective: !after.exercise }),
  );
}
