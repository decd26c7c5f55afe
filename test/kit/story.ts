import type { System } from './system.ts';

export interface Story {
  incidentId: string;
  trackingId: string;
  /** Drafts, approves and publishes the next revision, and waits until every tenant is told. */
  publish(kind: 'INITIAL' | 'UPDATE' | 'FINAL', changes?: Record<string, unknown>): Promise<number>;
  advance(to: string, reason?: string): Promise<void>;
  scope(tenantIds: string[]): Promise<void>;
}

/** A breach in DIAGNOSE, classified and declared, with the tenants named in its scope. */
export async function declaredBreach(system: System, tenantIds: string[], exercise = false): Promise<Story> {
  const mutate = async (name: string, type: string, input: object, who = 'responder', selection = '__typename') => {
    const { data, errors } = await system.ask(
      who,
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Unmet { unmet } ${selection} } }`,
      { input },
    );
    if (errors || data[name].unmet) throw new Error(`${name}: ${JSON.stringify(errors ?? data[name])}`);
    return data[name];
  };
  const { id: incidentId, trackingId } = await mutate(
    'reportIndication',
    'ReportIndicationInput',
    {
      title: 'Internal title: do not show',
      indication: 'Internal indication: do not show',
      source: 'CUSTOMER_REPORT',
      serviceFamily: 'Email',
      exercise,
    },
    'responder',
    '... on Incident { id trackingId }',
  );
  const advance = async (to: string, reason?: string) => {
    await mutate('advanceStage', 'AdvanceStageInput', { incidentId, to, reason });
  };
  const scope = async (ids: string[]) => {
    const input = { incidentId, rules: [{ tenantIds: ids }], certainty: 'CONFIRMED' };
    await mutate('scopeIncident', 'ScopeIncidentInput', input);
  };
  await advance('ASSESS');
  const impact = {
    functionalImpact: 'NONE',
    informationImpact: ['PRIVACY_BREACH'],
    recoverability: 'NOT_RECOVERABLE',
    customerDataRisk: 'CONFIRMED',
  };
  await mutate('assessIncident', 'AssessIncidentInput', { incidentId, impact, escalate: true });
  await advance('DIAGNOSE');
  await scope(tenantIds);
  await mutate('classifyIncident', 'ClassifyIncidentInput', {
    incidentId,
    classification: 'PRIVACY_INCIDENT',
    effects: ['UNAUTHORIZED_ACCESS'],
    capacity: ['PROCESSOR'],
    rationale: 'Mailboxes were read.',
  });
  await mutate('declareIncident', 'DeclareIncidentInput', {
    incidentId,
    basis: ['UNAUTHORIZED_ACCESS_OCCURRED'],
    justification: 'Confirmed.',
  });

  async function publish(kind: string, changes: Record<string, unknown> = {}): Promise<number> {
    const { number } = await mutate(
      'draftAdvisory',
      'DraftAdvisoryInput',
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
    await mutate('reviewAdvisory', 'ReviewAdvisoryInput', { incidentId, revision: number, approved: true }, 'legal');
    await mutate('publishAdvisory', 'PublishAdvisoryInput', { incidentId, revision: number });
    return number;
  }
  return { incidentId, trackingId, publish: publish as Story['publish'], advance, scope };
}
