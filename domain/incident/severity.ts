import { hoursAfter } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, distinct } from '../text.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import { declarationInForce } from './in-force.ts';
import type { Assessment, Impact, Incident, Priority, Responsibility, Severity } from './incident.ts';

/** A HIGH incident is processed around the clock: an internal update is due every hour. */
const UPDATE_HOURS = 1;

export interface SeverityAssessment {
  severity: Severity;
  priority: Priority;
  /** The criteria that led to it. */
  because: string[];
}

interface Basis extends Impact {
  declared: boolean;
}

interface Line {
  severity: 'HIGH' | 'MEDIUM';
  holds: (basis: Basis) => boolean;
  says: (basis: Basis) => string;
  /** Whether this criterion alone makes a HIGH incident P1. */
  urgent?: true;
}

/** The criteria use the scale of NIST SP 800-61 revision 2, deliberately. */
const LINES: readonly Line[] = [
  { severity: 'HIGH', holds: ({ declared }) => declared, says: () => 'declared as customer-reportable' },
  {
    severity: 'HIGH',
    holds: ({ customerDataRisk }) => customerDataRisk === 'IMMINENT' || customerDataRisk === 'CONFIRMED',
    says: ({ customerDataRisk }) => `customer data risk is ${customerDataRisk}`,
    urgent: true,
  },
  {
    severity: 'HIGH',
    holds: ({ informationImpact }) => informationImpact.includes('PRIVACY_BREACH'),
    says: () => 'information impact is PRIVACY_BREACH',
  },
  {
    severity: 'HIGH',
    holds: ({ functionalImpact }) => functionalImpact === 'HIGH',
    says: () => 'functional impact is HIGH',
    urgent: true,
  },
  {
    severity: 'HIGH',
    holds: ({ recoverability }) => recoverability === 'NOT_RECOVERABLE',
    says: () => 'recoverability is NOT_RECOVERABLE',
  },
  {
    severity: 'MEDIUM',
    holds: ({ customerDataRisk }) => customerDataRisk === 'POSSIBLE',
    says: () => 'customer data risk is POSSIBLE',
  },
  {
    severity: 'MEDIUM',
    holds: ({ functionalImpact }) => functionalImpact === 'MEDIUM',
    says: () => 'functional impact is MEDIUM',
  },
  {
    severity: 'MEDIUM',
    holds: ({ informationImpact }) => informationImpact.includes('PROPRIETARY_BREACH'),
    says: () => 'information impact is PROPRIETARY_BREACH',
  },
  {
    severity: 'MEDIUM',
    holds: ({ informationImpact }) => informationImpact.includes('INTEGRITY_LOSS'),
    says: () => 'information impact is INTEGRITY_LOSS',
  },
  {
    severity: 'MEDIUM',
    holds: ({ recoverability }) => recoverability === 'EXTENDED',
    says: () => 'recoverability is EXTENDED',
  },
];

/**
 * Severity and priority of an impact, with reasons. HIGH if any HIGH criterion is met, else MEDIUM if any MEDIUM criterion
 * is, else LOW. P1 = HIGH by risk to customer data or functional impact, P2 = other HIGH, P3 = MEDIUM, P4 = LOW.
 * @returns Unmet when `informationImpact` is empty or combines NONE with another value
 */
export function assessSeverity(impact: Impact, { declared }: { declared: boolean }): SeverityAssessment | Unmet {
  const unmet = checkImpact(impact);
  return unmet.length > 0 ? unmetNeeds('The impact cannot be assessed', unmet) : weigh({ ...impact, declared });
}

export interface AssessmentInput extends Impact {
  /** Null leaves it unchanged. */
  responsibility: Responsibility | null;
  escalate: boolean;
  note: string | null;
  /**
   * Whether the author is on call as RESPONDER: "an on-call team member assesses". Null when no person is. It is recorded, and
   * refuses nothing.
   */
  onCall?: boolean | null;
}

/** Stage 2 and later: adds an assessment; none is overwritten. */
export function assess(incident: Incident, input: AssessmentInput, fact: Fact): Incident | Unmet {
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...(incident.stage === 'DETECT' || incident.stage === 'CLOSE'
      ? [`stage must be ASSESS, DIAGNOSE or STABILIZE, not ${incident.stage}`]
      : []),
    ...checkImpact(input),
    ...checkOptional({ note: { value: input.note } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The assessment cannot be saved', unmet);
  const { functionalImpact, recoverability, customerDataRisk, escalate } = input;
  const informationImpact = distinct(input.informationImpact);
  const impact: Impact = { functionalImpact, informationImpact, recoverability, customerDataRisk };
  const declared = declarationInForce(incident) !== null;
  const { at, recordedAt, by } = fact;
  const assessment: Assessment = {
    at,
    recordedAt,
    by,
    ...impact,
    ...weigh({ ...impact, declared }),
    escalate,
    note: blankToNull(input.note),
    onCall: input.onCall ?? null,
  };
  const assessed: Incident = {
    ...incident,
    responsibility: input.responsibility ?? incident.responsibility,
    assessments: [...incident.assessments, assessment],
  };
  return { ...assessed, nextUpdateDueAt: nextUpdateDueAt(assessed, recordedAt) };
}

/** Current severity and priority, by the latest assessment and a declaration in force. Null without either. */
export function currentSeverity(incident: Incident): SeverityAssessment | null {
  const declared = declarationInForce(incident) !== null;
  const latest = incident.assessments.at(-1);
  if (latest) return weigh({ ...latest, declared });
  return declared ? weigh({ ...UNASSESSED, declared }) : null;
}

/** When the next internal update is due, counted from `recordedAt`: within the hour while HIGH and not closed. */
export function nextUpdateDueAt(incident: Incident, recordedAt: Date): Date | null {
  const high = incident.stage !== 'CLOSE' && currentSeverity(incident)?.severity === 'HIGH';
  return high ? hoursAfter(recordedAt, UPDATE_HOURS) : null;
}

const UNASSESSED: Impact = {
  functionalImpact: 'NONE',
  informationImpact: ['NONE'],
  recoverability: 'REGULAR',
  customerDataRisk: 'NONE',
};

function weigh(basis: Basis): SeverityAssessment {
  const holding = LINES.filter((line) => line.holds(basis));
  const high = holding.filter(({ severity }) => severity === 'HIGH');
  const lines = high.length > 0 ? high : holding;
  const severity = lines[0]?.severity ?? 'LOW';
  const because = lines.map((line) => `${severity}: ${line.says(basis)}`);
  return {
    severity,
    priority:
      severity === 'HIGH' ? (high.some(({ urgent }) => urgent) ? 'P1' : 'P2') : severity === 'MEDIUM' ? 'P3' : 'P4',
    because: because.length > 0 ? because : ['LOW: no HIGH or MEDIUM criteria met'],
  };
}

function checkImpact({ informationImpact }: Impact): string[] {
  if (informationImpact.length === 0) return ['informationImpact must have at least one entry (NONE for no impact)'];
  const mixed = informationImpact.includes('NONE') && distinct(informationImpact).length > 1;
  return mixed ? ['informationImpact must be either NONE or the impacts without NONE'] : [];
}
