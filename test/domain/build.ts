import type { Fact } from '../../domain/incident/fact.ts';
import type {
  Assessment,
  Classification,
  ClassificationRecord,
  DecisionNotToNotify,
  Declaration,
  Incident,
  Mitigation,
  PostMortem,
  ProcedureRevision,
} from '../../domain/incident/incident.ts';
import type { Stage } from '../../domain/incident/stage.ts';
import type { Revision, RevisionInput } from '../../domain/notification/advisory.ts';
import type { Delay } from '../../domain/notification/delay.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { filing } from './filings.ts';

const HOUR = 3_600_000;
/** The time of detection of every incident built here. */
const DETECTED = Date.UTC(2026, 2, 2, 8);

/** A time, in hours after detection; `milliseconds` moves it off the hour. */
export function hour(hours: number, milliseconds = 0): Date {
  return new Date(DETECTED + hours * HOUR + milliseconds);
}

/** A fact that occurred and was recorded this many hours after detection. */
export function fact(hours = 24, overrides: Partial<Fact> = {}): Fact {
  return { at: hour(hours), recordedAt: hour(hours), by: 'robin', ...overrides };
}

const PATH: Stage[] = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];

/** An incident that reached its stage by the shortest path, in an hour a stage. */
export function incident(overrides: Partial<Incident> = {}): Incident {
  const passed = PATH.slice(0, PATH.indexOf(overrides.stage ?? 'DETECT') + 1);
  const stageChanges = passed.map((to, hours) => ({
    ...fact(hours),
    from: PATH[hours - 1] ?? null,
    to,
    reason: null,
  }));
  const stageSince = hour(passed.length - 1);
  return {
    id: 'incident-1',
    version: 1,
    trackingId: 'QX7K-M2PD',
    title: 'Keys seen outside',
    serviceFamily: 'Identity',
    partition: 'public',
    exercise: false,
    exerciseTerms: null,
    unmarkings: [],
    reportingTenantId: null,
    stage: 'DETECT',
    stageSince,
    stageChanges,
    detection: {
      source: 'BLUE_TEAM',
      detectedAt: hour(0),
      recordedAt: hour(0),
      reportedBy: null,
      externalReporter: null,
      reference: null,
      indication: 'A key of ours signs what we never signed.',
    },
    openedAt: hour(0),
    responsibility: null,
    capacity: [],
    assessments: [],
    classifications: [],
    declarations: [],
    awareness: [],
    decisionsNotToNotify: [],
    mitigations: [],
    mitigationChanges: [],
    evidence: [],
    containment: null,
    handOver: null,
    exposure: null,
    postMortem: null,
    procedureRevisionChanges: [],
    participants: [],
    noticesOut: false,
    closedAt: overrides.stage === 'CLOSE' ? stageSince : null,
    nextUpdateDueAt: null,
    ...overrides,
  };
}

export function assessment(overrides: Partial<Assessment> = {}): Assessment {
  return {
    ...fact(1),
    functionalImpact: 'NONE',
    informationImpact: ['NONE'],
    recoverability: 'REGULAR',
    customerDataRisk: 'NONE',
    severity: 'LOW',
    priority: 'P4',
    because: [],
    escalate: false,
    note: null,
    onCall: null,
    ...overrides,
  };
}

export function classified(
  classification: Classification,
  overrides: Partial<ClassificationRecord> = {},
): ClassificationRecord {
  const cause = classification === 'FALSE_POSITIVE' ? 'A test key, published on purpose.' : null;
  return { ...fact(2), classification, effects: [], rationale: 'x', rootCause: cause, evidenceIds: [], ...overrides };
}

export function declaration(overrides: Partial<Declaration> = {}): Declaration {
  return {
    id: 'declaration-1',
    declaredAt: hour(10),
    recordedAt: hour(10),
    by: 'robin',
    basis: ['UNAUTHORIZED_ACCESS_OCCURRED'],
    stageWhenDeclared: 'DIAGNOSE',
    justification: 'Mailboxes were read.',
    withdrawal: null,
    ...overrides,
  };
}

/** A decision not to notify about one assessment and one classification, effective 21 hours after detection. */
export function decisionNotToNotify(overrides: Partial<DecisionNotToNotify> = {}): DecisionNotToNotify {
  return {
    id: 'decision-1',
    requestedAt: hour(20),
    recordedAt: hour(20),
    requestedBy: 'robin',
    reason: 'The mailboxes were encrypted, and the keys are safe.',
    exemptions: [],
    publicCommunication: null,
    approvals: [
      { approverRole: 'LEGAL', by: 'lee', at: hour(20), approved: true, note: null },
      { approverRole: 'EXECUTIVE_INCIDENT_MANAGER', by: 'eve', at: hour(21), approved: true, note: null },
    ],
    effectiveAt: hour(21),
    refusedAt: null,
    known: {
      assessments: 1,
      classifications: 1,
      declarations: 0,
      suspicions: 0,
      capacity: ['PROCESSOR'],
      exercise: false,
    },
    ...overrides,
  };
}

/** An incident declared ten hours after detection; its deadline is 82 hours after detection. */
export function declaredIncident(overrides: Partial<Incident> = {}): Incident {
  return incident({
    stage: 'DIAGNOSE',
    capacity: ['PROCESSOR'],
    assessments: [assessment({ customerDataRisk: 'CONFIRMED', severity: 'HIGH', priority: 'P1', escalate: true })],
    classifications: [classified('PRIVACY_INCIDENT', { effects: ['UNAUTHORIZED_ACCESS'] })],
    declarations: [declaration()],
    ...overrides,
  });
}

export function mitigation(overrides: Partial<Mitigation> = {}): Mitigation {
  return {
    ...fact(3),
    id: 'mitigation-1',
    kind: 'CONTAINMENT',
    state: 'PLANNED',
    description: 'Revoke the key.',
    emergency: false,
    owner: null,
    dueAt: null,
    appliedAt: null,
    verifiedAt: null,
    reason: null,
    ...overrides,
  };
}

export function postMortem(overrides: Partial<PostMortem> = {}): PostMortem {
  return {
    ...fact(100),
    summary: 'A signing key was in a crash dump.',
    rootCause: 'The dump was not scrubbed.',
    whatWentWell: null,
    whatWentWrong: null,
    sufficiencyOfResponse: 'Sufficient, but slow.',
    procedureRevisions: [],
    customerSummary: null,
    ...overrides,
  };
}

/** A procedure revision that is due 500 hours after detection. */
export function procedureRevision(overrides: Partial<ProcedureRevision> = {}): ProcedureRevision {
  return {
    procedure: 'Key rotation',
    change: 'Monthly.',
    owner: 'identity',
    dueAt: hour(500),
    doneAt: null,
    doneBy: null,
    ...overrides,
  };
}

export const CONTAINED = {
  ...fact(4),
  customerRiskContainedAt: hour(4),
  businessRiskContainedAt: hour(4),
  correctiveMeasuresVerifiedAt: hour(4),
  note: null,
};

export function revisionInput(overrides: Partial<RevisionInput> = {}): RevisionInput {
  return {
    kind: 'INITIAL',
    title: 'Unauthorized access to mailboxes',
    whatHappened: 'A stolen key was used to read mail.',
    dataCategories: ['mail'],
    contactPoint: 'privacy@provider.example',
    likelyConsequences: 'Mail may have been copied.',
    measuresTaken: 'The key was revoked.',
    recommendedActions: ['Review your sign-in logs.'],
    toFollow: [],
    translations: [],
    includePostMortemSummary: false,
    reasonsForDelay: null,
    ...filing(),
    ...overrides,
  };
}

/** A draft by Robin, approved by Lee from Legal. */
export function revision(overrides: Partial<Revision> = {}): Revision {
  return {
    ...revisionInput(),
    number: 1,
    draftedAt: hour(20),
    draftedBy: 'robin',
    recordedAt: hour(20),
    review: { approverRole: 'LEGAL', by: 'lee', at: hour(21), approved: true, note: null },
    publishedAt: null,
    postMortemSummary: null,
    channels: null,
    mailRoles: null,
    notifyAccountTeam: null,
    ...overrides,
  };
}

export function delay(overrides: Partial<Delay> = {}): Delay {
  return {
    id: 'delay-1',
    reason: 'RISK_TO_OTHER_CUSTOMERS',
    justification: 'The hole is open elsewhere.',
    state: 'REQUESTED',
    until: hour(100),
    requestedAt: hour(20),
    recordedAt: hour(20),
    requestedBy: 'robin',
    approvals: [],
    liftedAt: null,
    liftedBy: null,
    liftReason: null,
    ...overrides,
  };
}

/** The value of an accepted command. @throws Error with the refusal’s message if the command was refused */
export function done<Value>(value: Value): Exclude<Value, Refusal> {
  if (isRefusal(value)) throw new Error(value.message);
  return value as Exclude<Value, Refusal>;
}

/** The needs that a refused command names; none for an accepted command. */
export function unmet(value: unknown): string[] {
  return isRefusal(value) && value.refused === 'Unmet' ? value.unmet : [];
}

/** The field with which each sentence of a refusal begins, in order. */
export function fields(value: unknown): string[] {
  return unmet(value).map((sentence) => /^[\w.[\]]+/.exec(sentence)?.[0] ?? '');
}
