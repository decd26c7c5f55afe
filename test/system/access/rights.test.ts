import type { Claims } from '../../../demo/personas.ts';
import type { Role } from '../../../domain/access/policy.ts';
import { generalChain, readChain } from '../../../platform/audit/audit.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { type Answer, openSystem, type System } from '../../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

/** The callers: each role alone, and an authenticated user without a role. */
const CALLERS = [
  'RESPONDER',
  'SERVICE_OPERATOR',
  'RED_TEAM',
  'BLUE_TEAM',
  'ESTATE_SYNCHRONIZATION',
  'EXECUTIVE_INCIDENT_MANAGER',
  'LEGAL',
  'AUDITOR',
  'CUSTOMER_SUPPORT',
  'ACCOUNT_MANAGER',
  'CUSTOMER_SUCCESS_ACCOUNT_MANAGER',
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
  'SERVICE_HEALTH_READER',
  'SIGNED_IN',
] as const satisfies (Role | 'SIGNED_IN')[];
type Caller = (typeof CALLERS)[number];

const CONTACTS: Caller[] = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
];
/** A tenant's administrators and owners. */
const HOLDING_WEBHOOKS: Caller[] = ['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR'];
const everybodyBut = (...excluded: Caller[]) => CALLERS.filter((caller) => !excluded.includes(caller));

const incidentId = 'there-is-none';
const impact =
  '{ functionalImpact: NONE, informationImpact: [NONE], recoverability: REGULAR, customerDataRisk: POSSIBLE }';

/** The table of the design: for each command, the roles that may call it. Every other role is refused. */
const COMMANDS: Record<string, { call: string; by: Caller[]; refusedBy?: 'rule' }> = {
  reportIndication: {
    call: '(input: { title: "T", indication: "I", source: EXTERNAL_REPORT, externalReporter: PRESS, serviceFamily: "Email" })',
    by: everybodyBut('LEGAL', 'AUDITOR'),
  },
  assessIncident: {
    call: `(input: { incidentId: "${incidentId}", escalate: true, impact: ${impact} })`,
    by: ['RESPONDER'],
  },
  advanceStage: { call: `(input: { incidentId: "${incidentId}", to: ASSESS })`, by: ['RESPONDER'] },
  handOverToCustomer: {
    call: `(input: { incidentId: "${incidentId}", reason: "R", supportCase: "1" })`,
    by: ['RESPONDER'],
  },
  requestUnmarking: {
    call: `(input: { incidentId: "${incidentId}", reason: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  decideUnmarking: {
    call: `(input: { incidentId: "${incidentId}", unmarkingId: "U", approved: true })`,
    by: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  addEvidence: { call: `(input: { incidentId: "${incidentId}", kind: "log", description: "D" })`, by: ['RESPONDER'] },
  recordMitigation: {
    call: `(input: { incidentId: "${incidentId}", kind: CONTAINMENT, state: PLANNED, description: "D" })`,
    by: ['RESPONDER'],
  },
  verifyContainment: {
    call: `(input: { incidentId: "${incidentId}", customerRiskContained: true, businessRiskContained: true,
      correctiveMeasuresVerified: true })`,
    by: ['RESPONDER'],
  },
  completePostMortem: {
    call: `(input: { incidentId: "${incidentId}", summary: "S", rootCause: "R", sufficiencyOfResponse: "S" })`,
    by: ['RESPONDER'],
  },
  requestDelay: {
    call: `(input: { incidentId: "${incidentId}", reason: EXTRAORDINARY_CIRCUMSTANCES, justification: "J",
      until: "2030-01-01T00:00:00Z" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  decideDelay: {
    call: '(input: { delayId: "none", approved: true })',
    by: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  liftDelay: { call: '(input: { delayId: "none", reason: "R" })', by: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'] },
  scopeIncident: {
    call: `(input: { incidentId: "${incidentId}", rules: [{ regions: ["nowhere"] }] })`,
    by: ['RESPONDER'],
  },
  classifyIncident: {
    call: `(input: { incidentId: "${incidentId}", classification: SECURITY_EVENT, rationale: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  suspectExposure: {
    call: `(input: { incidentId: "${incidentId}", rationale: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  declareIncident: {
    call: `(input: { incidentId: "${incidentId}", basis: [LEGAL_COMMITMENT], justification: "J" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  decideExposure: {
    call: `(input: { incidentId: "${incidentId}", declare: false, rationale: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  requestWithdrawal: {
    call: `(input: { incidentId: "${incidentId}", reason: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  decideWithdrawal: {
    call: `(input: { incidentId: "${incidentId}", withdrawalId: "W", approved: true })`,
    by: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  requestNotToNotify: {
    call: `(input: { incidentId: "${incidentId}", reason: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  decideNotToNotify: {
    call: `(input: { incidentId: "${incidentId}", decisionId: "D", approved: true })`,
    by: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  completeProcedureRevision: { call: `(input: { incidentId: "${incidentId}", number: 1 })`, by: ['RESPONDER'] },
  updateProcedureRevision: {
    call: `(input: { incidentId: "${incidentId}", number: 1, owner: "O" })`,
    by: ['RESPONDER'],
  },
  draftAdvisory: {
    call: `(input: { incidentId: "${incidentId}", kind: INITIAL, title: "T", whatHappened: "W", dataCategories: ["mail"],
      contactPoint: "C", recommendedActions: ["A"] })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  publishAdvisory: {
    call: `(input: { incidentId: "${incidentId}", revision: 1 })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  reviewAdvisory: {
    call: `(input: { incidentId: "${incidentId}", revision: 1, approved: true })`,
    by: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  acknowledgeNotice: { call: `(id: "${incidentId}")`, by: CONTACTS },
  setTenantDetails: {
    call: `(input: { incidentId: "${incidentId}", tenants: [{ tenantId: "T", note: "N" }] })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  sendTestNotice: {
    call: `(incidentId: "${incidentId}", tenantId: "T")`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  setImpactCertainty: {
    call: `(input: { incidentId: "${incidentId}", tenantIds: ["T"], certainty: RULED_OUT, reason: "R" })`,
    by: ['RESPONDER'],
  },
  briefAccountTeam: { call: `(input: { incidentId: "${incidentId}", reason: "R" })`, by: ['RESPONDER'] },
  revokeDelegation: {
    call: '(id: "none")',
    by: ['GLOBAL_TENANT_ADMINISTRATOR', 'CUSTOMER_SUPPORT', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  revokeMembership: {
    call: '(input: { subject: "former-member", tenantId: "none" })',
    by: ['GLOBAL_TENANT_ADMINISTRATOR', 'CUSTOMER_SUPPORT', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  removeContact: {
    call: '(id: "none")',
    by: ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'CUSTOMER_SUPPORT'],
  },
  setMailPreference: {
    call: '(input: { contactId: "none", mailUpdates: true, stageDigest: false })',
    by: ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'CUSTOMER_SUPPORT'],
  },
  retryDeliveries: {
    call: `(incidentId: "${incidentId}")`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  mailAuthorityDocument: { call: `(incidentId: "${incidentId}", authorityId: "at-dsb")`, by: ['LEGAL'] },
  registerWebhook: {
    call: '(input: { tenantId: "none", url: "https://hooks.customer.example" })',
    by: HOLDING_WEBHOOKS,
  },
  rotateWebhookSecret: { call: '(id: "none")', by: HOLDING_WEBHOOKS },
  removeWebhook: { call: '(id: "none")', by: HOLDING_WEBHOOKS },
  enableWebhook: { call: '(id: "none")', by: HOLDING_WEBHOOKS },
  testWebhook: { call: '(id: "none")', by: HOLDING_WEBHOOKS },
  replayWebhookDelivery: { call: '(deliveryId: "none")', by: HOLDING_WEBHOOKS },
  overrideRegime: {
    call: `(input: { incidentId: "${incidentId}", regime: NIS2, applies: false, reason: "R" })`,
    by: ['LEGAL'],
  },
  setDataSubjectCountries: {
    call: `(input: { incidentId: "${incidentId}", countries: ["DE"] })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  stateAwareness: {
    call: `(input: { incidentId: "${incidentId}", awareAt: "2026-01-01T00:00:00Z", reason: "R" })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  setShift: {
    call: '(input: { role: RESPONDER, subject: "S", endsAt: "2020-01-01T00:00:00Z" })',
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
    refusedBy: 'rule',
  },
  overrideShift: {
    call: '(input: { role: RESPONDER, subject: "S", endsAt: "2020-01-01T00:00:00Z", reason: "R" })',
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
    refusedBy: 'rule',
  },
  removeShift: { call: '(id: "none")', by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'] },
  setEscalation: {
    call: '(input: { role: RESPONDER, steps: [{ role: RESPONDER, afterMinutes: 0 }] })',
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
    refusedBy: 'rule',
  },
  addPageTarget: {
    call: '(input: { channel: EMAIL, role: RESPONDER, address: "nowhere" })',
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
    refusedBy: 'rule',
  },
  removePageTarget: { call: '(id: "none")', by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'] },
  acknowledgePage: { call: '(id: "none")', by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'] },
  addParticipant: {
    call: `(input: { incidentId: "${incidentId}", subject: "S", role: ENGINEER })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  endParticipant: {
    call: `(input: { incidentId: "${incidentId}", subject: "S", role: ENGINEER })`,
    by: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'],
  },
  recordAuthoritySubmission: {
    call: `(input: { incidentId: "${incidentId}", authorityId: "at-dsb", submittedAt: "2026-01-01T00:00:00Z", reference: "R" })`,
    by: ['LEGAL'],
  },
};
const calls = Object.entries(COMMANDS).flatMap(([command, { call, by }]) =>
  CALLERS.map((caller) => ({ command, call, caller, decision: by.includes(caller) ? 'accepted from' : 'refused to' })),
);

describe('the commands', () => {
  it('are all listed in the table of rights', async () => {
    const { data } = await system.ask('responder', '{ __schema { mutationType { fields { name } } } }');
    const names = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  it.each(calls)('include $command, which is $decision $caller', async ({ command, call, caller, decision }) => {
    const answer = await system.ask(holding(caller), `mutation { ${command}${call} { __typename } }`);
    if (decision === 'refused to') {
      expectRefused(answer, `Mutation.${command}`);
    } else if (command === 'reportIndication') {
      // The matrix allows the call; which sources a role may claim is another table.
      expect(answer.data.reportIndication.__typename).toBe(caller === 'RESPONDER' ? 'Incident' : 'Unmet');
    } else if (COMMANDS[command]?.refusedBy === 'rule') {
      expect([answer.errors, answer.data]).toEqual([undefined, { [command]: { __typename: 'Unmet' } }]);
    } else {
      // The permission matrix allows the call, which then fails because the incident does not exist.
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    }
  });

  it('leave an entry in the audit trail when they are refused', async () => {
    const { dataSource } = system.test.database;
    const before = (await readChain(dataSource, generalChain('public'), 0, 10_000)).length;
    const claims = holding('LEGAL');
    await system.ask(claims, `mutation { advanceStage${COMMANDS['advanceStage']?.call} { __typename } }`);
    const entries = await readChain(dataSource, generalChain('public'), before, 100);
    expect(entries.map(({ body }) => JSON.parse(body))).toEqual([
      expect.objectContaining({
        action: 'access.refused',
        actor: claims.sub,
        details: { coordinates: ['Mutation.advanceStage'] },
      }),
    ]);
  });

  it('do not include the internal command that records refusals, which only the gateway may call', async () => {
    const { dataSource } = system.test.database;
    const before = (await readChain(dataSource, generalChain('public'), 0, 10_000)).length;
    const answer = await system.ask('responder', 'mutation { recordRefusal(coordinate: "Incident.title") }');
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(await readChain(dataSource, generalChain('public'), before, 100)).toEqual([]);
  });
});

describe('the addresses of contacts', () => {
  it('can be read by the roles that have to reach contacts and by the contacts themselves, and by no account manager', async () => {
    const { data } = await system.ask('partner', '{ tenants(first: 1) { edges { node { id } } } }');
    const tenantId = data.tenants.edges[0].node.id;
    const within = (selection: string) => `{ tenant(id: "${tenantId}") { ${selection} } }`;
    const readers: Caller[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT', ...CONTACTS];
    for (const caller of everybodyBut(
      'AUDITOR',
      'SERVICE_OPERATOR',
      'RED_TEAM',
      'BLUE_TEAM',
      'ESTATE_SYNCHRONIZATION',
      'SIGNED_IN',
    )) {
      const known = await system.ask(callerAt(caller, tenantId), within('contacts { role } accountTeam { name role }'));
      expect([caller, known.errors]).toEqual([caller, undefined]);
      for (const [selection, coordinate] of [
        ['contacts { id email }', 'Contact.email'],
        ['contacts { id name }', 'Contact.name'],
        ['accountTeam { name email }', 'AccountTeamMember.email'],
      ] as const) {
        const answer = await system.ask(callerAt(caller, tenantId), within(selection));
        if (readers.includes(caller)) expect([caller, answer.errors]).toEqual([caller, undefined]);
        else expectRefused(answer, coordinate);
      }
    }
  });
});

/** The fields of an incident that are internal to the response. */
const INTERNAL = [
  'version',
  'title',
  'stageChanges { to }',
  'serviceFamily',
  'detection { source }',
  'responsibility',
  'classification',
  'classifications { classification }',
  'severity',
  'priority',
  'assessments { severity }',
  'nextUpdateDueAt',
  'exposureSuspectedAt',
  'exposures { by }',
  'exposureDecisionDueAt',
  'declarationDueAt',
  'declaration { id }',
  'declarations { id }',
  'decisionNotToNotify { id }',
  'decisionsNotToNotify { id }',
  'exercise',
  'exerciseTerms { authorizedBy }',
  'unmarkings { id }',
  'reportingTenant { id }',
  'partition',
  'capacity',
  'evidence { id }',
  'mitigations { id }',
  'containment { by }',
  'handOver { by }',
  'postMortem { summary }',
  'openedAt',
  'closedAt',
  'postMortemDueAt',
  'finalizedAt',
  'scope { by }',
  'impact { tenants }',
  'impactedTenants { totalCount }',
  'notification { id }',
  'advisory { id }',
  'awareAt',
  'awarenessStatements { reason }',
  'lead { subject }',
  'participants { subject }',
  'pages { id }',
];
const OUTSIDERS: Caller[] = [
  'CUSTOMER_SUPPORT',
  'ACCOUNT_MANAGER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'SERVICE_HEALTH_READER',
];
/** Customer support continues a customer-only compromise, and therefore sees the hand-over. */
const mayRead = (caller: Caller, field: string) => caller === 'CUSTOMER_SUPPORT' && field === 'handOver';
const internalReads = INTERNAL.flatMap((selection) =>
  OUTSIDERS.map((caller) => ({ selection, field: selection.split(' ')[0] as string, caller })),
).filter(({ caller, field }) => !mayRead(caller, field));

describe('the internal part of an incident', () => {
  let tenantId: string;
  let notifiedIncident: string;
  beforeAll(async () => {
    const { data } = await system.ask('partner', '{ tenants(first: 1) { edges { node { id } } } }');
    tenantId = data.tenants.edges[0].node.id;
    const story = await declaredBreach(system, [tenantId]);
    await story.publish('INITIAL');
    notifiedIncident = story.incidentId;
  });
  const within = (selection: string) =>
    `{ serviceHealth(tenantId: "${tenantId}") { edges { node { incident { ${selection} } } } } }`;

  it('consists of every field except the id, the tracking id and the stage', async () => {
    const { data } = await system.ask('responder', '{ __type(name: "Incident") { fields { name } } }');
    const names = data.__type.fields.map(({ name }: { name: string }) => name);
    const known = ['id', 'trackingId', 'stage', ...INTERNAL.map((selection) => selection.split(' ')[0])];
    expect(names.sort()).toEqual(known.sort());
  });

  it.each(OUTSIDERS)(
    'does not include the id, the tracking id and the stage, which %s can read in a notice',
    async (caller) => {
      const { data, errors } = await system.ask(callerAt(caller, tenantId), within('id trackingId stage'));
      expect(errors).toBeUndefined();
      expect(data.serviceHealth.edges[0].node.incident).toMatchObject({ id: notifiedIncident, stage: 'DIAGNOSE' });
    },
  );

  it.each(internalReads)('includes $field, which is refused to $caller', async ({ selection, field, caller }) => {
    const answer = await system.ask(callerAt(caller, tenantId), within(`renamed: ${selection}`));
    expectRefused(answer, `Incident.${field}`);
  });

  it.each(['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'] as Caller[])(
    'can be read by %s',
    async (caller) => {
      const { data, errors } = await system.ask(
        holding(caller),
        `{ incident(id: "${notifiedIncident}") { ${INTERNAL.join(' ')} } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.incident).toMatchObject({ title: 'Internal title: do not show', impact: { tenants: 1 } });
    },
  );

  it('cannot be found through a filter, because roles without access to it may not list incidents', async () => {
    for (const caller of everybodyBut('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR')) {
      const answer = await system.ask(callerAt(caller, tenantId), '{ incidents { totalCount } }');
      expectRefused(answer, 'Query.incidents');
    }
  });

  it('includes submissions to supervisory authorities, while the list of authorities is open to every role', async () => {
    for (const caller of OUTSIDERS) {
      const answer = await system.ask(
        callerAt(caller, tenantId),
        `{ authorityNotice(incidentId: "${notifiedIncident}", authorityId: "at-dsb") { documentHtml } }`,
      );
      expectRefused(answer, 'Query.authorityNotice');
    }
    for (const caller of CALLERS) {
      const { data } = await system.ask(holding(caller), '{ authorities(country: "FR") { id } }');
      expect(data.authorities).toEqual([{ id: 'fr-cnil' }]);
    }
  });

  it('does not include a tenant’s authorities or its notices as documents, which the readers of its notices may read', async () => {
    const documents = `{ tenants { edges { node { supervisoryAuthorities { id } } } }
      serviceHealthAtom(tenantId: "${tenantId}") serviceHealth(tenantId: "${tenantId}") { edges { node { csaf } } } }`;
    for (const caller of OUTSIDERS) {
      const { data, errors } = await system.ask(callerAt(caller, tenantId), documents);
      expect(errors).toBeUndefined();
      expect(data.serviceHealthAtom).toContain('<feed ');
    }
    for (const caller of [
      'SERVICE_OPERATOR',
      'RED_TEAM',
      'BLUE_TEAM',
      'ESTATE_SYNCHRONIZATION',
      'SIGNED_IN',
    ] as Caller[]) {
      const answer = await system.ask(callerAt(caller, tenantId), `{ serviceHealthAtom(tenantId: "${tenantId}") }`);
      expectRefused(answer, 'Query.serviceHealthAtom');
    }
  });

  it.each([
    ['falsePositives', '{ count }'],
    ['breachRegister', '{ totalCount }'],
    ['auditTrail', '{ totalCount }'],
    ['verifyAuditTrail', '{ intact }'],
  ])('includes %s, which only responders, approvers and auditors may query', async (question, selection) => {
    const readers: Caller[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
    for (const caller of CALLERS) {
      const answer = await system.ask(callerAt(caller, tenantId), `{ ${question} ${selection} }`);
      if (readers.includes(caller)) expect([caller, answer.errors]).toEqual([caller, undefined]);
      else expectRefused(answer, `Query.${question}`);
    }
  });

  it('includes who approved an advisory and how many other tenants are notified', async () => {
    for (const caller of OUTSIDERS) {
      const answer = await system.ask(
        callerAt(caller, tenantId),
        `{ serviceHealth(tenantId: "${tenantId}") { edges { node { revision { review { by } } } } } }`,
      );
      expectRefused(answer, 'AdvisoryRevision.review');
      const process = await system.ask(
        callerAt(caller, tenantId),
        `{ notificationProcess(incidentId: "${notifiedIncident}") { progress { tenants } } }`,
      );
      expectRefused(process, 'Query.notificationProcess');
    }
  });
});

function holding(caller: Caller, rights: Partial<Claims['tocsin']> = {}): Claims {
  return {
    sub: `only:${caller}`,
    name: caller,
    tocsin: {
      roles: caller === 'SIGNED_IN' ? [] : [caller],
      tenants: [],
      cloudSubscriptions: [],
      partner: null,
      partition: 'public',
      ...(caller === 'AUDITOR' && { engagement: { from: '2020-01-01T00:00:00Z', until: '2040-01-01T00:00:00Z' } }),
      ...rights,
    },
  };
}

/** The caller, responsible for a tenant if the role is bound to tenants. */
function callerAt(caller: Caller, tenantId: string): Claims {
  return holding(caller, { tenants: [tenantId] });
}

/** The whole operation is refused: no data, and one error that names the coordinate. */
function expectRefused({ status, data = null, errors }: Answer, coordinate: string): void {
  expect([status, data]).toEqual([200, null]);
  expect(errors).toEqual([
    {
      message: `You do not have permission to access ${coordinate}.`,
      locations: [{ line: expect.any(Number), column: expect.any(Number) }],
      extensions: { code: 'FORBIDDEN', coordinate },
    },
  ]);
}
