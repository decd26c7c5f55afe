import { SHORT } from '../../domain/text.ts';
import type { MutationName } from './mutations.ts';
import { dataCategoriesOf, type Wordings } from './plan/advisory.ts';
import type { Case } from './plan/case.ts';
import { externalReporterOf } from './plan/reading.ts';
import type { Step } from './plan/step.ts';

const RECOMMENDED = [
  'Replace keys, tokens and passwords that may have been exposed.',
  'Review the audit logs of your tenant from the first date given.',
];

/** The facts that inputs are built from, in addition to the step. */
export interface Subject {
  story: Case;
  wordings: Wordings;
  /** The affected service of the customer inventory. */
  service: string;
  /** Unique to each replay, so that replaying a case again reports another incident. */
  key: string;
  /** Null before the incident is reported. */
  incidentId: string | null;
  /** Null before a withdrawal is requested. */
  withdrawalId: string | null;
}

export interface Call {
  name: MutationName;
  input: Record<string, unknown>;
}

/** The mutation of a step. That of `publish` drafts the notice, which must then be reviewed and published. */
export function callOf(step: Exclude<Step, { do: 'stay' }>, subject: Subject): Call {
  const { story, service, incidentId } = subject;
  const { text } = step;
  const at = step.at.toISOString();
  const about = (name: MutationName, content: object): Call => ({ name, input: { incidentId, at, ...content } });
  switch (step.do) {
    case 'report':
      return { name: 'reportIndication', input: { ...reportOf(step, subject), detectedAt: at } };
    case 'evidence':
      return about('addEvidence', { kind: step.kind, description: text });
    case 'assess': {
      const { functional: functionalImpact, information: informationImpact, recoverability } = story.impact;
      const impact = { functionalImpact, informationImpact, recoverability, customerDataRisk: step.risk };
      const { responsibility, escalate } = step;
      return about('assessIncident', { impact, responsibility, escalate, note: text });
    }
    case 'advance':
      return about('advanceStage', { to: step.to, reason: text });
    case 'scope':
      return about('scopeIncident', { rules: [{ services: [service] }], certainty: 'CONFIRMED' });
    case 'classify':
      return about('classifyIncident', {
        classification: step.as,
        effects: step.effects,
        capacity: step.effects.length > 0 ? ['PROCESSOR'] : [],
        rationale: text,
        rootCause: step.as === 'FALSE_POSITIVE' ? text : null,
      });
    case 'suspect':
      return about('suspectExposure', { rationale: text });
    case 'dismissSuspicion':
      return about('decideExposure', { declare: false, rationale: text });
    case 'declare':
      return {
        name: 'declareIncident',
        input: { incidentId, declaredAt: at, basis: [step.basis], justification: text },
      };
    case 'requestWithdrawal':
      return about('requestWithdrawal', { reason: text });
    case 'approveWithdrawal':
      return about('decideWithdrawal', { withdrawalId: subject.withdrawalId, approved: true, note: text });
    case 'publish':
      return about('draftAdvisory', revisionOf(step, subject));
    case 'mitigate':
      return about('recordMitigation', { kind: step.kind, state: 'APPLIED', description: text });
    case 'contain':
      return about('verifyContainment', {
        customerRiskContained: true,
        businessRiskContained: true,
        correctiveMeasuresVerified: true,
        note: text,
      });
    case 'postMortem':
      return about('completePostMortem', {
        summary: text,
        rootCause: text,
        sufficiencyOfResponse: 'As in the published report, which does not assess the procedures themselves.',
      });
    case 'handOver':
      return about('handOverToCustomer', { reason: text, supportCase: `CASE-${story.id}`.slice(0, SHORT) });
  }
}

function reportOf({ source, word, text }: Step & { do: 'report' }, { story, service, key }: Subject) {
  return {
    title: story.title,
    indication: word === null ? text : `${text} (${word})`,
    source,
    externalReporter: externalReporterOf(word),
    reference: story.id,
    serviceFamily: service,
    idempotencyKey: key,
  };
}

function revisionOf(step: Step & { do: 'publish' }, { story, wordings }: Subject) {
  return {
    kind: step.kind,
    title: story.title,
    dataCategories: dataCategoriesOf(story),
    contactPoint: 'security@provider.example',
    recommendedActions: step.kind === 'RETRACTION' ? [] : RECOMMENDED,
    ...wordings.get(step),
  };
}
