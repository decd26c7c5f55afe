import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkOptional, checkRequired, SHORT } from '../text.ts';

/** The roles that have a rota. */
export const ON_CALL_ROLES = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'] as const;
export type OnCallRole = (typeof ON_CALL_ROLES)[number];

/** An override takes a shift, or a part of it, over. */
export type ShiftKind = 'SHIFT' | 'OVERRIDE';

/** Who is on call in a role from when until when. The end is not part of it. */
export interface Shift {
  id: string;
  kind: ShiftKind;
  role: OnCallRole;
  subject: string;
  startsAt: Date;
  endsAt: Date;
  /** Why it is taken over. */
  reason: string | null;
  recordedAt: Date;
  by: string;
  /** From then on it counts no more; what was so before remains. */
  removedAt: Date | null;
  removedBy: string | null;
}

export interface ShiftInput {
  kind: ShiftKind;
  role: OnCallRole;
  subject: string;
  /** Null for now. */
  startsAt: Date | null;
  endsAt: Date;
  reason: string | null;
}

/** In days. */
const LONGEST_SHIFT = 31;
const DAY_MS = 86_400_000;

/**
 * Sets a shift. It cannot begin in the past: who was on call remains on record. Two shifts of one role never overlap, and
 * neither do two overrides, so that one person at most is on call in a role at any time.
 */
export function setShift(
  input: ShiftInput,
  others: readonly Shift[],
  by: string,
  now: Date,
  id: string,
): Shift | Unmet {
  const { kind, role, subject, endsAt, reason } = input;
  const startsAt = input.startsAt ?? now;
  const shift: Shift = {
    ...{ id, kind, role, subject: subject.trim(), startsAt, endsAt, reason: reason?.trim() || null },
    ...{ recordedAt: now, by, removedAt: null, removedBy: null },
  };
  const overlapped = others.find((each) => each.kind === kind && each.role === role && overlap(each, shift));
  const unmet = [
    ...checkRequired({ subject: { value: subject, max: SHORT } }),
    ...checkOptional({ reason: { value: reason, max: SHORT } }),
    ...(startsAt < now ? [`startsAt must not be in the past (it is now ${now.toISOString()})`] : []),
    ...(endsAt <= startsAt ? ['endsAt must be after startsAt'] : []),
    ...(endsAt.getTime() - startsAt.getTime() > LONGEST_SHIFT * DAY_MS
      ? [`endsAt must be within ${LONGEST_SHIFT} days after startsAt`]
      : []),
    ...(overlapped
      ? [
          `startsAt: another ${kind === 'SHIFT' ? 'shift' : 'override'} of ${role} lasts from ${overlapped.startsAt.toISOString()} to ${endOf(overlapped).toISOString()}; remove it first`,
        ]
      : []),
  ];
  return unmet.length > 0 ? unmetNeeds('The shift cannot be set', unmet) : shift;
}

/** Removes a shift that has not ended: one under way ends now. */
export function removeShift(shift: Shift, by: string, now: Date): Shift | Unmet {
  if (shift.removedAt) return unmetNeeds('The shift cannot be removed', ['id must be a shift that is not removed']);
  if (shift.endsAt <= now) return unmetNeeds('The shift cannot be removed', ['id must be a shift that has not ended']);
  return { ...shift, removedAt: now, removedBy: by };
}

/** The shift or override by which a person is on call in a role at a time; null when no person is. An override wins. */
export function shiftAt(role: OnCallRole, shifts: readonly Shift[], at: Date): Shift | null {
  const running = shifts.filter((each) => each.role === role && each.startsAt <= at && at < endOf(each));
  return running.find(({ kind }) => kind === 'OVERRIDE') ?? running[0] ?? null;
}

/** When a shift ends: by itself, or because it was removed. */
function endOf({ endsAt, removedAt }: Pick<Shift, 'endsAt' | 'removedAt'>): Date {
  return removedAt && removedAt < endsAt ? removedAt : endsAt;
}

function overlap(one: Shift, other: Shift): boolean {
  return one.startsAt < endOf(other) && other.startsAt < endOf(one);
}
