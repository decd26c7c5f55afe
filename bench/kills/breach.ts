import { setTimeout as delay } from 'node:timers/promises';
import type { GraphClient } from '../../cli/replay/graph.ts';
import { CLASS, DECLARATION, IMPACT } from '../breaches.ts';
import { SERVICE } from './estate.ts';

/** A declared breach, as those who respond to it see it from outside. */
export interface Breach {
  incidentId: string;
  /** Drafts, approves and publishes a revision, as often as it takes: whoever answers may be killed before it is heard. */
  publish(number: number): Promise<void>;
  /** Moves the incident to a stage, likewise. */
  move(to: 'DIAGNOSE' | 'STABILIZE'): Promise<void>;
}

/** Before something is tried again, in milliseconds. */
const PAUSE = 500;

/** Reports, classifies, scopes and declares: before anything is killed. */
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

/** Does something until it says that it is done. */
async function insist(work: () => Promise<boolean>): Promise<void> {
  while (!(await work().catch(() => delay(PAUSE, false))));
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

// biome-ignore lint/suspicious/noExplicitAny: whichever member of its union it is
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
