import { hoursAfter } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, distinct } from '../text.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import { declarationInForce } from './in-force.ts';
import type { Assessment, Impact, Incident, Priority, Responsibility, Severity } from './incident.ts';

/** HIGH is worked around the clock: an internal update every hour. */
const UPDATE_HOURS = 1;

export interface Standing {
  severity: Severity;
  priority: Priority;
  /** The lines that led to it. */
  because: string[];
}

interface Basis extends Impact {
  declared: boolean;
}

interface Line {
  severity: 'HIGH' | 'MEDIUM';
  holds: (basis: Basis) => boolean;
  says: (basis: Basis) => string;
  /** Whether this line alone makes a HIGH incident P1. */
  urgent?: true;
}

/** The scale is that of NIST SP 800-61 revision 2 by choice. */
const LINES: readonly Line[] = [
  { severity: 'HIGH', holds: ({ declared }) => declared, says: () => 'declared as customer-reportable' },
  {
    severity: 'HIGH',
    holds: ({ customerDataRisk }) => customerDataRisk === 'IMMINENT' || customerDataRisk === 'CONFIRMED',
    says: ({ customerDataRisk }) => `risk to customer data is ${customerDataRisk}`,
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
    says: () => 'risk to customer data is POSSIBLE',
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
 * Severity, priority and why, from impact. HIGH if any HIGH line holds, else MEDIUM if any MEDIUM line holds, else LOW.
 * P1 = HIGH by risk to customer data or functional impact, P2 = other HIGH, P3 = MEDIUM, P4 = LOW.
 * @returns Unmet when `informationImpact` is empty or names NONE beside something else
 */
export function assessSeverity(impact: Impact, { declared }: { declared: boolean }): Standing | Unmet {
  const unmet = checkImpact(impact);
  return unmet.length > 0 ? unmetNeeds('The impact cannot be assessed', unmet) : weigh({ ...impact, declared });
}

export interface AssessmentInput extends Impact {
  /** Null leaves it as it was. */
  responsibility: Responsibility | null;
  escalate: boolean;
  note: string | null;
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
  if (unmet.length > 0) return unmetNeeds('The assessment cannot be recorded', unmet);
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
  };
  const assessed: Incident = {
    ...incident,
    responsibility: input.responsibility ?? incident.responsibility,
    assessments: [...incident.assessments, assessment],
  };
  return { ...assessed, nextUpdateDueAt: nextUpdateDueAt(assessed, recordedAt) };
}

/** Severity and priority now: the latest assessment, and whether a declaration is in force. Null while neither is. */
export function standing(incident: Incident): Standing | null {
  const declared = declarationInForce(incident) !== null;
  const latest = incident.assessments.at(-1);
  if (latest) return weigh({ ...latest, declared });
  return declared ? weigh({ ...UNASSESSED, declared }) : null;
}

/** When the next internal update falls due, counted from `recordedAt`: within the hour while HIGH and not closed. */
export function nextUpdateDueAt(incident: Incident, recordedAt: Date): Date | null {
  const high = incident.stage !== 'CLOSE' && standing(incident)?.severity === 'HIGH';
  return high ? hoursAfter(recordedAt, UPDATE_HOURS) : null;
}

const UNASSESSED: Impact = {
  functionalImpact: 'NONE',
  informationImpact: ['NONE'],
  recoverability: 'REGULAR',
  customerDataRisk: 'NONE',
};

function weigh(basis: Basis): Standing {
  const holding = LINES.filter((line) => line.holds(basis));
  const high = holding.filter(({ severity }) => severity === 'HIGH');
  const lines = high.length > 0 ? high : holding;
  const severity = lines[0]?.severity ?? 'LOW';
  const because = lines.map((line) => `${severity}: ${line.says(basis)}`);
  return {
    severity,
    priority:
      severity === 'HIGH' ? (high.some(({ urgent }) => urgent) ? 'P1' : 'P2') : severity === 'MEDIUM' ? 'P3' : 'P4',
    because: because.length > 0 ? because : ['LOW: nothing that makes it HIGH or MEDIUM holds'],
  };
}

function checkImpact({ informationImpact }: Impact): string[] {
  if (informationImpact.length === 0) return ['informationImpact must name at least one, NONE if there is none'];
  const mixed = informationImpact.includes('NONE') && distinct(informationImpact).length > 1;
  return mixed ? ['informationImpact must be NONE alone, or what there is without NONE'] : [];
}
