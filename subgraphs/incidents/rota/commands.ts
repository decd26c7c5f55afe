import { checkEscalation } from '../../../domain/paging/escalation.ts';
import { removeShift, type Shift, type ShiftKind, setShift } from '../../../domain/paging/rota.ts';
import { checkPageTarget } from '../../../domain/paging/target.ts';
import { isRefusal, type Unmet } from '../../../domain/refusal.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { checkUrl } from '../../../platform/net/public-address.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import * as store from './store.ts';

/** Sets a shift, or an override. */
export function setRotaShift(context: Context, kind: ShiftKind, input: Input.ShiftInput): Promise<Shift | Unmet> {
  const { viewer, clock, newId } = context;
  return context.transaction(async (tx) => {
    await store.lockRota(tx, viewer.partition);
    const now = clock();
    const startsAt = input.startsAt ?? null;
    const given = {
      kind,
      role: input.role,
      subject: input.subject,
      endsAt: input.endsAt,
      reason: input.reason ?? null,
    };
    const others = await store.findShifts(tx, viewer.partition, startsAt ?? now, input.endsAt);
    const shift = setShift({ ...given, startsAt }, others, viewer.subject, now, newId());
    if (isRefusal(shift)) return shift as Unmet;
    await store.insertShift(tx, viewer.partition, shift);
    await recordRota(tx, context, now, { change: `${kind}_SET`, id: shift.id, role: shift.role });
    return shift;
  });
}

/** Removes a shift or an override; one under way ends now. @throws AppError NOT_FOUND */
export function removeRotaShift(context: Context, id: string): Promise<Shift | Unmet> {
  const { viewer, clock } = context;
  return context.transaction(async (tx) => {
    await store.lockRota(tx, viewer.partition);
    const now = clock();
    const before = await store.findShift(tx, viewer.partition, id);
    if (!before) throw new AppError('NOT_FOUND', 'Shift not found.', { field: 'id' });
    const shift = removeShift(before, viewer.subject, now);
    if (isRefusal(shift)) return shift as Unmet;
    await store.saveRemoval(tx, shift);
    await recordRota(tx, context, now, { change: `${shift.kind}_REMOVED`, id, role: shift.role });
    return shift;
  });
}

/** Sets how pages to a role are escalated, in place of what applied before. */
export function setEscalation(context: Context, input: Input.EscalationInput): Promise<store.EscalationRow | Unmet> {
  const { viewer, clock, newId } = context;
  const steps = input.steps.map(({ afterMinutes, role, subject }) => ({
    ...{ afterMinutes, role: role ?? null, subject: subject?.trim() ?? null },
  }));
  const refused = checkEscalation(steps);
  if (refused) return Promise.resolve(refused);
  return context.transaction(async (tx) => {
    await store.lockRota(tx, viewer.partition);
    const recordedAt = clock();
    const id = newId();
    const escalation = { role: input.role, steps, recordedAt, by: viewer.subject };
    await store.insertEscalation(tx, id, viewer.partition, escalation);
    await recordRota(tx, context, recordedAt, { change: 'ESCALATION_SET', id, role: input.role });
    return escalation;
  });
}

export interface PageTargetAdded {
  target: store.PageTargetRow;
  /** Signs the calls of a webhook; shown once. */
  secret: string | null;
}

/** Adds where a person or role is paged. Address and secret are sealed, and never read by a request again. */
export function addPageTarget(context: Context, input: Input.PageTargetInput): Promise<PageTargetAdded | Unmet> {
  const { viewer, clock, newId, paging } = context;
  const { channel } = input;
  const subject = input.subject?.trim() ?? null;
  const role = input.role ?? null;
  const address = input.address.trim();
  return context.transaction(async (tx) => {
    await store.lockRota(tx, viewer.partition);
    const existing = (await store.findPageTargets(tx, viewer.partition)).filter(
      (each) => each.subject === subject && each.role === role,
    );
    const refused = checkPageTarget(
      { channel, subject, role, address },
      (url) => checkUrl(url, paging.networks),
      existing.length,
    );
    if (refused) return refused;
    const target = { id: newId(), channel, subject, role, recordedAt: clock(), by: viewer.subject };
    const secret = channel === 'WEBHOOK' ? paging.newSecret() : null;
    await store.insertPageTarget(tx, viewer.partition, target, {
      address: paging.secretBox.seal(address, target.id),
      secret: secret === null ? null : paging.secretBox.seal(secret, target.id),
    });
    await recordTarget(tx, context, target.recordedAt, 'ADDED', target);
    return { target, secret };
  });
}

/** Removes a page target, and erases its address. @throws AppError NOT_FOUND */
export function removePageTarget(context: Context, id: string): Promise<store.PageTargetRow> {
  const { viewer, clock } = context;
  return context.transaction(async (tx) => {
    const at = clock();
    const removed = await store.removeTarget(tx, viewer.partition, id, { at, by: viewer.subject });
    if (!removed) throw new AppError('NOT_FOUND', 'Target not found.', { field: 'id' });
    await recordTarget(tx, context, at, 'REMOVED', removed);
    return removed;
  });
}

function recordRota(tx: Transaction, { viewer }: Context, at: Date, facts: Record<string, string>): Promise<void> {
  const { subject: actor, partition } = viewer;
  return recordChange(tx, { type: 'rota.changed', at, actor, incidentId: null, partition, facts });
}

/** Records the channel and the id, and never the address. */
function recordTarget(
  tx: Transaction,
  { viewer }: Context,
  at: Date,
  change: string,
  { id, channel }: store.PageTargetRow,
): Promise<void> {
  const { subject: actor, partition } = viewer;
  const facts = { change, id, channel };
  return recordChange(tx, { type: 'rota.target_changed', at, actor, incidentId: null, partition, facts });
}
