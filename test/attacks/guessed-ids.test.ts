import { randomUUID } from 'node:crypto';
import {
  buildClientSchema,
  type GraphQLInputType,
  getIntrospectionQuery,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { type Claims, customerOf, personaOf } from '../../demo/personas.ts';

import { declaredBreach } from '../kit/graph/story.ts';
import { openSystem, type System } from '../kit/system.ts';
import { waitFor } from '../kit/time/wait.ts';

let system: System;
/**
 * Ids that belong to another tenant, which none of the users below may see: the tenant's own id and those of its data.
 */
let foreign: Record<Kind, string>;
let tenantId: string;
beforeAll(async () => {
  system = await openSystem();
  const [row] = await system.test.asOwner(
    `SELECT id FROM customers.tenants tenant WHERE partition = 'public' AND NOT (id = ANY($1)) AND NOT EXISTS (
       SELECT FROM customers.delegations WHERE tenant_id = tenant.id AND partner_id = $2)
       AND EXISTS (SELECT FROM customers.delegations WHERE tenant_id = tenant.id)
       AND EXISTS (SELECT FROM customers.resources WHERE tenant_id = tenant.id) ORDER BY id LIMIT 1`,
    [personaOf('customer').tocsin.tenants, personaOf('partner').tocsin.partner],
  );
  tenantId = row?.['id'] as string;
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const rota = await system.ask(
    'responder',
    `mutation { setShift(input: { role: RESPONDER, subject: "S", endsAt: "${until}" }) { ... on Shift { id } }
      addPageTarget(input: { channel: EMAIL, subject: "S", address: "on-call@provider.invalid" }) {
        ... on PageTargetAdded { target { id } } } }`,
  );
  const { incidentId, trackingId, publish } = await declaredBreach(system, [tenantId], false, ['CONTROLLER']);
  await publish('INITIAL');
  const rowOf = async (table: string) =>
    (await system.test.asOwner(`SELECT * FROM ${table} WHERE tenant_id = $1 LIMIT 1`, [tenantId]))[0] ?? {};
  const { data } = await system.ask('responder', `{ tenant(id: "${tenantId}") { domain } }`);
  const delay = await system.ask(
    'responder',
    `mutation ($id: ID!) { requestDelay(input: { incidentId: $id, reason: EXTRAORDINARY_CIRCUMSTANCES, justification: "J",
      until: "2035-01-01T00:00:00Z" }) { ... on NotificationProcess { delays { id } } ... on Unmet { unmet } } }`,
    { id: incidentId },
  );
  const { data: registered } = await system.ask(
    customerOf(tenantId),
    `mutation { registerWebhook(input: { tenantId: "${tenantId}", url: "https://hooks.customer.invalid" }) {
      ... on WebhookWithSecret { webhook { id } } } }`,
  );
  const webhook: string = registered.registerWebhook.webhook.id;
  const { data: tested } = await system.ask(customerOf(tenantId), `mutation { testWebhook(id: "${webhook}") { id } }`);
  const page = await waitFor(async () => {
    const pages = await system.ask('responder', '{ openPages { id } }');
    expect(pages.data.openPages.length).toBeGreaterThan(0);
    return pages.data.openPages[0].id;
  });
  foreign = {
    shift: rota.data.setShift.id,
    pageTarget: rota.data.addPageTarget.target.id,
    page,
    webhook,
    webhookDelivery: tested.testWebhook.id,
    incident: incidentId,
    trackingId,
    tenant: tenantId,
    domain: data.tenant.domain,
    notice: (await rowOf('notifications.notices'))['id'] as string,
    delegation: (await rowOf('customers.delegations'))['id'] as string,
    partner: (await rowOf('customers.delegations'))['partner_id'] as string,
    cloudSubscription: (await rowOf('customers.cloud_subscriptions'))['id'] as string,
    resource: (await rowOf('customers.resources'))['id'] as string,
    contact: (await rowOf('customers.contacts'))['id'] as string,
    delay: delay.data.requestDelay.delays?.at(-1)?.id ?? null,
  };
  expect(Object.values(foreign)).toEqual(Object.values(foreign).map(() => expect.any(String)));
});
afterAll(() => system.close());

type Kind =
  | 'incident'
  | 'trackingId'
  | 'tenant'
  | 'domain'
  | 'notice'
  | 'delegation'
  | 'partner'
  | 'cloudSubscription'
  | 'resource'
  | 'contact'
  | 'webhook'
  | 'webhookDelivery'
  | 'shift'
  | 'pageTarget'
  | 'page'
  | 'delay';

const impact =
  '{ functionalImpact: NONE, informationImpact: [NONE], recoverability: REGULAR, customerDataRisk: POSSIBLE }';

/** Each way to ask by an id: the root field, the kind of the id, and the arguments, in which `$id` is the id. */
const QUERIES: [field: string, kind: Kind, call: string][] = [
  ['incident', 'incident', '(id: $id) { id stage }'],
  ['incident', 'trackingId', '(trackingId: $id) { id stage }'],
  ['auditTrail', 'incident', '(incidentId: $id) { totalCount edges { node { hash } } }'],
  ['verifyAuditTrail', 'incident', '(incidentId: $id) { intact entries }'],
  ['tenant', 'tenant', '(id: $id) { id name }'],
  ['tenant', 'domain', '(domain: $id) { id name }'],
  ['tenants', 'incident', '(filter: { impactedBy: $id }) { totalCount edges { node { id } } }'],
  ['tenants', 'partner', '(filter: { partnerId: $id }) { totalCount edges { node { id } } }'],
  ['tenants', 'tenant', '(search: $id) { totalCount edges { node { id } } }'],
  ['impactedTenants', 'incident', '(incidentId: $id) { totalCount edges { node { certainty } } }'],
  ['lookups', 'partner', '(partnerId: $id) { totalCount edges { node { search } } }'],
  ['previewScope', 'tenant', '(rules: [{ tenantIds: [$id] }]) { tenants resources }'],
  ['previewScope', 'cloudSubscription', '(rules: [{ cloudSubscriptionIds: [$id] }]) { tenants resources }'],
  ['previewScope', 'resource', '(rules: [{ resourceIds: [$id] }]) { tenants resources }'],
  ['previewAudience', 'incident', '(incidentId: $id) { tenants }'],
  ['webhooks', 'tenant', '(tenantId: $id) { id url deliveries { totalCount } }'],
  ['serviceHealth', 'tenant', '(tenantId: $id) { totalCount edges { node { id } } }'],
  ['serviceHealthAtom', 'tenant', '(tenantId: $id)'],
  ['notice', 'notice', '(id: $id) { id trackingId }'],
  ['notice', 'contact', '(id: $id) { id trackingId }'],
  ['notificationProcess', 'incident', '(incidentId: $id) { id state }'],
  ['authorityNotice', 'incident', '(incidentId: $id, authorityId: "at-dsb") { state }'],
];
const MUTATIONS: [field: string, kind: Kind, input: string][] = [
  [
    'reportIndication',
    'tenant',
    'tenantId: $id, title: "T", indication: "I", source: CUSTOMER_REPORT, serviceFamily: "Email"',
  ],
  ['advanceStage', 'incident', 'incidentId: $id, to: ASSESS'],
  ['assessIncident', 'incident', `incidentId: $id, escalate: true, impact: ${impact}`],
  ['classifyIncident', 'incident', 'incidentId: $id, classification: SECURITY_EVENT, rationale: "R"'],
  ['handOverToCustomer', 'incident', 'incidentId: $id, reason: "R", supportCase: "1"'],
  ['suspectExposure', 'incident', 'incidentId: $id, rationale: "R"'],
  ['stateAwareness', 'incident', 'incidentId: $id, awareAt: "2026-01-01T00:00:00Z", reason: "R"'],
  ['declareIncident', 'incident', 'incidentId: $id, basis: [LEGAL_COMMITMENT], justification: "J"'],
  ['decideExposure', 'incident', 'incidentId: $id, declare: false, rationale: "R"'],
  ['requestWithdrawal', 'incident', 'incidentId: $id, reason: "R"'],
  ['decideWithdrawal', 'incident', 'incidentId: $id, withdrawalId: "W", approved: true'],
  ['requestNotToNotify', 'incident', 'incidentId: $id, reason: "R"'],
  ['decideNotToNotify', 'incident', 'incidentId: $id, decisionId: "D", approved: true'],
  ['requestUnmarking', 'incident', 'incidentId: $id, reason: "R"'],
  ['decideUnmarking', 'incident', 'incidentId: $id, unmarkingId: "U", approved: true'],
  ['addParticipant', 'incident', 'incidentId: $id, subject: "S", role: LEAD'],
  ['endParticipant', 'incident', 'incidentId: $id, subject: "S", role: LEAD'],
  ['addEvidence', 'incident', 'incidentId: $id, kind: "log", description: "D"'],
  ['recordMitigation', 'incident', 'incidentId: $id, kind: CONTAINMENT, state: PLANNED, description: "D"'],
  [
    'verifyContainment',
    'incident',
    'incidentId: $id, customerRiskContained: true, businessRiskContained: true, correctiveMeasuresVerified: true',
  ],
  ['completePostMortem', 'incident', 'incidentId: $id, summary: "S", rootCause: "R", sufficiencyOfResponse: "S"'],
  ['completeProcedureRevision', 'incident', 'incidentId: $id, number: 1'],
  ['updateProcedureRevision', 'incident', 'incidentId: $id, number: 1, owner: "O"'],
  ['scopeIncident', 'incident', 'incidentId: $id, rules: [{ regions: ["nowhere"] }]'],
  ['setImpactCertainty', 'incident', 'incidentId: $id, tenantIds: ["T"], certainty: CONFIRMED'],
  ['briefAccountTeam', 'incident', 'incidentId: $id, reason: "R"'],
  ['revokeMembership', 'tenant', 'subject: "former-member", tenantId: $id'],
  [
    'draftAdvisory',
    'incident',
    'incidentId: $id, kind: UPDATE, title: "T", whatHappened: "W", dataCategories: [], contactPoint: "C", recommendedActions: []',
  ],
  ['reviewAdvisory', 'incident', 'incidentId: $id, revision: 1, approved: true'],
  ['publishAdvisory', 'incident', 'incidentId: $id, revision: 1'],
  [
    'recordAuthoritySubmission',
    'incident',
    'incidentId: $id, authorityId: "at-dsb", submittedAt: "2026-01-01T00:00:00Z", reference: "R"',
  ],
  ['overrideRegime', 'incident', 'incidentId: $id, regime: NIS2, applies: false, reason: "R"'],
  ['setDataSubjectCountries', 'incident', 'incidentId: $id, countries: ["DE"]'],
  ['setTenantDetails', 'incident', 'incidentId: $id, tenants: [{ tenantId: "T", note: "N" }]'],
  [
    'requestDelay',
    'incident',
    'incidentId: $id, reason: EXTRAORDINARY_CIRCUMSTANCES, justification: "J", until: "2035-01-01T00:00:00Z"',
  ],
  ['registerWebhook', 'tenant', 'tenantId: $id, url: "https://hooks.customer.example"'],
  ['decideDelay', 'delay', 'delayId: $id, approved: true'],
  ['liftDelay', 'delay', 'delayId: $id, reason: "R"'],
];
const QUESTIONS = [
  ...QUERIES.map(([field, kind, call]) => ({ field, kind, text: `query ($id: ID!) { ${field}${call} }` })),
  ...MUTATIONS.map(([field, kind, input]) => ({
    field,
    kind,
    text: `mutation ($id: ID!) { ${field}(input: { ${input} }) { __typename ${field === 'revokeMembership' ? '' : '... on Refusal { message }'} } }`,
  })),
  { field: 'removeContact', kind: 'contact', text: 'mutation ($id: ID!) { removeContact(id: $id) { id } }' },
  {
    field: 'setMailPreference',
    kind: 'contact',
    text: 'mutation ($id: ID!) { setMailPreference(input: { contactId: $id, mailUpdates: false, stageDigest: true }) { id } }',
  },
  {
    field: 'retryDeliveries',
    kind: 'incident',
    text: 'mutation ($id: ID!) { retryDeliveries(incidentId: $id) { deliveries } }',
  },
  {
    field: 'mailAuthorityDocument',
    kind: 'incident',
    text: 'mutation ($id: ID!) { mailAuthorityDocument(incidentId: $id, authorityId: "at-dsb") { id } }',
  },
  { field: 'revokeDelegation', kind: 'delegation', text: 'mutation ($id: ID!) { revokeDelegation(id: $id) { id } }' },
  {
    field: 'acknowledgeNotice',
    kind: 'notice',
    text: 'mutation ($id: ID!) { acknowledgeNotice(id: $id) { __typename } }',
  },
  { field: 'removeShift', kind: 'shift', text: 'mutation ($id: ID!) { removeShift(id: $id) { __typename } }' },
  {
    field: 'removePageTarget',
    kind: 'pageTarget',
    text: 'mutation ($id: ID!) { removePageTarget(id: $id) { __typename } }',
  },
  { field: 'acknowledgePage', kind: 'page', text: 'mutation ($id: ID!) { acknowledgePage(id: $id) { __typename } }' },
  ...['rotateWebhookSecret', 'removeWebhook', 'enableWebhook', 'testWebhook'].map((field) => ({
    field,
    kind: 'webhook',
    text: `mutation ($id: ID!) { ${field}(id: $id) { __typename } }`,
  })),
  {
    field: 'replayWebhookDelivery',
    kind: 'webhookDelivery',
    text: 'mutation ($id: ID!) { replayWebhookDelivery(deliveryId: $id) { __typename } }',
  },
  {
    field: 'sendTestNotice',
    kind: 'incident',
    text: 'mutation ($id: ID!) { sendTestNotice(incidentId: $id) { __typename } }',
  },
].map((question) => ({
  ...question,
  kind: question.kind as Kind,
  // A value searched for as text is declared as a String.
  text: /(trackingId|domain|search): \$id/.test(question.text)
    ? question.text.replace('$id: ID!', '$id: String!')
    : question.text,
}));

/** Users without access to the ids. Each of them passes the permission matrix for some of the questions. */
const past = { from: '2015-01-01T00:00:00Z', until: '2016-01-01T00:00:00Z' };
const OUTSIDERS: Record<string, Claims> = {
  customer: personaOf('customer'),
  reader: personaOf('reader'),
  'cloud subscription owner': personaOf('owner'),
  partner: personaOf('partner'),
  operator: personaOf('operator'),
  'responder of another partition': personaOf('government-responder'),
  'legal of another partition': elsewhere('legal'),
  'executive of another partition': elsewhere('executive'),
  'auditor of other years': {
    ...personaOf('auditor'),
    tocsin: { ...personaOf('auditor').tocsin, engagement: past },
  },
};

describe('an id that belongs to another user', () => {
  it('is tried at every root field that takes an id', async () => {
    const { data } = await system.ask('responder', getIntrospectionQuery());
    const schema = buildClientSchema(data);
    const taking = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {})
        .filter(({ args }) => args.some((argument) => holdsId(argument.type)))
        .map(({ name }) => name),
    );
    const tried = new Set(QUESTIONS.map(({ field }) => field));
    expect(taking.filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(Object.keys(OUTSIDERS))('is answered like an id that does not exist to this user: %s', async (name) => {
    const who = OUTSIDERS[name] as Claims;
    // An auditor may read the names of all tenants.
    const readableKinds = name === 'auditor of other years' ? ['tenant', 'domain'] : [];
    for (const { field, kind, text } of QUESTIONS.filter(({ kind }) => !readableKinds.includes(kind))) {
      const id = foreign[kind];
      const [asked, none] = await Promise.all([id, unknownLike(id)].map((each) => answerTo(who, text, each)));
      expect([field, asked]).toEqual([field, none]);
      // The question itself is valid: it neither causes an internal error nor is refused for its form.
      expect([field, asked]).toEqual([field, expect.not.stringMatching(/INTERNAL|GRAPHQL_|BAD_USER_INPUT/)]);
    }
  });

  it('is not accepted when it differs slightly, not even from its owner', async () => {
    const owner = customerOf(tenantId);
    const own = QUESTIONS.filter(({ field }) =>
      ['tenant', 'notice', 'serviceHealth', 'serviceHealthAtom', 'acknowledgeNotice', 'revokeDelegation'].includes(
        field,
      ),
    );
    for (const { field, kind, text } of own.filter(({ kind }) => kind !== 'domain')) {
      const id = foreign[kind];
      const none = await answerTo(owner, text, unknownLike(id));
      const misses = [
        `${id} `,
        ` ${id}`,
        `${id}x`,
        id.slice(0, -1),
        `${id}%`,
        `%${id.slice(1)}`,
        `_${id.slice(1)}`,
        `${id}\n`,
      ];
      const folded = id.toUpperCase() === id ? [] : [id.toUpperCase()];
      for (const miss of [...misses, ...folded, `{${id}}`, `${id}' OR '1'='1`, '', '*']) {
        expect([field, miss, await answerTo(owner, text, miss)]).toEqual([field, miss, none]);
      }
    }
  });

  it.each(['customer', 'partner'] as const)('opens no feed for a %s', async (name) => {
    const socket = await system.socket(name);
    const refusalOf = async (id: string) => {
      const feed = socket.subscribe('subscription ($id: ID!) { serviceHealth(tenantIds: [$id]) { __typename } }', {
        id,
      });
      return withoutId(JSON.stringify(await feed.next()), id);
    };
    const [asked, none] = [await refusalOf(tenantId), await refusalOf(unknownLike(tenantId))];
    expect(asked).toContain('FORBIDDEN');
    expect(asked).toEqual(none);
    socket.close();
  });
});

describe('the address of a document', () => {
  it('is answered for another user’s document like an address that does not exist', async () => {
    const get = async (who: Claims, path: string) => {
      const headers = { authorization: `Bearer ${await system.token(who)}` };
      const response = await fetch(new URL(path, system.url), { headers });
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        body: asIfNow(await response.text()),
      };
    };
    for (const who of Object.values(OUTSIDERS)) {
      for (const path of [
        (id: Record<Kind, string>) => `/documents/notices/${id.notice}/csaf.json`,
        (id: Record<Kind, string>) => `/documents/notices/${id.notice}/csaf/any.json`,
        (id: Record<Kind, string>) => `/documents/notices/${id.notice}/notification.json`,
        (id: Record<Kind, string>) => `/documents/notices/${id.notice}/notification.html`,
        (id: Record<Kind, string>) => `/documents/tenants/${id.tenant}/feed.atom`,
        (id: Record<Kind, string>) => `/documents/incidents/${id.incident}/authorities/at-dsb.html`,
      ]) {
        const none = { ...foreign, notice: randomUUID(), tenant: randomUUID(), incident: randomUUID() };
        const asked = await get(who, path(foreign));
        asked.body = withoutId(asked.body, foreign.tenant);
        const unknown = await get(who, path(none));
        expect(asked).toEqual({ ...unknown, body: withoutId(unknown.body, none.tenant) });
        // A feed without entries.
        if (asked.status === 200) expect(asked.body).not.toContain('<entry>');
      }
    }
  });
});

function elsewhere(name: 'legal' | 'executive'): Claims {
  const persona = personaOf(name);
  return { ...persona, sub: `government:${name}`, tocsin: { ...persona.tocsin, partition: 'government' } };
}

/** The whole answer, with the id itself replaced. */
async function answerTo(who: Claims, text: string, id: string): Promise<string> {
  return withoutId(asIfNow(JSON.stringify(await system.ask(who, text, { id }))), id);
}

/** A feed without entries states the time of the request as its update. */
function asIfNow(text: string): string {
  return text.replaceAll(/<updated>[^<]*</g, '<updated>now<');
}

function withoutId(text: string, id: string): string {
  const written = JSON.stringify(id).slice(1, -1);
  return written === '' ? text : text.replaceAll(written, '<id>');
}

/** Another id of the same shape, which belongs to nothing. */
function unknownLike(id: string): string {
  return /^[0-9a-f-]{36}$/.test(id) ? randomUUID() : `${id.slice(0, -4)}ZZZZ`;
}

function holdsId(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => holdsId(field.type, seen));
}

describe('an ID that was sent as a number', () => {
  it('is refused where JSON.parse has rounded it, because it would name another row', async () => {
    const query = 'query ($id: ID!) { tenant(id: $id) { id } }';
    // biome-ignore lint/correctness/noPrecisionLoss: the precision that is lost is what the test is about
    const { data, errors } = await system.ask('responder', query, { id: 12345678901234567891 });
    expect([data, errors?.map(({ message }) => message)]).toEqual([
      undefined,
      ['Variable "$id" must be a string: the number is rounded.'],
    ]);
  });
});
