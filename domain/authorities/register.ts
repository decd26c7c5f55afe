import { isUndecidedBreach } from '../incident/breach.ts';
import { isReportable } from '../incident/classification.ts';
import { overtakenAt } from '../incident/in-force.ts';
import type {
  BreachEffect,
  Capacity,
  Classification,
  ClassificationRecord,
  DecisionNotToNotify,
  Declaration,
  Incident,
  Mitigation,
} from '../incident/incident.ts';
import { finalizedAt } from '../incident/postmortem.ts';

/** What was decided about a breach; SUPERSEDED is a decision not to notify that was overtaken. */
type BreachStatus = 'DECLARED' | 'WITHDRAWN' | 'NOT_NOTIFIED' | 'SUPERSEDED' | 'UNDECIDED';

/** GDPR Art. 33(5): the facts of a breach, its effects and the remedial action taken. */
export interface RegisterEntry {
  /** The ID of the declaration or decision; of the incident while nothing is decided. */
  id: string;
  status: BreachStatus;
  /** When it was declared or decided; when the incident was opened while nothing is decided. */
  at: Date;
  incident: Incident;
  declaration: Declaration | null;
  decisionNotToNotify: DecisionNotToNotify | null;
  classification: Classification | null;
  title: string;
  rationale: string;
  effects: BreachEffect[];
  capacity: Capacity[];
  remedialActions: Mitigation[];
  withdrawnAt: Date | null;
  finalizedAt: Date | null;
}

/**
 * The register's entries for an incident. GDPR Art. 33(5) covers any personal data breach, notified or not: each declaration,
 * each decision not to notify, and a breach that is undecided (EDPB Guidelines 9/2022, section V.A).
 */
export function registerEntries(incident: Incident): RegisterEntry[] {
  return [
    ...incident.declarations.map((declaration) => registerEntry(incident, declaration)),
    ...incident.decisionsNotToNotify.flatMap((decision) => notNotified(incident, decision)),
    ...(isUndecidedBreach(incident) ? [undecided(incident)] : []),
  ];
}

/**
 * The register's entry for one declaration of an incident. A declaration is based on a reportable classification;
 * classifications recorded after its withdrawal do not change the entry.
 */
export function registerEntry(
  incident: Incident,
  declaration: Declaration,
): RegisterEntry & { declaration: Declaration } {
  const withdrawnAt = declaration.withdrawal?.effectiveAt ?? null;
  const reportable = incident.classifications.filter(({ classification }) => isReportable(classification));
  const inForce = withdrawnAt ? reportable.findLast(({ recordedAt }) => recordedAt <= withdrawnAt) : reportable.at(-1);
  const record = inForce ?? reportable.at(-1);
  if (!record) throw new Error(`Declaration ${declaration.id} rests on no reportable classification.`);
  const { id, declaredAt: at } = declaration;
  return {
    ...factsOf(incident, record),
    id,
    status: withdrawnAt ? 'WITHDRAWN' : 'DECLARED',
    at,
    declaration,
    withdrawnAt,
  };
}

/** A decision that was overtaken keeps the classification that it was about. */
function notNotified(incident: Incident, decision: DecisionNotToNotify): RegisterEntry[] {
  const { id, effectiveAt: at, known } = decision;
  if (!at) return [];
  const superseded = overtakenAt(incident, decision) !== null;
  const record = superseded ? incident.classifications[known.classifications - 1] : incident.classifications.at(-1);
  const status = superseded ? 'SUPERSEDED' : 'NOT_NOTIFIED';
  return [{ ...factsOf(incident, record), id, status, at, decisionNotToNotify: decision }];
}

function undecided(incident: Incident): RegisterEntry {
  const { id, openedAt: at } = incident;
  return { ...factsOf(incident, incident.classifications.at(-1)), id, status: 'UNDECIDED', at };
}

/** An incident not yet classified is described by its indication. */
function factsOf(incident: Incident, record: ClassificationRecord | undefined) {
  const { title, capacity, detection, mitigations } = incident;
  return {
    incident,
    declaration: null,
    decisionNotToNotify: null,
    classification: record?.classification ?? null,
    title,
    rationale: record?.rationale ?? detection.indication,
    effects: record?.effects ?? [],
    capacity,
    remedialActions: mitigations.filter(({ state }) => state !== 'DROPPED'),
    withdrawnAt: null,
    finalizedAt: finalizedAt(incident),
  };
}
