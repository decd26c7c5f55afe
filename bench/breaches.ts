import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'graphql';
import type { OpenDependencies } from '../app/dependencies.ts';
import { personaOf, viewerAs } from '../demo/personas.ts';
import type { Viewer } from '../domain/access/policy.ts';
import type { Engine } from '../gateway/engine/engine.ts';
import { asResult } from '../gateway/engine/writing/answer.ts';
import { ORIGIN } from '../platform/events/events.ts';

/** Executes an operation as a viewer, and retries while the subgraph is unavailable. @throws Error when it fails */
// biome-ignore lint/suspicious/noExplicitAny: the shape depends on the operation
export type SubgraphClient = (who: Viewer, text: string, variables?: Record<string, unknown>) => Promise<any>;

export function subgraphClient(engine: Engine, sign: (viewer: Viewer) => Promise<string>): SubgraphClient {
  const documents = new Map<string, ReturnType<typeof parse>>();
  return async (who, text, variables = {}) => {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const context = { requestId: 'bench', roles: who.roles, identity: () => sign(who) };
    for (;;) {
      const { data, errors } = asResult(await engine.execute({ document, variables, context }));
      if (!errors?.length) return data;
      if (errors[0]?.extensions?.['code'] !== 'UNAVAILABLE') throw new Error(JSON.stringify(errors));
      await delay(RETRY_INTERVAL_MS);
    }
  };
}

const RETRY_INTERVAL_MS = 500;

/** A persona of the demo as the viewer that the gateway derives from the token. */
export function viewerOf(name: string): Viewer {
  return viewerAs(personaOf(name), new Date());
}

/** A declared breach with a reviewed advisory that is not published yet. */
export interface Breach {
  incidentId: string;
  /** @param how fields of `PublishAdvisoryInput` that differ from their defaults */
  publish(how?: object): Promise<void>;
}

/**
 * Declares a breach and has its advisory reviewed.
 * @param rules of the scope that find the impacted tenants
 */
export async function declareBreach(ask: SubgraphClient, title: string, rules: object[]): Promise<Breach> {
  const [responder, legal] = [viewerOf('responder'), viewerOf('legal')];
  const call = async (name: string, type: string, input: object, who = responder) => {
    const answer = await ask(
      who,
      `mutation ($input: ${type}!) { ${name}(input: $input) {
        __typename ... on Unmet { unmet } ... on Incident { id } ... on AdvisoryRevision { number } } }`,
      { input },
    );
    if (answer[name].unmet) throw new Error(`${name}: ${answer[name].unmet.join(' ')}`);
    return answer[name];
  };
  const indication = { title, indication: 'Seen.', source: 'BLUE_TEAM', serviceFamily: 'Email' };
  const { id: incidentId } = await call('reportIndication', 'ReportIndicationInput', indication);
  await call('advanceStage', 'AdvanceStageInput', { incidentId, to: 'ASSESS' });
  await call('assessIncident', 'AssessIncidentInput', { incidentId, escalate: true, impact: IMPACT });
  await call('advanceStage', 'AdvanceStageInput', { incidentId, to: 'DIAGNOSE' });
  await call('classifyIncident', 'ClassifyIncidentInput', { incidentId, ...CLASS });
  await call('declareIncident', 'DeclareIncidentInput', { incidentId, ...DECLARATION });
  await ask(responder, SCOPE, { input: { incidentId, rules, certainty: 'CONFIRMED' } });
  const { number: revision } = await call('draftAdvisory', 'DraftAdvisoryInput', { incidentId, ...ADVISORY });
  await call('reviewAdvisory', 'ReviewAdvisoryInput', { incidentId, revision, approved: true }, legal);
  const publish = (how = {}) => call('publishAdvisory', 'PublishAdvisoryInput', { incidentId, revision, ...how });
  return { incidentId, publish };
}

/** Declares and publishes a breach for each scope, and resolves after all tenants are notified; mails are only queued by then. */
export async function makeBreaches(
  ask: SubgraphClient,
  { tail }: OpenDependencies,
  scopes: object[][],
  how?: object,
): Promise<void> {
  const unnotified = new Set<string>();
  for (const [made, rules] of scopes.entries()) {
    const breach = await declareBreach(ask, `Breach ${made}`, rules);
    unnotified.add(breach.incidentId);
    await breach.publish(how);
  }
  const ended = new AbortController();
  for await (const { type, incidentId } of tail.follow(ORIGIN, ended.signal)) {
    if (type === 'process.notified') unnotified.delete(incidentId as string);
    if (unnotified.size === 0) break;
  }
  ended.abort();
}

const SCOPE =
  'mutation ($input: ScopeIncidentInput!) { scopeIncident(input: $input) { ... on ImpactSummary { tenants } } }';
export const IMPACT = {
  functionalImpact: 'NONE',
  informationImpact: ['PRIVACY_BREACH'],
  recoverability: 'REGULAR',
  customerDataRisk: 'CONFIRMED',
};
export const CLASS = {
  classification: 'PRIVACY_INCIDENT',
  effects: ['UNAUTHORIZED_ACCESS'],
  capacity: ['PROCESSOR'],
  rationale: 'Mailboxes were read.',
};
export const DECLARATION = { basis: ['UNAUTHORIZED_ACCESS_OCCURRED'], justification: 'Confirmed.' };
const ADVISORY = {
  kind: 'INITIAL',
  title: 'Mail access',
  whatHappened: 'An outsider read mail.',
  dataCategories: ['mail'],
  contactPoint: 'privacy@provider.example',
  likelyConsequences: 'Disclosure of what the mail held.',
  measuresTaken: 'The key was revoked.',
  recommendedActions: ['Review sign-ins.'],
};
