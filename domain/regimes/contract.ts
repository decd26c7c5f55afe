import type { Duty, DutyStep, Regime } from './regime.ts';

const TO_CUSTOMER = {
  capacity: null,
  recipient: 'CUSTOMER',
  threshold: 'ANY',
  thresholdClause: null,
  limits: [],
} as const;

/**
 * What was agreed with customers. Which steps are due within which hours differs from customer to customer
 * (`commitmentClocks`); each clock starts with the declaration, or when the customer was found to be impacted, if that is later.
 */
export const CONTRACT: Regime = {
  id: 'CONTRACT',
  name: 'Contract with the customer',
  citation: 'contract',
  source: null,
  periods: null,
  scope: null,
  wording: {
    en: { name: 'Contract with the customer', citation: 'contract', thresholds: { ANY: 'declared incident' } },
    de: { name: 'Vertrag mit dem Kunden', citation: 'Vertrag', thresholds: { ANY: 'erklärter Vorfall' } },
    fr: { name: 'Contrat avec le client', citation: 'contrat', thresholds: { ANY: 'incident déclaré' } },
  },
  duties: [
    {
      ...TO_CUSTOMER,
      id: 'CONTRACT_EARLY_WARNING',
      step: 'EARLY_WARNING',
      fields: ['nature'],
      clause: 'commitment to an early warning',
    },
    {
      ...TO_CUSTOMER,
      id: 'CONTRACT_NOTICE',
      step: 'NOTICE',
      fields: ['nature', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'commitment to a notice',
    },
    {
      ...TO_CUSTOMER,
      id: 'CONTRACT_FINAL_REPORT',
      step: 'FINAL_REPORT',
      fields: ['nature', 'rootCause', 'measuresTaken'],
      clause: 'commitment to a final report',
    },
  ],
};

/** A commitment to a customer, as `domain/notification/process.ts` has it. */
export interface CommittedStep {
  step: DutyStep;
  hours: number;
}

/** The duties under the commitments to the impacted customers, each with the shortest of their periods. */
export function contractDuties(commitments: readonly CommittedStep[]): Duty[] {
  return CONTRACT.duties.flatMap((duty) => {
    const hours = commitments.filter(({ step }) => step === duty.step).map((commitment) => commitment.hours);
    if (hours.length === 0) return [];
    return [{ ...duty, limits: [{ start: 'DECLARATION', within: { unit: 'HOURS', count: Math.min(...hours) } }] }];
  });
}
