import { type GraphClient, GraphError } from './graph.ts';
import { waitFor } from './wait.ts';

/** The result of a mutation that was not refused. */
export interface Done {
  id: string;
  trackingId: string;
  number: number;
  tenants: number;
  resources: number;
  /** Only in the result of `requestWithdrawal`. */
  declaration: { withdrawal: { id: string } };
}

/** The graph refused a mutation that the plan considers allowed. */
class Refused extends Error {
  override name = 'Refused';
}

interface Outcome extends Partial<Done> {
  __typename: string;
  message?: string;
  unmet?: string[];
  allowed?: string[];
}

const INCIDENT = '... on Incident { id trackingId }';
const WITHDRAWAL = '... on Incident { declaration { withdrawal { id } } }';
const REVISION = '... on AdvisoryRevision { number }';
const UNMET = '... on Unmet { message unmet }';
const STALE = '... on StaleIncident { message }';
const ILLEGAL = '... on IllegalTransition { message allowed }';

interface Mutation {
  input: string;
  select: string[];
}

const onIncident = (input: string, ...more: string[]): Mutation => ({ input, select: [INCIDENT, UNMET, ...more] });

const MUTATIONS = {
  reportIndication: onIncident('ReportIndicationInput'),
  assessIncident: onIncident('AssessIncidentInput', STALE, ILLEGAL),
  advanceStage: onIncident('AdvanceStageInput', STALE, ILLEGAL),
  classifyIncident: onIncident('ClassifyIncidentInput', STALE),
  handOverToCustomer: onIncident('HandOverInput', STALE, ILLEGAL),
  suspectExposure: onIncident('SuspectExposureInput', STALE),
  decideExposure: onIncident('DecideExposureInput', STALE),
  declareIncident: onIncident('DeclareIncidentInput', STALE),
  requestWithdrawal: { input: 'RequestWithdrawalInput', select: [WITHDRAWAL, UNMET, STALE] },
  decideWithdrawal: onIncident('DecideWithdrawalInput', STALE),
  addEvidence: onIncident('AddEvidenceInput'),
  recordMitigation: onIncident('RecordMitigationInput', STALE),
  verifyContainment: onIncident('VerifyContainmentInput', STALE),
  completePostMortem: onIncident('CompletePostMortemInput', STALE, ILLEGAL),
  scopeIncident: { input: 'ScopeIncidentInput', select: ['... on ImpactSummary { tenants resources }', UNMET] },
  draftAdvisory: { input: 'DraftAdvisoryInput', select: [REVISION, UNMET] },
  reviewAdvisory: { input: 'ReviewAdvisoryInput', select: [REVISION, UNMET] },
  publishAdvisory: { input: 'PublishAdvisoryInput', select: ['... on NotificationProcess { id }', UNMET] },
} satisfies Record<string, Mutation>;

export type MutationName = keyof typeof MUTATIONS;

const REFUSALS = ['Unmet', 'IllegalTransition', 'StaleIncident'];
/** Timeout until one subgraph has received another's events. */
const PROPAGATION_TIMEOUT_MS = 10_000;

/**
 * Executes one mutation.
 * @throws Refused with the unmet conditions; GraphError
 */
export async function mutate(ask: GraphClient, name: MutationName, input: Record<string, unknown>): Promise<Done> {
  const { input: type, select } = MUTATIONS[name];
  const operation = `Replay${name[0]?.toUpperCase()}${name.slice(1)}`;
  const document = `mutation ${operation}($input: ${type}!) { ${name}(input: $input) { __typename ${select.join(' ')} } }`;
  const { [name]: outcome } = await ask<Record<MutationName, Outcome>>(document, { input });
  if (!REFUSALS.includes(outcome.__typename)) return outcome as Done & Outcome;
  const { message, unmet, allowed } = outcome;
  const missing = unmet && unmet.length > 0 ? ` Unmet: ${unmet.join('; ')}.` : '';
  const lawful = allowed ? ` Allowed: ${allowed.join(', ') || 'nothing'}.` : '';
  throw new Refused(`${name} was refused (${outcome.__typename}): ${message}${missing}${lawful}`);
}

/** Executes a mutation that depends on events of another subgraph, and retries until they have arrived. */
export async function mutateOnceKnown(
  ask: GraphClient,
  name: MutationName,
  input: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Done> {
  let refusal: unknown = null;
  const done = await waitFor(PROPAGATION_TIMEOUT_MS, signal, async () => {
    try {
      return await mutate(ask, name, input);
    } catch (error) {
      const early = error instanceof Refused || (error instanceof GraphError && error.message.startsWith('NOT_FOUND'));
      if (!early) throw error;
      refusal = error;
      return null;
    }
  });
  if (!done) throw refusal;
  return done;
}
