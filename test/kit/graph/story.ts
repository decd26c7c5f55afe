import type { EventType } from '../../../domain/event.ts';
import { ORIGIN, type StoredEvent } from '../../../platform/events/events.ts';
import { openTail } from '../../../platform/events/tail.ts';
import { openLog } from '../../../platform/log.ts';
import type { System } from '../system.ts';
import { mutate } from './graph.ts';

/** What marks a report as an exercise that is under way whenever a test runs. */
export const EXERCISE = {
  exercise: true,
  exerciseTerms: {
    rulesOfEngagement: 'No customer data is read.',
    authorizedBy: 'The head of security',
    from: '2000-01-01T00:00:00Z',
    until: '2100-01-01T00:00:00Z',
  },
};

export interface Story {
  incidentId: string;
  trackingId: string;
  /** Drafts, approves and publishes the next revision, and waits until every tenant is notified. @returns its number */
  publish(kind: 'INITIAL' | 'UPDATE' | 'FINAL', changes?: Record<string, unknown>): Promise<number>;
  advance(to: string, reason?: string): Promise<void>;
  scope(tenantIds: string[]): Promise<void>;
}

/**
 * Waits until events of these types, in this order, have occurred for an incident, from the beginning. @returns the last one
 * @param matches selects the event of the first type
 */
export async function happened(
  { test }: System,
  incidentId: string,
  [first, ...rest]: [EventType, ...EventType[]],
  matches: (event: StoredEvent) => boolean = () => true,
): Promise<StoredEvent> {
  const tail = await openTail(test.database, openLog('silent'));
  const ended = new AbortController();
  const wanted = [...rest];
  let begun = false;
  try {
    for await (const event of tail.follow(ORIGIN, ended.signal)) {
      if (event.incidentId !== incidentId) continue;
      if (!begun) begun = event.type === first && matches(event);
      else if (event.type === wanted[0]) wanted.shift();
      if (begun && wanted.length === 0) return event;
    }
    throw new Error('The events ended.');
  } finally {
    ended.abort();
    await tail.close();
  }
}

/** Creates a breach in DIAGNOSE, classified and declared, with these tenants in its scope. */
export async function declaredBreach(
  system: System,
  tenantIds: string[],
  exercise = false,
  capacity: ('PROCESSOR' | 'CONTROLLER')[] = ['PROCESSOR'],
): Promise<Story> {
  const accomplish = async (name: string, input: Record<string, unknown>, who = 'responder', selection = '') => {
    const result = await mutate(system, who, name, input, selection);
    if (result.unmet) throw new Error(`${name}: ${JSON.stringify(result.unmet)}`);
    return result;
  };
  const { id: incidentId, trackingId } = await accomplish(
    'reportIndication',
    {
      title: 'Internal title: do not show',
      indication: 'Internal indication: do not show',
      source: 'CUSTOMER_REPORT',
      serviceFamily: 'Email',
      ...(exercise && EXERCISE),
    },
    'responder',
    '... on Incident { id trackingId }',
  );
  const advance = async (to: string, reason?: string) => {
    await accomplish('advanceStage', { incidentId, to, reason });
  };
  const scope = async (ids: string[]) => {
    const input = { incidentId, rules: [{ tenantIds: ids }], certainty: 'CONFIRMED' };
    await accomplish('scopeIncident', input);
  };
  await advance('ASSESS');
  const impact = {
    functionalImpact: 'NONE',
    informationImpact: ['PRIVACY_BREACH'],
    recoverability: 'NOT_RECOVERABLE',
    customerDataRisk: 'CONFIRMED',
  };
  await accomplish('assessIncident', { incidentId, impact, escalate: true });
  await advance('DIAGNOSE');
  if (tenantIds.length > 0) await scope(tenantIds);
  await accomplish('classifyIncident', {
    incidentId,
    classification: 'PRIVACY_INCIDENT',
    effects: ['UNAUTHORIZED_ACCESS'],
    capacity,
    rationale: 'Mailboxes were read.',
  });
  await accomplish('declareIncident', {
    incidentId,
    basis: ['UNAUTHORIZED_ACCESS_OCCURRED'],
    justification: 'Confirmed.',
  });

  async function publish(kind: string, changes: Record<string, unknown> = {}): Promise<number> {
    const { number } = await accomplish(
      'draftAdvisory',
      {
        incidentId,
        kind,
        title: `Mail access (${kind})`,
        whatHappened: 'An outsider read mail.',
        dataCategories: ['mail'],
        contactPoint: 'privacy@provider.example',
        likelyConsequences: 'Disclosure of what the mail held.',
        measuresTaken: 'The key was revoked.',
        recommendedActions: ['Review sign-ins.'],
        ...changes,
      },
      'responder',
      '... on AdvisoryRevision { number }',
    );
    await accomplish('reviewAdvisory', { incidentId, revision: number, approved: true }, 'legal');
    await accomplish('publishAdvisory', { incidentId, revision: number });
    await happened(
      system,
      incidentId,
      ['advisory.published', 'process.notified'],
      ({ facts }) => facts['revision'] === number,
    );
    return number;
  }
  return { incidentId, trackingId, publish: publish as Story['publish'], advance, scope };
}
