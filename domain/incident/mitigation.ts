import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, checkRequired, isBlank, SHORT } from '../text.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import type { Containment, Incident, Mitigation, MitigationKind, MitigationState } from './incident.ts';
import { withOwner } from './people/participants.ts';
import { checkOpen } from './stage.ts';

export interface EvidenceInput {
  kind: string;
  description: string;
  sha256: string | null;
  location: string | null;
}

/** Evidence may be added at any stage, even to a closed incident. */
export function addEvidence(incident: Incident, input: EvidenceInput, fact: Fact, id: string): Incident | Unmet {
  const { kind, description } = input;
  const sha256 = blankToNull(input.sha256)?.toLowerCase() ?? null;
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...checkRequired({ kind: { value: kind, max: SHORT }, description: { value: description } }),
    ...checkOptional({ location: { value: input.location } }),
    ...(sha256 === null || /^[0-9a-f]{64}$/.test(sha256) ? [] : ['sha256 must be 64 hexadecimal digits']),
  ];
  if (unmet.length > 0) return unmetNeeds('The evidence cannot be added', unmet);
  const { at, recordedAt, by } = fact;
  const evidence = { id, at, recordedAt, by, kind, description, sha256, location: blankToNull(input.location) };
  return { ...incident, evidence: [...incident.evidence, evidence] };
}

export interface MitigationInput {
  /** Null adds a mitigation, an id changes that one. */
  id: string | null;
  kind: MitigationKind;
  state: MitigationState;
  description: string;
  emergency: boolean;
  owner: string | null;
  dueAt: Date | null;
  /** Why it is changed; required to drop it. */
  reason: string | null;
}

/** The states that may follow; the same state again edits the mitigation. */
const NEXT_STATES: { [state in MitigationState]: readonly MitigationState[] } = {
  PLANNED: ['PLANNED', 'APPLIED', 'DROPPED'],
  APPLIED: ['APPLIED', 'VERIFIED', 'DROPPED'],
  VERIFIED: ['VERIFIED'],
  DROPPED: ['DROPPED'],
};

/** A mitigation is added to the plan before or after it is applied. */
const FIRST_STATES: readonly MitigationState[] = ['PLANNED', 'APPLIED'];

/**
 * Adds a mitigation to the recovery plan, or changes one. Owner and due date remain unchanged when absent. In CLOSE only
 * LONG_TERM ones are changed. Its owner is a participant from then on.
 */
export function recordMitigation(incident: Incident, input: MitigationInput, fact: Fact, id: string): Incident | Unmet {
  const before = input.id === null ? null : incident.mitigations.find((mitigation) => mitigation.id === input.id);
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...checkStage(incident, before ?? null, input),
    ...(before === undefined ? [`id must be a mitigation of this incident, not ${input.id}`] : []),
    ...checkState(before ?? null, input, fact),
    ...checkAccountable(before ?? null, input),
    ...checkRequired({ description: { value: input.description } }),
    ...checkOptional({ owner: { value: input.owner, max: SHORT }, reason: { value: input.reason } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The mitigation cannot be saved', unmet);
  const mitigation = moved(before ?? added(input, fact, id), input, fact.at);
  const { mitigations, mitigationChanges } = incident;
  const { state, owner, dueAt } = mitigation;
  const { at, recordedAt, by } = fact;
  const change = { at, recordedAt, by, mitigationId: mitigation.id, state, owner, dueAt };
  return {
    ...withOwner(incident, mitigation.owner, fact),
    mitigationChanges: [...mitigationChanges, { ...change, reason: blankToNull(input.reason) }],
    mitigations: before
      ? mitigations.map((each) => (each === before ? mitigation : each))
      : [...mitigations, mitigation],
  };
}

export interface ContainmentInput {
  customerRiskContained: boolean;
  businessRiskContained: boolean;
  correctiveMeasuresVerified: boolean;
  note: string | null;
}

/** Whether a measure was taken at all: without one, there is nothing that could be verified as corrective. */
export function hasAppliedMeasure({ mitigations }: Pick<Incident, 'mitigations'>): boolean {
  return mitigations.some(({ state }) => state === 'APPLIED' || state === 'VERIFIED');
}

/** Sets each of the three containment criteria. One that was met before keeps its time, one no longer met loses it. */
export function verifyContainment(incident: Incident, input: ContainmentInput, fact: Fact): Incident | Unmet {
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...checkOpen(incident),
    ...(input.correctiveMeasuresVerified && !hasAppliedMeasure(incident)
      ? ['correctiveMeasuresVerified: at least one mitigation must be APPLIED before measures are verified']
      : []),
    ...checkOptional({ note: { value: input.note } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The containment cannot be saved', unmet);
  const { at, recordedAt, by } = fact;
  const since = (so: boolean, before: Date | null | undefined) => (so ? (before ?? at) : null);
  const before = incident.containment;
  const containment: Containment = {
    at,
    recordedAt,
    by,
    customerRiskContainedAt: since(input.customerRiskContained, before?.customerRiskContainedAt),
    businessRiskContainedAt: since(input.businessRiskContained, before?.businessRiskContainedAt),
    correctiveMeasuresVerifiedAt: since(input.correctiveMeasuresVerified, before?.correctiveMeasuresVerifiedAt),
    note: blankToNull(input.note),
  };
  return { ...incident, containment };
}

/**
 * The recovery plan of a closed incident is settled, except that LONG_TERM mitigations are carried out: their state, owner and
 * due date change, and nothing that the closure was based on.
 */
function checkStage(incident: Incident, before: Mitigation | null, { description, state }: MitigationInput): string[] {
  if (incident.stage !== 'CLOSE') return [];
  if (before?.kind !== 'LONG_TERM') return checkOpen(incident);
  const others = incident.mitigations.filter((each) => each !== before);
  const isBasis = incident.containment?.correctiveMeasuresVerifiedAt && before.state === 'APPLIED';
  return [
    ...(description === before.description
      ? []
      : ['description must remain as it is while the incident is closed: reopen the incident first']),
    ...(state === 'DROPPED' && isBasis && !hasAppliedMeasure({ mitigations: others })
      ? [
          'state must not be DROPPED while the incident is closed: no other measure was applied; reopen the incident first',
        ]
      : []),
  ];
}

/** A LONG_TERM mitigation may outlast its incident, so an owner answers for it, by a date. */
function checkAccountable(before: Mitigation | null, { kind, state, owner, dueAt }: MitigationInput): string[] {
  if (kind !== 'LONG_TERM' || state === 'DROPPED') return [];
  return [
    ...(isBlank(owner) && !before?.owner ? ['owner must be given: a LONG_TERM mitigation requires an owner'] : []),
    ...(dueAt || before?.dueAt ? [] : ['dueAt must be given: a LONG_TERM mitigation requires a due date']),
  ];
}

function checkState(before: Mitigation | null, { state, kind, reason }: MitigationInput, fact: Fact): string[] {
  const lawful = before ? NEXT_STATES[before.state] : FIRST_STATES;
  const unmet: string[] = [];
  if (!lawful.includes(state)) {
    unmet.push(`state must be ${lawful.join(' or ')}${before ? ` after ${before.state}` : ' at first'}, not ${state}`);
  }
  if (state === 'DROPPED' && !before?.reason) {
    unmet.push(...checkRequired({ reason: { value: reason, because: 'dropping a mitigation requires a reason' } }));
  }
  if (before && before.kind !== kind) unmet.push(`kind must remain ${before.kind}`);
  const latest = before && (before.appliedAt ?? before.at);
  if (latest) unmet.push(...checkFact({ ...fact, recordedAt: fact.at }, [{ time: latest, what: 'its latest state' }]));
  return unmet;
}

function added({ kind, state, description, emergency }: MitigationInput, fact: Fact, id: string): Mitigation {
  const { at, recordedAt, by } = fact;
  const absent = { owner: null, dueAt: null, appliedAt: null, verifiedAt: null, reason: null };
  return { id, at, recordedAt, by, kind, state, description, emergency, ...absent };
}

function moved(
  mitigation: Mitigation,
  { state, description, owner, dueAt, reason }: MitigationInput,
  at: Date,
): Mitigation {
  return {
    ...mitigation,
    state,
    description,
    owner: blankToNull(owner) ?? mitigation.owner,
    dueAt: dueAt ?? mitigation.dueAt,
    appliedAt: state === 'APPLIED' ? (mitigation.appliedAt ?? at) : mitigation.appliedAt,
    verifiedAt: state === 'VERIFIED' ? (mitigation.verifiedAt ?? at) : mitigation.verifiedAt,
    reason: state === 'DROPPED' ? (blankToNull(reason) ?? mitigation.reason) : null,
  };
}
