import type { PersonaName } from '../../demo/personas.ts';
import type { Stage } from '../../domain/incident/stage.ts';
import type { LiveFeed } from './feed.ts';
import { type GraphClient, GraphError } from './graph.ts';
import { type Call, callOf } from './inputs.ts';
import { mutate, mutateOnceKnown } from './mutations.ts';
import type { Case } from './plan/case.ts';
import type { Plan } from './plan/plan.ts';
import type { Step } from './plan/step.ts';
import { followingOf } from './report.ts';
import type { Target } from './target.ts';
import { waitFor } from './wait.ts';

/** A case, its target and its clients. */
export interface Play {
  story: Case;
  plan: Plan;
  target: Target;
  /** Live feed of the impacted tenant. */
  feed: LiveFeed;
  /** Unique to each replay, so that replaying a case again reports another incident. */
  key: string;
  as(name: PersonaName): Promise<GraphClient>;
  signal: AbortSignal;
}

export interface Performer {
  /** @returns details of the outcome for the output, empty when there are none */
  perform(step: Step): Promise<string>;
  /** @throws before the incident was reported */
  incident(): { id: string; trackingId: string };
}

const PROCESS = `query ReplayProcess($id: ID!) {
  notificationProcess(incidentId: $id) {
    state progress { tenants notified } clock { state } advisory { current { toFollow } }
  }
}`;
/** Timeout until every tenant has its first notice. */
const NOTIFICATION_TIMEOUT_MS = 60_000;

/** Performs steps as mutations; waits after each until the impacted tenant has received its event. */
export function performer({ story, plan, target, feed, key, as, signal }: Play): Performer {
  let incident: { id: string; trackingId: string } | null = null;
  let withdrawalId: string | null = null;
  let isNotified = false;

  function reported() {
    if (!incident) throw new Error('The incident has not been reported yet.');
    return incident;
  }

  const respond = async ({ name, input }: Call) => mutate(await as('responder'), name, input);
  const onceKnown = async ({ name, input }: Call, who: PersonaName = 'responder') =>
    mutateOnceKnown(await as(who), name, input, signal);

  /** Changes the stage; tenants that were notified receive an event. */
  async function move(stage: Stage, call: Call): Promise<string> {
    const received = feed.events.length;
    await (stage === 'CLOSE' && isNotified ? onceKnown(call) : respond(call));
    if (!isNotified) return '';
    const { id } = reported();
    await feed.expect(`stage ${stage}`, received, ({ __typename, to, notice }) => {
      return __typename === 'StageChanged' && to === stage && notice.incident.id === id;
    });
    return 'feed event received';
  }

  async function publish(step: Step & { do: 'publish' }, draft: Call): Promise<string> {
    const received = feed.events.length;
    const { id } = reported();
    const { number } = await onceKnown(draft);
    const input = { incidentId: id, at: step.at.toISOString(), revision: number };
    await onceKnown({ name: 'reviewAdvisory', input: { ...input, approved: true } }, 'legal');
    await onceKnown({ name: 'publishAdvisory', input });
    const progress = step.kind === 'RETRACTION' ? 'tenants notified before' : await notified();
    await feed.expect(`revision ${number}`, received, ({ __typename, notice }) => {
      return __typename !== 'StageChanged' && notice.incident.id === id && notice.revision.number >= number;
    });
    isNotified = true;
    return `revision ${number}, ${progress}, feed event received`;
  }

  async function notified(): Promise<string> {
    interface Process {
      state: string;
      progress: { tenants: number; notified: number };
      clock: { state: string };
      advisory: { current: { toFollow: string[] } };
    }
    const ask = await as('responder');
    const process = await waitFor(NOTIFICATION_TIMEOUT_MS, signal, async () => {
      const answer = await ask<{ notificationProcess: Process | null }>(PROCESS, { id: reported().id });
      const state = answer.notificationProcess?.state;
      return state === 'NOTIFIED' || state === 'COMPLETE' ? answer.notificationProcess : null;
    });
    if (!process)
      throw new GraphError(
        `Some tenants were not notified within ${NOTIFICATION_TIMEOUT_MS / 1000} seconds of publishing`,
      );
    const { progress, clock, advisory } = process;
    return `${progress.notified} of ${progress.tenants} tenants notified, deadline ${clock.state}, ${followingOf(advisory.current)}`;
  }

  async function perform(step: Step): Promise<string> {
    if (step.do === 'stay') return '';
    const incidentId = incident?.id ?? null;
    const { service } = target;
    const call = callOf(step, { story, wordings: plan.wordings, service, key, incidentId, withdrawalId });
    switch (step.do) {
      case 'report': {
        const { id, trackingId } = await respond(call);
        incident = { id, trackingId };
        return `${step.source}, tracking ID ${trackingId}`;
      }
      case 'scope': {
        const { tenants, resources } = await onceKnown(call);
        return `${target.service}: ${tenants} tenants, ${resources} resources`;
      }
      case 'advance':
        return move(step.to, call);
      case 'handOver':
        return move('CLOSE', call);
      case 'publish':
        return publish(step, call);
      case 'requestWithdrawal':
        withdrawalId = (await respond(call)).declaration.withdrawal.id;
        return '';
      case 'approveWithdrawal':
        await mutate(await as(step.by), call.name, call.input);
        return '';
      default:
        await respond(call);
        return detailOf(step);
    }
  }

  return { perform, incident: reported };
}

function detailOf(step: Step): string {
  if (step.do === 'evidence' || step.do === 'mitigate') return step.kind;
  return step.do === 'assess' ? `customer data risk ${step.risk}` : '';
}
