import { isReportable } from '../incident/classification.ts';
import type {
  BreachEffect,
  Capacity,
  Classification,
  Declaration,
  Incident,
  Mitigation,
} from '../incident/incident.ts';
import { finalizedAt } from '../incident/postmortem.ts';

/** GDPR Art. 33(5): the facts of a breach, its effects and the remedial action taken. */
export interface RegisterEntry {
  incident: Incident;
  declaration: Declaration;
  classification: Classification;
  title: string;
  rationale: string;
  effects: BreachEffect[];
  capacity: Capacity[];
  remedialActions: Mitigation[];
  withdrawnAt: Date | null;
  finalizedAt: Date | null;
}

/**
 * The register's entry for one declaration of an incident. A declaration is based on a reportable classification;
 * classifications recorded after its withdrawal do not change the entry.
 */
export function registerEntry(incident: Incident, declaration: Declaration): RegisterEntry {
  const withdrawnAt = declaration.withdrawal?.effectiveAt ?? null;
  const reportable = incident.classifications.filter(({ classification }) => isReportable(classification));
  const inForce = withdrawnAt ? reportable.findLast(({ recordedAt }) => recordedAt <= withdrawnAt) : reportable.at(-1);
  const record = inForce ?? reportable.at(-1);
  if (!record) throw new Error(`Declaration ${declaration.id} rests on no reportable classification.`);
  const { classification, rationale, effects } = record;
  return {
    incident,
    declaration,
    classification,
    title: incident.title,
    rationale,
    effects,
    capacity: incident.capacity,
    remedialActions: incident.mitigations.filter(({ state }) => state !== 'DROPPED'),
    withdrawnAt,
    finalizedAt: finalizedAt(incident),
  };
}
