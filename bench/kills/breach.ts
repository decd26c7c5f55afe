import { setTimeout as delay } from 'node:timers/promises';
import type { GraphClient } from '../../cli/replay/graph.ts';
import { CLASS, DECLARATION, IMPACT } from '../breaches.ts';
import { SERVICE } from './estate.ts';

/** A declared breach, and the commands of its responders over the API. */
export interface Breach {
  incidentId: string;
  /** Drafts, approves and publishes a revision, and retries until it is published: the server can be killed before it responds. */
  publish(number: number): Promise<void>;
  /** Changes the stage of the incident, with retries as well. */
  move(to: 'DIAGNOSE' | 'STABILIZE'): Promise<void>;
}

const RETRY_INTERVAL_MS = 500;

/** Reports, classifies, scopes and declares, before the first kill and therefore without retries. */
export async function declareBreach(responder: GraphClient, legal: GraphClient): Promise<Breach> {
  const { id: incidentId } = await call(responder, 'reportIndication', INDICATION, '... on Incident { id }');
  await call(responder, 'advanceStage', { incidentId, to: 'ASSESS' });
  await call(responder, 'assessIncident', { incidentId, escalate: true, impact: IMPACT });
  await call(responder, 'advanceStage', { incidentId, to: 'DIAGNOSE' });
  await call(responder, 'scopeIncident', { incidentId, rules: [{ services: [SERVICE] }], certainty: 'CONFIRMED' });
  await call(responder, 'classifyIncident', { incidentId, ...CLASS });
  await call(responder, 'declareIncident', { incidentId, ...DECLARATION });

  async function drafted(number: number): Promise<number> {
    const answer = await call(
      responder,
      'draftAdvisory',
      draftOf(incidentId, number),
      '... on AdvisoryRevision { number }',
    );
    return answer.number;
  }

  async function publish(number: number): Promise<void> {
    await insist(async () => {
      const { draft, current } = await advisoryOf(responder, incidentId);
      if ((current?.number ?? 0) >= number) return true;
      const revision = draft?.number ?? (await drafted(number));
      if (!draft?.review) await call(legal, 'reviewAdvisory', { incidentId, revision, approved: true });
      await call(responder, 'publishAdvisory', { incidentId, revision, channels: ['SERVICE_HEALTH', 'EMAIL'] });
      return false;
    });
  }

  async function move(to: string): Promise<void> {
    await insist(async () => {
      const { incident } = await responder<{ incident: { stage: string } }>(STAGE, { incidentId });
      if (incident.stage === to) return true;
      await call(responder, 'advanceStage', { incidentId, to, reason: 'More was found.' });
      return false;
    });
  }
  return { incidentId, publish, move };
}

/** Repeats the work until it returns true; errors count as not done. */
async function insist(work: () => Promise<boolean>): Promise<void> {
  while (!(await work().catch(() => delay(RETRY_INTERVAL_MS, false))));
}

interface Advisory {
  draft: { number: number; review: object | null } | null;
  current: { number: number } | null;
}

async function advisoryOf(ask: GraphClient, incidentId: string): Promise<Advisory> {
  const { notificationProcess } = await ask<{ notificationProcess: { advisory: Advisory | null } }>(
    `query ($incidentId: ID!) { notificationProcess(incidentId: $incidentId) {
      advisory { draft { number review { approved } } current { number } } } }`,
    { incidentId },
  );
  return notificationProcess.advisory ?? { draft: null, current: null };
}

// biome-ignore lint/suspicious/noExplicitAny: any member of the mutation's union
async function call(ask: GraphClient, name: string, input: object, selection = ''): Promise<any> {
  const answer = await ask<Record<string, { unmet?: string[] }>>(
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      __typename ... on Unmet { unmet } ${selection} } }`,
    { input },
  );
  if (answer[name]?.unmet) throw new Error(`${name}: ${answer[name].unmet.join(' ')}`);
  return answer[name];
}

const STAGE = 'query ($incidentId: ID!) { incident(id: $incidentId) { stage } }';
const INDICATION = {
  title: 'Mail access',
  indication: 'Sign-ins from an unknown network.',
  source: 'CUSTOMER_REPORT',
  serviceFamily: SERVICE,
};

function draftOf(incidentId: string, number: number) {
  return {
    incidentId,
    kind: number === 1 ? 'INITIAL' : 'UPDATE',
    title: 'Mail access',
    whatHappened: `An outsider read mail. This is what is known as of revision ${number}.`,
    dataCategories: ['mail'],
    contactPoint: 'privacy@provider.example',
    likelyConsequences: 'Disclosure of what the mail held.',
    measuresTaken: 'The key was revoked.',
    recommendedActions: ['Review sign-ins.'],
  };
}
