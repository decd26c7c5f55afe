import { type Claims, customerOf, personaOf } from '../../demo/personas.ts';
import { commandsOf } from '../kit/graph/commands.ts';
import { mutate } from '../kit/graph/graph.ts';
import { declaredBreach, EXERCISE, happened, type Story } from '../kit/graph/story.ts';
import type { System } from '../kit/system.ts';
import { DISMISSED } from './people.ts';

const own = personaOf('customer').tocsin.tenants as [string, string];
const foreign = personaOf('second-customer').tocsin.tenants as [string, string];
const [administered] = personaOf('administrator').tocsin.cloudSubscriptions as [string];

const IN_OTHER_WORDS = {
  whatHappened: 'Jemand las Post.',
  likelyConsequences: 'Offenlegung.',
  measuresTaken: 'Gesperrt.',
  recommendedActions: ['Anmeldungen prüfen.'],
  protectionMeasures: 'Verschlüsselt.',
  dataSubjectText: 'Ändern Sie Ihr Passwort.',
};
/** What authorities ask for. Of an indicator of another type, the marked value would be changed when it is defanged. */
const FILED = {
  language: 'en',
  breachFrom: '2020-01-01T00:00:00Z',
  dataSubjectCategories: ['employees'],
  dataProtectionOfficer: 'dpo@provider.example',
  protectionMeasures: 'Encrypted.',
  indicators: [{ type: 'OTHER', value: 'A sign.', description: 'Seen in logs.' }],
  dataSubjectCommunication: 'TO_BE_INFORMED',
  dataSubjectText: 'Change your password.',
};
const TRANSLATIONS = [
  { locale: 'de', title: 'Zugriff', ...IN_OTHER_WORDS },
  { locale: 'fr', title: 'Accès', ...IN_OTHER_WORDS },
];

/** Incidents in every state on which visibility depends. Other tenants are notified before the customer is. */
export async function createIncidents(system: System): Promise<void> {
  const [government] = await system.test.asOwner(`SELECT id FROM customers.tenants WHERE partition = 'government'`);
  for (const tenantId of own) {
    const { errors } = await system.ask('support', REVOKE, { input: { subject: DISMISSED, tenantId } });
    if (errors) throw new Error(JSON.stringify(errors));
  }
  await registerWebhooks(system);
  for (const partition of ['public', 'government']) await keepRota(system, partition);
  await notifyGovernment(system, government?.['id'] as string);
  await closeOldOnes(system);
  await notifyEverything(system);
  await keepHidden(system);
  await decideAgainstNotifying(system);
  await notifyOneSubscription(system);
  await notifyOwn(system);
  await reportSome(system);
  await revokeSome(system);
}

/**
 * Webhooks for whole tenants and for single cloud subscriptions, with a test delivery each; no server answers at their
 * URL.
 */
async function registerWebhooks(system: System): Promise<void> {
  const [bound] = personaOf('administrator').tocsin.tenants as [string];
  for (const [who, tenantId] of [
    ...[...own, ...foreign].map((id) => [customerOf(id), id] as const),
    ['administrator', bound] as const,
  ]) {
    const selection = '... on WebhookWithSecret { webhook { id } }';
    const input = { tenantId, url: 'https://hooks.customer.invalid/tocsin' };
    const { webhook } = await mutate(system, who, 'registerWebhook', input, selection);
    const { errors } = await system.ask(who, `mutation { testWebhook(id: "${webhook.id}") { id } }`);
    if (errors) throw new Error(JSON.stringify(errors));
  }
}

/** A shift, an override, an escalation and a page target, so that the incidents page the people of their partition. */
async function keepRota(system: System, partition: string): Promise<void> {
  const responder = personaOf('responder');
  const keeper: Claims = { ...responder, sub: `${partition}:keeper`, tocsin: { ...responder.tocsin, partition } };
  const of = { role: 'RESPONDER', subject: `${partition}:on-call`, reason: 'As agreed.' };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await mutate(system, keeper, 'setShift', { ...of, endsAt: inDays(20) }, '... on Shift { id }', 'ShiftInput');
  const later = { ...of, startsAt: inDays(2), endsAt: inDays(3) };
  await mutate(system, keeper, 'overrideShift', later, '... on Shift { id }', 'ShiftInput');
  const steps = [{ afterMinutes: 60, subject: `${partition}:next` }];
  const escalation = { role: 'RESPONDER', steps };
  await mutate(system, keeper, 'setEscalation', escalation, '... on Escalation { role }', 'EscalationInput');
  const target = { channel: 'EMAIL', role: 'RESPONDER', address: 'on-call@provider.invalid' };
  await mutate(system, keeper, 'addPageTarget', target, '... on PageTargetAdded { secret }', 'PageTargetInput');
}

async function notifyGovernment(system: System, tenantId: string): Promise<void> {
  const inGovernment = (who: string | Claims | null): Claims => {
    const claims = personaOf(who as string);
    return { ...claims, sub: `government:${who}`, tocsin: { ...claims.tocsin, partition: 'government' } };
  };
  const government: System = {
    ...system,
    ask: (who, query, variables) => system.ask(inGovernment(who), query, variables),
  };
  const story = await declaredBreach(government, [tenantId]);
  await planLongTerm(government, story.incidentId, { description: 'Keys in hardware.', owner: 'Identity' });
  await story.publish('INITIAL');
  await detail(government, story, [tenantId]);
}

async function planLongTerm(system: System, incidentId: string, about: object): Promise<void> {
  const plan = { kind: 'LONG_TERM', state: 'PLANNED', dueAt: '2035-01-01T00:00:00Z' };
  await commandsOf(system).done('recordMitigation', { incidentId, ...plan, ...about });
}

/**
 * An incident of the other customer and of partners' tenants, completed with post-mortem, submissions and a tenant
 * ruled out.
 */
async function notifyEverything(system: System): Promise<void> {
  const story = await declaredBreach(system, [...foreign, ...(await delegatedTo(system))], false, [
    'PROCESSOR',
    'CONTROLLER',
  ]);
  const { incidentId } = story;
  const { done } = commandsOf(system);
  const toFollow = ['The figures.'];
  const translations = TRANSLATIONS.map((translation) => ({ ...translation, toFollow }));
  const { data } = await system.ask('responder', `{ incident(id: "${incidentId}") { detection { detectedAt } } }`);
  const awareAt = data.incident.detection.detectedAt;
  await done('stateAwareness', { incidentId, awareAt, reason: 'The log was read at once.' });
  await story.publish('INITIAL', { ...FILED, translations, toFollow, reasonsForDelay: 'It took long.' });
  await detail(system, story, foreign);
  await system.ask(customerOf(foreign[0]), ACKNOWLEDGE, await noticeAt(system, story, foreign[0]));
  await done('addEvidence', {
    incidentId,
    kind: 'log',
    description: 'Sign-ins.',
    location: 'vault',
    sha256: 'ab'.repeat(32),
  });
  for (const role of ['LEAD', 'LEGAL_COUNSEL'])
    await done('addParticipant', { incidentId, role, subject: 'persona:legal' });
  await done('endParticipant', { incidentId, role: 'LEGAL_COUNSEL', subject: 'persona:legal' });
  const plan = { incidentId, kind: 'CONTAINMENT', description: 'Revoke keys.', owner: 'Identity' };
  await done('recordMitigation', { ...plan, state: 'PLANNED' });
  const { mitigations } = await done(
    'recordMitigation',
    { ...plan, state: 'PLANNED' },
    'responder',
    'mitigations { id }',
  );
  for (const { id } of mitigations) await done('recordMitigation', { ...plan, id, state: 'APPLIED' });
  await planLongTerm(system, incidentId, { description: 'Keys in hardware.', owner: 'Identity' });
  await submitTo(system, story);
  await decideOnLaw(system, story);
  const certainty = { incidentId, tenantIds: [foreign[1]], certainty: 'RULED_OUT', reason: 'Not impacted after all.' };
  await mutate(system, 'responder', 'setImpactCertainty', certainty);
  await happened(system, incidentId, ['notice.resolved']);
  await story.publish('UPDATE', { whatHappened: 'More was read.', toFollow: [] });
  await story.advance('STABILIZE');
  const contained = { customerRiskContained: true, businessRiskContained: true, correctiveMeasuresVerified: true };
  await done('verifyContainment', { incidentId, ...contained, note: 'Verified.' });
  await story.advance('CLOSE', 'Nothing is left.');
  const lessons = { summary: 'S', rootCause: 'R', whatWentWell: 'W', whatWentWrong: 'B', sufficiencyOfResponse: 'E' };
  const revision = { procedure: 'P', change: 'C', owner: 'O', dueAt: '2035-01-01T00:00:00Z' };
  const procedureRevisions = [revision, revision];
  await done('completePostMortem', { incidentId, ...lessons, procedureRevisions, customerSummary: 'For customers.' });
  await done('completeProcedureRevision', { incidentId, number: 1 });
  await done('updateProcedureRevision', { incidentId, number: 2, owner: 'P', reason: 'A new team.' });
  await story.publish('FINAL', { toFollow: [], includePostMortemSummary: true });
}

/**
 * Incidents in scope and declared, with a draft, details and a delay, but not notified; the second one is briefed to
 * account teams.
 */
async function keepHidden(system: System): Promise<void> {
  for (const briefed of [false, true]) {
    const story = await declaredBreach(system, [own[0], foreign[0], ...(await delegatedTo(system))]);
    const { incidentId } = story;
    await draft(system, story);
    await detail(system, story, [own[0], foreign[0]]);
    const until = new Date(Date.now() + 100 * 3_600_000).toISOString();
    const reason = briefed ? 'EXTRAORDINARY_CIRCUMSTANCES' : 'RISK_TO_OTHER_CUSTOMERS';
    const request = { incidentId, reason, justification: 'Open elsewhere.', until };
    const { delays } = await mutate(
      system,
      'responder',
      'requestDelay',
      request,
      ' ... on NotificationProcess { delays { id } }',
    );
    const [{ id: delayId }] = delays;
    await mutate(system, 'legal', 'decideDelay', { delayId, approved: true, note: 'Agreed.' });
    await mutate(system, 'executive', 'decideDelay', { delayId, approved: true, note: 'Agreed too.' });
    if (briefed) await mutate(system, 'responder', 'briefAccountTeam', { incidentId, reason: 'They will be asked.' });
    if (briefed) await mutate(system, 'legal', 'liftDelay', { delayId, reason: 'Over.' });
  }
}

/** An incident that impacts the customer, who is not notified of it by decision, and one where that is only requested. */
async function decideAgainstNotifying(system: System): Promise<void> {
  const { breach, done } = commandsOf(system);
  for (const approvers of [['legal', 'executive'], ['legal']]) {
    const incidentId = await breach();
    const scope = { incidentId, rules: [{ tenantIds: [own[0]] }], certainty: 'CONFIRMED' };
    await mutate(system, 'responder', 'scopeIncident', scope);
    const request = {
      incidentId,
      reason: 'It was encrypted.',
      exemptions: ['DATA_PROTECTED', 'DISPROPORTIONATE_EFFORT'],
      publicCommunication: 'A note on the website.',
    };
    const { decisionsNotToNotify } = await done('requestNotToNotify', request, 'legal', 'decisionsNotToNotify { id }');
    const decision = { incidentId, decisionId: decisionsNotToNotify[0].id, approved: true, note: 'No risk.' };
    for (const approver of approvers) await done('decideNotToNotify', decision, approver);
  }
}

/** An incident that the customer is notified of for one cloud subscription: owners of others see nothing of it. */
async function notifyOneSubscription(system: System): Promise<void> {
  const { breach, done } = commandsOf(system);
  const incidentId = await breach();
  const scope = { incidentId, rules: [{ cloudSubscriptionIds: [administered] }], certainty: 'CONFIRMED' };
  await mutate(system, 'responder', 'scopeIncident', scope);
  await done('suspectExposure', { incidentId, rationale: 'Perhaps.' });
  const decision = { incidentId, declare: true, rationale: 'Surely.', basis: ['LEGAL_COMMITMENT'] };
  await done('decideExposure', decision);
  await publishFirst(system, incidentId);
  await done('requestWithdrawal', { incidentId, reason: 'Too soon.' });
}

/** An incident of both customers: each has notices of its own, next to the notices of the other. */
async function notifyOwn(system: System): Promise<void> {
  const story = await declaredBreach(system, [...own, ...foreign]);
  await story.publish('INITIAL', { ...FILED, translations: TRANSLATIONS });
  await detail(system, story, own);
  await system.ask(customerOf(own[0]), ACKNOWLEDGE, await noticeAt(system, story, own[0]));
  await story.advance('STABILIZE', 'Held.');
  await draft(system, story, 'UPDATE');
}

/** Incidents of 2019: a false positive, and one that was handed over to the customer. */
async function closeOldOnes(system: System): Promise<void> {
  const { report, done } = commandsOf(system);
  const day = (of: number) => new Date(Date.UTC(2019, 4, of)).toISOString();
  const impact = {
    functionalImpact: 'NONE',
    informationImpact: ['NONE'],
    recoverability: 'REGULAR',
    customerDataRisk: 'NONE',
  };
  for (const handedOver of [false, true]) {
    const incidentId = await report({ detectedAt: day(1), reportedBy: 'A customer', reference: 'T-1' });
    await done('advanceStage', { incidentId, to: 'ASSESS', at: day(2) });
    const responsibility = handedOver ? 'CUSTOMER' : 'PROVIDER';
    await done('assessIncident', { incidentId, impact, responsibility, escalate: false, note: 'Little.', at: day(3) });
    if (handedOver) {
      await done('handOverToCustomer', { incidentId, reason: 'Its own key.', supportCase: 'CASE-7', at: day(4) });
    } else {
      const nothing = { classification: 'FALSE_POSITIVE', rationale: 'Noise.', rootCause: 'A faulty sensor.' };
      await done('classifyIncident', { incidentId, ...nothing, at: day(4) });
      await done('advanceStage', { incidentId, to: 'CLOSE', reason: 'Nothing.', at: day(5) });
    }
  }
}

async function reportSome(system: System): Promise<void> {
  const indication = {
    title: 'Odd sign-ins',
    indication: 'Seen.',
    serviceFamily: 'Email',
  };
  const dismissed = { ...customerOf(own[0]), sub: DISMISSED };
  const reporters: [string | Claims, object][] = [
    ['operator', { source: 'OPERATOR_ESCALATION' }],
    ['customer', { source: 'CUSTOMER_REPORT', tenantId: own[1] }],
    ['reader', { source: 'CUSTOMER_REPORT' }],
    // Its membership is revoked afterwards.
    [dismissed, { source: 'CUSTOMER_REPORT' }],
    ['partner', { source: 'PARTNER_REPORT' }],
    ['red-team', { source: 'RED_TEAM', ...EXERCISE }],
    ['government-responder', { source: 'BLUE_TEAM' }],
  ];
  for (const [who, about] of reporters) {
    const reportedBy = typeof who === 'string' ? who : who.sub;
    const input = { ...indication, ...about, reference: reportedBy, reportedBy };
    const { unmet, id: incidentId } = await mutate(system, who, 'reportIndication', input, '... on Incident { id }');
    if (unmet) throw new Error(JSON.stringify(unmet));
    if (who !== 'red-team') continue;
    const selection = '... on Incident { unmarkings { id } }';
    const { unmarkings } = await mutate(
      system,
      'legal',
      'requestUnmarking',
      { incidentId, reason: 'No drill.' },
      selection,
    );
    const unmarkingId = unmarkings[0].id;
    await mutate(system, 'legal', 'decideUnmarking', { incidentId, unmarkingId, approved: true, note: 'Indeed.' });
  }
}

/** Of the delegations of the second partner, one is revoked and one expires. */
async function revokeSome(system: System): Promise<void> {
  const partner = personaOf('second-partner').tocsin.partner;
  const held = await system.test.asOwner(
    `SELECT id FROM platform.delegations WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now()
     AND ends_at > now() ORDER BY id LIMIT 2`,
    [partner],
  );
  const [revoked, over] = held.map(({ id }) => id) as [string, string];
  const { errors } = await system.ask('support', `mutation { revokeDelegation(id: "${revoked}") { id } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  for (const table of ['platform.delegations', 'customers.delegations']) {
    await system.test.asOwner(`UPDATE ${table} SET ends_at = now() WHERE id = $1`, [over]);
  }
}

const REVOKE = 'mutation ($input: RevokeMembershipInput!) { revokeMembership(input: $input) { subject } }';
const ACKNOWLEDGE = 'mutation ($id: ID!) { acknowledgeNotice(id: $id) { __typename } }';

async function noticeAt({ test }: System, { incidentId }: Story, tenantId: string): Promise<Record<string, unknown>> {
  const query = 'SELECT id FROM notifications.notices WHERE incident_id = $1 AND tenant_id = $2';
  const [row] = await test.asOwner(query, [incidentId, tenantId]);
  return row as Record<string, unknown>;
}

/** Tenants whose delegation to a partner is current, past, revoked or in the future. */
async function delegatedTo({ test }: System): Promise<string[]> {
  const rows = await test.asOwner(
    `SELECT DISTINCT ON (partner_id, revoked_at IS NULL, starts_at > now(), ends_at > now()) tenant_id AS id
     FROM platform.delegations ORDER BY partner_id, revoked_at IS NULL, starts_at > now(), ends_at > now(), id`,
  );
  return [...new Set(rows.map(({ id }) => id as string))];
}

async function detail(system: System, { incidentId }: Story, tenantIds: string[]): Promise<void> {
  const about = {
    dataCategories: ['mail'],
    dataSubjectCategories: ['employees'],
    recommendedActions: ['Look.'],
    note: 'Yours alone.',
    approximateRecords: 7,
  };
  const tenants = tenantIds.map((tenantId) => ({ tenantId, ...about }));
  const selection = '... on TenantDetailsSet { tenants }';
  await mutate(system, 'responder', 'setTenantDetails', { incidentId, tenants }, selection, 'TenantDetailsInput');
}

async function draft(system: System, { incidentId }: { incidentId: string }, kind = 'INITIAL'): Promise<number> {
  const text = {
    title: 'Mail',
    whatHappened: `Mail was read (${kind}).`,
    dataCategories: ['mail'],
    contactPoint: 'privacy@provider.example',
    likelyConsequences: 'Disclosure.',
    measuresTaken: 'A key was revoked.',
    recommendedActions: ['Review.'],
    ...FILED,
    translations: TRANSLATIONS,
  };
  const input = { incidentId, kind, ...text };
  const drafted = await mutate(system, 'responder', 'draftAdvisory', input, '... on AdvisoryRevision { number }');
  if (drafted.unmet) throw new Error(JSON.stringify(drafted.unmet));
  return drafted.number;
}

async function publishFirst(system: System, incidentId: string): Promise<void> {
  const revision = await draft(system, { incidentId });
  await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision, approved: true, note: 'Good.' });
  await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision });
  await happened(system, incidentId, ['advisory.published', 'process.notified']);
}

async function decideOnLaw(system: System, { incidentId }: Story): Promise<void> {
  for (const [who, name, input, type] of [
    ['legal', 'overrideRegime', { regime: 'CRA', applies: true, reason: 'A product.' }, 'OverrideRegimeInput'],
    ['responder', 'setDataSubjectCountries', { countries: ['GB'] }, 'DataSubjectCountriesInput'],
  ] as const) {
    const { unmet } = await mutate(system, who, name, { incidentId, ...input }, '', type);
    if (unmet) throw new Error(JSON.stringify(unmet));
  }
}

async function submitTo(system: System, { incidentId }: Story): Promise<void> {
  const query = `{ notificationProcess(incidentId: "${incidentId}") { authorityNotices { authority { id } } } }`;
  const { data } = await system.ask('legal', query);
  const [{ authority }] = data.notificationProcess.authorityNotices;
  const submission = { reference: 'R-1', receipt: 'Received.', reasonsForDelay: 'None.', toFollow: ['The figures.'] };
  const submittedAt = new Date().toISOString();
  const input = { incidentId, authorityId: authority.id, submittedAt, ...submission };
  const { unmet } = await mutate(system, 'legal', 'recordAuthoritySubmission', input);
  if (unmet) throw new Error(JSON.stringify(unmet));
}
