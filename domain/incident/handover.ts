import { type IllegalTransition, type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired, SHORT } from '../text.ts';
import { openSuspicion, undeclaredClass } from './breach.ts';
import { declarationInForce } from './declaration.ts';
import type { Fact } from './fact.ts';
import type { Incident } from './incident.ts';
import { changeStage, checkStageChange } from './lifecycle.ts';
import { allowedFrom, illegalTransition } from './transitions.ts';

/**
 * Hands a customer-only compromise over to customer support under a case number. It is closed here, and no notices are sent.
 * Allowed only during assessment or diagnosis, and only for what cannot be a breach of the provider's own, which the provider
 * would have to notify (GDPR Art. 33(2)): assessed as the customer's, not declared, not classified as customer-reportable and
 * without an open suspicion.
 */
export function handOver(
  incident: Incident,
  { reason, supportCase }: { reason: string; supportCase: string },
  fact: Fact,
): Incident | IllegalTransition | Unmet {
  if (incident.stage !== 'ASSESS' && incident.stage !== 'DIAGNOSE') {
    const instead = allowedFrom(incident).filter((stage) => stage !== 'CLOSE');
    return illegalTransition(incident, 'CLOSE', 'An incident can be transferred in ASSESS or DIAGNOSE.', instead);
  }
  const unmet = [
    ...checkStageChange(incident, fact),
    ...checkRequired({ reason: { value: reason }, supportCase: { value: supportCase, max: SHORT } }),
    ...(declarationInForce(incident) ? ['declaration: the incident is declared; withdraw the declaration first'] : []),
    ...notTheCustomers(incident),
    ...undeclaredClass(incident),
    ...openSuspicion(incident),
  ];
  if (unmet.length > 0) return unmetNeeds('The incident cannot be transferred to the customer', unmet);
  const { at, recordedAt, by } = fact;
  const closed = changeStage(incident, 'CLOSE', reason, fact);
  return { ...closed, handOver: { at, recordedAt, by, supportCase, reason } };
}

function notTheCustomers({ assessments, responsibility }: Incident): string[] {
  if (assessments.length > 0 && responsibility === 'CUSTOMER') return [];
  return [
    `responsibility must be assessed as CUSTOMER, not ${responsibility ?? 'left open'}: only a customer-only compromise is transferred`,
  ];
}
