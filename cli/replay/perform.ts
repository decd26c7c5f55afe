import type { PersonaName } from '../personas.ts';
import { dataCategoriesOf } from './advisory.ts';
import type { Case } from './case.ts';
import type { LiveFeed } from './feed.ts';
import { type Ask, GraphError } from './graph.ts';
import { type Done, type MutationName, mutate, mutateOnceKnown } from './mutations.ts';
import { until } from './patience.ts';
import type { Plan } from './plan.ts';
import type { Step } from './step.ts';
import type { Target } from './target.ts';

/** Who plays which case where. */
export interface Play {
  story: Case;
  plan: Plan;
  target: Target;
  /** The live feed of the impacted tenant. */
  feed: LiveFeed;
  /** Makes a second replay a second incident. */
  key: string;
  as(name: PersonaName): Promise<Ask>;
  signal: AbortSignal;
}

export interface Performer {
  /** @returns what there is to say about it, or nothing */
  perform(step: Step): Promise<string>;
  /** Once reported. */
  incident(): { id: string; trackingId: string };
}

const PROCESS = `query ReplayProcess($id: ID!) { notificationProcess(incidentId: $id) { state progress { tenants told } } }`;
/** How long every tenant's first notice may take, in milliseconds. */
const NOTIFYING = 60_000;

/** Turns steps into mutations, and waits after each until those who must hear of it have heard. */
export function performer({ story, plan, target, feed, key, as, signal }: Play): Performer {
  let incident: { id: string; trackingId: string } | null = null;
  let told = false;

  function reported() {
    if (!incident) throw new Error('The incident has not been reported yet.');
    return incident;
  }
  const about = (step: Step) => ({ incidentId: reported().id, at: step.at.toISOString() });

  async function respond(name: MutationName, input: Record<string, unknown>): Promise<Done> {
    return mutate(await as('responder'), name, input);
  }

  async function onceKnown(name: MutationName, input: Record<string, unknown>): Promise<Done> {
    return mutateOnceKnown(await as('responder'), name, input, signal);
  }

  async function report(step: Step & { do: 'report' }): Promise<string> {
    const done = await respond('reportIndication', {
      title: titleOf(story),
      indication: step.word === null ? step.text : `${step.text} (${step.word})`,
      source: step.source,
      detectedAt: step.at.toISOString(),
      reference: story.id,
      serviceFamily: target.service,
      idempotencyKey: key,
    });
    incident = { id: done.id, trackingId: done.trackingId };
    return `${step.source}, tracking id ${done.trackingId}`;
  }

  async function scope(step: Step): Promise<string> {
    const input = { ...about(step), rules: [{ services: [target.service] }], certainty: 'CONFIRMED' };
    const { tenants, resources } = await onceKnown('scopeIncident', input);
    return `${target.service}: ${tenants} tenants, ${resources} resources`;
  }

  async function advance(step: Step & { do: 'advance' }): Promise<string> {
    const heard = feed.events.length;
    const input = { ...about(step), to: step.to, reason: step.text };
    if (step.to === 'CLOSE' && told) await onceKnown('advanceStage', input);
    else await respond('advanceStage', input);
    if (!told) return '';
    const { id } = reported();
    await feed.expect(`stage ${step.to}`, heard, ({ __typename, to, notice }) => {
      return __typename === 'StageChanged' && to === step.to && notice.incident.id === id;
    });
    return 'the feed told it';
  }

  async function publish(step: Step & { do: 'publish' }): Promise<string> {
    const heard = feed.events.length;
    const wording = plan.wordings.get(step);
    const { id } = reported();
    const { number } = await onceKnown('draftAdvisory', {
      ...about(step),
      kind: step.kind,
      title: titleOf(story),
      dataCategories: dataCategoriesOf(story),
      contactPoint: 'security@provider.example',
      recommendedActions: [
        'Replace keys, tokens and passwords that may have been exposed.',
        'Review the audit logs of your tenant since the first date given.',
      ],
      ...wording,
    });
    const revision = { ...about(step), revision: number };
    await mutateOnceKnown(await as('legal'), 'reviewAdvisory', { ...revision, approved: true }, signal);
    await onceKnown('publishAdvisory', revision);
    const progress = await notified();
    await feed.expect(`revision ${number}`, heard, ({ __typename, notice }) => {
      return __typename !== 'StageChanged' && notice.incident.id === id && notice.revision.number >= number;
    });
    told = true;
    return `revision ${number}, ${progress}, the feed told it`;
  }

  async function notified(): Promise<string> {
    interface Process {
      state: string;
      progress: { tenants: number; told: number };
    }
    const ask = await as('responder');
    const process = await until(NOTIFYING, signal, async () => {
      const answer = await ask<{ notificationProcess: Process | null }>(PROCESS, { id: reported().id });
      const state = answer.notificationProcess?.state;
      return state === 'NOTIFIED' || state === 'COMPLETE' ? answer.notificationProcess : null;
    });
    if (!process) throw new GraphError(`Not every tenant was told within ${NOTIFYING / 1000} seconds of publishing`);
    return `${process.progress.told} of ${process.progress.tenants} tenants told`;
  }

  async function perform(step: Step): Promise<string> {
    const { text } = step;
    switch (step.do) {
      case 'report':
        return report(step);
      case 'stay':
        return '';
      case 'scope':
        return scope(step);
      case 'advance':
        return advance(step);
      case 'publish':
        return publish(step);
      case 'evidence':
        await respond('addEvidence', { ...about(step), kind: step.kind, description: text });
        return step.kind;
      case 'assess': {
        const { functional, information, recoverability } = story.impact;
        await respond('assessIncident', {
          ...about(step),
          impact: {
            functionalImpact: functional,
            informationImpact: information,
            recoverability,
            customerDataRisk: step.risk,
          },
          responsibility: step.responsibility,
          escalate: step.escalate,
          note: text,
        });
        return `customer data risk ${step.risk}`;
      }
      case 'classify':
        await respond('classifyIncident', {
          ...about(step),
          classification: step.as,
          effects: step.effects,
          capacity: step.effects.length > 0 ? ['PROCESSOR'] : [],
          rationale: text,
          rootCause: step.as === 'FALSE_POSITIVE' ? text : null,
        });
        return '';
      case 'suspect':
        await respond('suspectExposure', { ...about(step), rationale: text });
        return '';
      case 'declare': {
        const { incidentId, at } = about(step);
        await respond('declareIncident', { incidentId, declaredAt: at, basis: [step.basis], justification: text });
        return '';
      }
      case 'mitigate':
        await respond('recordMitigation', { ...about(step), kind: step.kind, state: 'APPLIED', description: text });
        return step.kind;
      case 'contain':
        await respond('verifyContainment', {
          ...about(step),
          customerRiskContained: true,
          businessRiskContained: true,
          correctiveMeasuresVerified: true,
          note: text,
        });
        return '';
      case 'postMortem':
        await respond('completePostMortem', {
          ...about(step),
          summary: text,
          rootCause: text,
          sufficiencyOfResponse: 'As the published account tells it; it does not judge the procedures themselves.',
        });
        return '';
      case 'handOver':
        await respond('handOverToCustomer', { ...about(step), reason: text, supportCase: `CASE-${story.id}` });
        return '';
    }
  }

  return { perform, incident: reported };
}

/** The most the graph takes for a title. */
const TITLE = 200;

function titleOf({ title }: Case): string {
  return title.slice(0, TITLE);
}
