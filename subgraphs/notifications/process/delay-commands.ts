import type { EventType } from '../../../domain/event.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import { deadlineOf } from '../../../domain/notification/clock.ts';
import { type Delay, decideDelay, liftDelay, requestDelay } from '../../../domain/notification/delay.ts';
import { isRefusal, type Unmet } from '../../../domain/refusal.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type * as Input from '../inputs.generated.ts';
import type { ProcessRow } from '../tables.ts';
import { refreshClock } from './clock.ts';
import { findDelay, findDelays, saveDelay } from './delay-store.ts';
import { lockProcess } from './store.ts';

/** Requests a delay of the notices past their deadline; nothing changes until both approver roles have approved. */
export async function requestNoticeDelay(
  context: Context,
  input: Input.RequestDelayInput,
): Promise<ProcessRow | Unmet> {
  await context.caughtUp();
  return change(context, input.incidentId, 'process.delay_requested', input.at, async (process, delays, fact) =>
    requestDelay(delays, input, { declaredAt: declaredAt(process) }, fact, context.newId()),
  );
}

/** One approver role's decision. The second approval, by another person and before the deadline, suspends the clock. */
export async function decideNoticeDelay(context: Context, input: Input.DecideDelayInput): Promise<ProcessRow | Unmet> {
  const { roles } = context.viewer;
  const decision = { roles, approved: input.approved, note: input.note ?? null };
  const { incidentId } = await named(context, input.delayId);
  return change(context, incidentId, 'process.delay_decided', input.at, async (process, delays, fact) => {
    const declared = declaredAt(process);
    const delay = delays.find(({ id }) => id === input.delayId);
    if (!delay || !declared) return ofAnotherDeclaration('decided');
    return decideDelay(delay, decision, { deadline: deadlineOf(declared) }, fact);
  });
}

/** Ends an approved delay early: the clock continues as if it had never been suspended. */
export async function liftNoticeDelay(context: Context, input: Input.LiftDelayInput): Promise<ProcessRow | Unmet> {
  const { incidentId } = await named(context, input.delayId);
  return change(context, incidentId, 'process.delay_lifted', input.at, async (_process, delays, fact) => {
    const delay = delays.find(({ id }) => id === input.delayId);
    return delay ? liftDelay(delay, { reason: input.reason }, fact) : ofAnotherDeclaration('lifted');
  });
}

/** Every command on a delay: lock the process, decide, save, refresh the clock, in one transaction. */
async function change(
  context: Context,
  incidentId: string,
  type: EventType,
  at: Date | null | undefined,
  decide: (process: ProcessRow, delays: Delay[], fact: Fact) => Promise<Delay | Unmet>,
): Promise<ProcessRow | Unmet> {
  return context.transaction(async (tx) => {
    const process = await lockProcess(tx, context.viewer.partition, incidentId);
    if (!process?.startedAt)
      throw new AppError('NOT_FOUND', 'Notification process not found.', { field: 'incidentId' });
    const recordedAt = context.clock();
    const fact: Fact = { at: at ?? recordedAt, recordedAt, by: context.viewer.subject };
    const delay = await decide(process, await findDelays(tx, process), fact);
    if (isRefusal(delay)) return delay as Unmet;
    await saveDelay(tx, process, delay);
    const { partition } = process;
    const facts = { delayId: delay.id, reason: delay.reason, state: delay.state, until: delay.until.toISOString() };
    await recordChange(tx, { type, at: fact.at, actor: fact.by, incidentId, partition, facts });
    return refreshClock(tx, process, recordedAt);
  });
}

async function named({ read, viewer }: Context, id: string): Promise<{ incidentId: string }> {
  const found = await read((tx) => findDelay(tx, viewer.partition, id));
  if (!found) throw new AppError('NOT_FOUND', 'Delay not found.', { field: 'delayId' });
  return found;
}

function declaredAt({ declaredAt, withdrawnAt }: ProcessRow): Date | null {
  return withdrawnAt ? null : declaredAt;
}

function ofAnotherDeclaration(what: string): Unmet {
  const unmet = ['delayId must be a delay of the declaration in force'];
  return { refused: 'Unmet', message: `The delay cannot be ${what}: ${unmet[0]}.`, unmet };
}
