import { type Unmet, unmetNeeds } from '../../refusal.ts';
import { checkRequired, SHORT } from '../../text.ts';
import { checkFact, type Fact, sinceDetection } from '../fact.ts';
import type { Incident, Participant, ParticipantRole } from '../incident.ts';

/** Who leads an incident; null without a LEAD. There is never more than one. */
export function leadOf({ participants }: Pick<Incident, 'participants'>): Participant | null {
  return participants.find(({ role, endedAt }) => role === 'LEAD' && endedAt === null) ?? null;
}

/** Adds a person in a role. A new LEAD takes over: the former one's part as LEAD ends at that time. */
export function addParticipant(
  incident: Incident,
  input: { subject: string; role: ParticipantRole },
  fact: Fact,
): Incident | Unmet {
  const { subject, role } = input;
  const lead = role === 'LEAD' ? leadOf(incident) : null;
  const unmet = [
    ...checkFact(fact, [
      ...sinceDetection(incident),
      ...(lead ? [{ time: lead.sinceAt, what: 'the former lead took over' }] : []),
    ]),
    ...checkRequired({ subject: { value: subject, max: SHORT } }),
    ...(activeAs(incident, subject, role) ? [`subject already takes part as ${role}`] : []),
  ];
  if (unmet.length > 0) return unmetNeeds('The participant cannot be added', unmet);
  const participants = incident.participants.map((each) => (each === lead ? ended(each, fact) : each));
  return { ...incident, participants: [...participants, participant(subject.trim(), role, fact)] };
}

/** Ends a person's part in a role. The owner of an open mitigation cannot leave it without one. */
export function endParticipant(
  incident: Incident,
  input: { subject: string; role: ParticipantRole },
  fact: Fact,
): Incident | Unmet {
  const active = activeAs(incident, input.subject, input.role);
  const others = incident.participants.filter((each) => each !== active);
  const owned = incident.mitigations.find(
    ({ state, owner }) => state === 'PLANNED' && owner !== null && same(owner, input.subject),
  );
  const unmet = [
    ...(active ? [] : [`subject must take part as ${input.role}`]),
    ...checkFact(fact, active ? [{ time: active.sinceAt, what: 'the participation began' }] : []),
    ...(active && owned && !isParticipant({ participants: others }, input.subject)
      ? [`subject owns a planned mitigation: give it another owner first`]
      : []),
  ];
  if (!active || unmet.length > 0) return unmetNeeds('The participation cannot end', unmet);
  const participants = incident.participants.map((each) => (each === active ? ended(each, fact) : each));
  return { ...incident, participants };
}

/**
 * The owner of a mitigation takes part: one who does not yet is added as ENGINEER. The owner may be a team, since owners were
 * texts before there were participants.
 */
export function withOwner(incident: Incident, owner: string | null, fact: Fact): Incident {
  if (owner === null || isParticipant(incident, owner)) return incident;
  return { ...incident, participants: [...incident.participants, participant(owner, 'ENGINEER', fact)] };
}

function isParticipant({ participants }: Pick<Incident, 'participants'>, subject: string): boolean {
  return participants.some((each) => each.endedAt === null && same(each.subject, subject));
}

function activeAs({ participants }: Incident, subject: string, role: ParticipantRole): Participant | undefined {
  return participants.find((each) => each.endedAt === null && each.role === role && same(each.subject, subject));
}

/** Owners are compared without regard to case wherever they are listed. */
function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function participant(subject: string, role: ParticipantRole, { at, recordedAt, by }: Fact): Participant {
  return { subject, role, sinceAt: at, recordedAt, by, endedAt: null, endedBy: null };
}

function ended(each: Participant, { at, by }: Fact): Participant {
  return { ...each, endedAt: at, endedBy: by };
}
