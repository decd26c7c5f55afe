import fc from 'fast-check';
import type { Role } from '../../../domain/access/role.ts';
import { classify } from '../../../domain/incident/classification.ts';
import { declarationInForce, declare } from '../../../domain/incident/declaration.ts';
import { decideExposure, suspectExposure } from '../../../domain/incident/exposure.ts';
import type { Fact } from '../../../domain/incident/fact.ts';
import { handOver } from '../../../domain/incident/handover.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { advance } from '../../../domain/incident/lifecycle.ts';
import { addEvidence, recordMitigation, verifyContainment } from '../../../domain/incident/mitigation.ts';
import { decideNotToNotify, requestNotToNotify } from '../../../domain/incident/not-notifying.ts';
import { completePostMortem } from '../../../domain/incident/postmortem.ts';
import { assess } from '../../../domain/incident/severity.ts';
import { decideWithdrawal, requestWithdrawal } from '../../../domain/incident/withdrawal.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { stateAwareness } from '../../../domain/regimes/awareness.ts';
import { decideUnmarking, requestUnmarking } from '../../../domain/reporting/exercise.ts';
import {
  assessment,
  CONTAINED,
  classified,
  decisionNotToNotify,
  declaredIncident,
  hour,
  incident,
  mitigation,
  postMortem,
} from '../build.ts';

type Command = (incident: Incident, fact: Fact, id: string) => Incident | Refusal;

interface Step {
  name: string;
  run: Command;
  /** The time since the previous command, and by how much the responder backdates this one. */
  minutes: number;
  backMinutes: number;
  by: string;
}

const text = fc.constantFrom('because', 'because', 'because', ' ');
const idOf = (incident: Incident) => incident.mitigations.at(-1)?.id ?? null;
const withdrawalId = (incident: Incident) => declarationInForce(incident)?.withdrawal?.id ?? 'none';

/** Every command, with lawful and unlawful arguments. */
export const COMMANDS: Record<string, fc.Arbitrary<Command>> = {
  advance: fc
    .record({
      to: fc.constantFrom('DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE', 'CLOSE'),
      reason: text,
    } as const)
    .map((input) => (value, fact) => advance(value, input, fact)),
  assess: fc
    .record({
      functionalImpact: fc.constantFrom('NONE', 'HIGH'),
      informationImpact: fc.constantFrom<('NONE' | 'PRIVACY_BREACH')[]>(['NONE'], ['PRIVACY_BREACH'], []),
      recoverability: fc.constantFrom('REGULAR', 'EXTENDED'),
      customerDataRisk: fc.constantFrom('NONE', 'POSSIBLE', 'CONFIRMED'),
      responsibility: fc.constantFrom(null, 'PROVIDER', 'CUSTOMER'),
      escalate: fc.boolean(),
      note: fc.constant(null),
    } as const)
    .map((input) => (value, fact) => assess(value, input as Parameters<typeof assess>[1], fact)),
  classify: fc
    .record({
      classification: fc.constantFrom('FALSE_POSITIVE', 'SECURITY_EVENT', 'PRIVACY_INCIDENT', 'SECURITY_INCIDENT'),
      rationale: text,
      rootCause: text,
    } as const)
    .map(
      (input) => (value, fact) =>
        classify(value, { ...input, effects: ['LOSS'], capacity: ['PROCESSOR'], evidenceIds: [] }, fact),
    ),
  // Also as of long before, so that a statement is earlier than what is known.
  stateAwareness: fc.record({ reason: text, hoursBefore: fc.nat(100) }).map(
    ({ reason, hoursBefore }) =>
      (value, fact) =>
        stateAwareness(value, { reason }, { ...fact, at: hoursAfter(fact.at, -hoursBefore) }),
  ),
  declare: text.map(
    (justification) => (value, fact, id) => declare(value, { basis: ['LEGAL_COMMITMENT'], justification }, fact, id),
  ),
  suspect: text.map((rationale) => (value, fact) => suspectExposure(value, { rationale }, fact)),
  decideExposure: fc
    .boolean()
    .map(
      (declared) => (value, fact, id) =>
        decideExposure(value, { declared, rationale: 'because', basis: ['LEGAL_COMMITMENT'] }, fact, id),
    ),
  withdraw: text.map((reason) => (value, fact, id) => requestWithdrawal(value, { reason }, fact, id)),
  decideWithdrawal: fc
    .record({
      roles: fc.constantFrom<Role[]>(['LEGAL'], ['EXECUTIVE_INCIDENT_MANAGER'], ['RESPONDER']),
      approved: fc.constantFrom(true, true, true, false),
    })
    .map(
      (decision) => (value, fact) =>
        decideWithdrawal(value, { ...decision, note: null, withdrawalId: withdrawalId(value) }, fact),
    ),
  requestNotToNotify: text.map(
    (reason) => (value, fact, id) =>
      requestNotToNotify(value, { reason, exemptions: ['DATA_PROTECTED'], publicCommunication: null }, fact, id),
  ),
  decideNotToNotify: fc
    .record({
      roles: fc.constantFrom<Role[]>(['LEGAL'], ['EXECUTIVE_INCIDENT_MANAGER'], ['RESPONDER']),
      approved: fc.constantFrom(true, true, true, false),
    })
    .map((decision) => (value, fact) => {
      const decisionId = value.decisionsNotToNotify.at(-1)?.id ?? 'none';
      return decideNotToNotify(value, { ...decision, note: null, decisionId }, fact);
    }),
  requestUnmarking: text.map((reason) => (value, fact, id) => requestUnmarking(value, { reason }, fact, id)),
  decideUnmarking: fc
    .record({
      roles: fc.constantFrom<Role[]>(['LEGAL'], ['EXECUTIVE_INCIDENT_MANAGER'], ['RESPONDER']),
      approved: fc.constantFrom(true, true, true, false),
    })
    .map((decision) => (value, fact) => {
      const unmarkingId = value.unmarkings.at(-1)?.id ?? 'none';
      return decideUnmarking(value, { ...decision, note: null, unmarkingId }, fact);
    }),
  handOver: text.map((reason) => (value, fact) => handOver(value, { reason, supportCase: 'C-1' }, fact)),
  mitigate: fc
    .record({
      fresh: fc.boolean(),
      kind: fc.constantFrom('CORRECTIVE', 'LONG_TERM'),
      state: fc.constantFrom('PLANNED', 'APPLIED', 'VERIFIED', 'DROPPED'),
      owner: fc.constantFrom('identity', null),
      reason: text,
    } as const)
    .map(({ fresh, ...input }) => (value, fact, id) => {
      const about = { id: fresh ? null : idOf(value), description: 'x', emergency: false, dueAt: hour(500) };
      return recordMitigation(value, { ...about, ...input }, fact, id);
    }),
  contain: fc.constantFrom(true, true, false).map(
    (contained) => (value, fact) =>
      verifyContainment(
        value,
        {
          customerRiskContained: contained,
          businessRiskContained: true,
          correctiveMeasuresVerified: true,
          note: null,
        },
        fact,
      ),
  ),
  addEvidence: text.map(
    (kind) => (value, fact, id) =>
      addEvidence(value, { kind, description: 'x', sha256: null, location: null }, fact, id),
  ),
  completePostMortem: fc.constant<Command>((value, fact) => completePostMortem(value, postMortem(), fact)),
  // Not a command: the notices were published, and the incidents subgraph learned it from the events.
  notify: fc.constant<Command>((value) => ({ ...value, noticesOut: declarationInForce(value) !== null })),
};

const step: fc.Arbitrary<Step> = fc
  .oneof(
    ...Object.entries(COMMANDS).map(([name, command]) => ({
      arbitrary: command.map((run) => ({ name, run })),
      weight: ['advance', 'decideWithdrawal', 'decideNotToNotify'].includes(name) ? 4 : 1,
    })),
  )
  .chain((command) =>
    fc.record({
      name: fc.constant(command.name),
      run: fc.constant(command.run),
      minutes: fc.integer({ min: 1, max: 600 }),
      backMinutes: fc.constantFrom(0, 0, 0, 0, 45, 2_000, -1),
      by: fc.constantFrom('lee', 'eve', 'kim'),
    }),
  );

export interface Walk {
  start: Incident;
  steps: Step[];
}

/** Runs the steps, from one day after detection on. @returns for each step the incident before it and its answer */
export function walk({ start, steps }: Walk): { name: string; before: Incident; answer: Incident | Refusal }[] {
  let minutes = 24 * 60;
  let current = start;
  return steps.map(({ name, run, minutes: passed, backMinutes, by }, index) => {
    minutes += passed;
    const fact = { at: hour((minutes - backMinutes) / 60), recordedAt: hour(minutes / 60), by };
    const before = deepFreeze(current);
    const answer = run(before, fact, `id-${index}`);
    if (!isRefusal(answer)) current = answer;
    return { name, before, answer };
  });
}

export const walks: fc.Arbitrary<Walk> = fc.record({
  start: fc.constantFrom(
    incident(),
    incident({ stage: 'ASSESS', assessments: [assessment({ escalate: true })] }),
    incident({ stage: 'DIAGNOSE', classifications: [classified('PRIVACY_INCIDENT')] }),
    incident({
      stage: 'DIAGNOSE',
      classifications: [classified('PRIVACY_INCIDENT')],
      responsibility: 'CUSTOMER',
      handOver: { at: hour(3), recordedAt: hour(3), by: 'lee', supportCase: 'C-1', reason: 'A phished password.' },
    }),
    incident({
      stage: 'STABILIZE',
      assessments: [assessment({ customerDataRisk: 'CONFIRMED', severity: 'HIGH' })],
      classifications: [classified('SECURITY_INCIDENT', { effects: ['LOSS'] })],
      capacity: ['PROCESSOR'],
      decisionsNotToNotify: [decisionNotToNotify()],
      mitigations: [mitigation({ state: 'APPLIED' })],
      containment: CONTAINED,
      nextUpdateDueAt: hour(25),
    }),
    incident({
      stage: 'DIAGNOSE',
      exercise: true,
      decisionsNotToNotify: [decisionNotToNotify({ known: { ...decisionNotToNotify().known, exercise: true } })],
      unmarkings: [
        {
          id: 'unmarking-1',
          requestedAt: hour(22),
          recordedAt: hour(22),
          requestedBy: 'robin',
          reason: 'It was an attack.',
          approvals: [{ approverRole: 'LEGAL', by: 'lee', at: hour(23), approved: true, note: null }],
          effectiveAt: null,
          refusedAt: null,
        },
      ],
      assessments: [assessment({ customerDataRisk: 'CONFIRMED', severity: 'HIGH' })],
      classifications: [classified('SECURITY_INCIDENT', { effects: ['LOSS'] })],
      capacity: ['PROCESSOR'],
      nextUpdateDueAt: hour(25),
    }),
    declaredIncident({ exercise: true, nextUpdateDueAt: hour(25) }),
    declaredIncident({ nextUpdateDueAt: hour(25) }),
    declaredIncident({
      stage: 'STABILIZE',
      mitigations: [mitigation({ state: 'APPLIED' })],
      containment: CONTAINED,
      nextUpdateDueAt: hour(25),
    }),
  ),
  steps: fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }),
});

/** Freezes an incident, so that a rule that modifies its argument throws. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !(value instanceof Date) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Asserts a condition after every accepted step; a refused step changes nothing. */
export const always = (holds: (after: Incident, before: Incident) => void) =>
  fc.assert(
    fc.property(walks, (some) => {
      for (const { before, answer } of walk(some)) if (!isRefusal(answer)) holds(answer, before);
    }),
    { numRuns: 200 },
  );

/** Whether not notifying was decided, and nothing graver was recorded since it was requested: from the requirement. */
export function isSettledByDecision(incident: Incident): boolean {
  const decision = incident.decisionsNotToNotify.at(-1);
  if (!decision?.effectiveAt) return false;
  const { known } = decision;
  const risks = ['NONE', 'POSSIBLE', 'IMMINENT', 'CONFIRMED'];
  const classes = ['SECURITY_INCIDENT', 'PRIVACY_INCIDENT'];
  const rank = (order: string[], value: string | undefined) => order.indexOf(value ?? '');
  const assessed = incident.assessments.slice(known.assessments - 1);
  const classified = incident.classifications.slice(Math.max(known.classifications - 1, 0));
  const firstClass = known.classifications > 0 ? classified[0]?.classification : undefined;
  return (
    incident.declarations.length === known.declarations &&
    incident.exercise === known.exercise &&
    assessed.every((each) => rank(risks, each.customerDataRisk) <= rank(risks, assessed[0]?.customerDataRisk)) &&
    classified.every(({ classification }) => rank(classes, classification) <= rank(classes, firstClass)) &&
    (incident.exposure ? incident.exposure.earlier.length + 1 : 0) === known.suspicions
  );
}
