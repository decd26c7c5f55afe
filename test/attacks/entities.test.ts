import { identityKey } from '../../app/keys.ts';
import { serve } from '../../app/serve.ts';
import type { Running } from '../../app/up.ts';
import { type Claims, customerOf, personaOf } from '../../demo/personas.ts';
import type { Viewer } from '../../domain/access/policy.ts';
import { identitySigner } from '../../gateway/sign-in/identity.ts';
import { openLog } from '../../platform/log.ts';
import { ask } from '../gateway/ask.ts';
import { declaredBreach, type Story } from '../kit/graph/story.ts';
import { openSubgraphs, type Subgraphs } from '../kit/graph/subgraphs.ts';
import { viewerOf } from '../kit/sign-in/viewer.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
let subgraphs: Subgraphs;
let story: Story;
let noticeId: string;
const [foreign] = personaOf('second-customer').tocsin.tenants as [string];
beforeAll(async () => {
  system = await openSystem();
  subgraphs = await openSubgraphs(system);
  story = await declaredBreach(system, [foreign]);
  await story.publish('INITIAL');
  const { data } = await system.ask(
    customerOf(foreign),
    `{ serviceHealth(tenantId: "${foreign}") { edges { node { id } } } }`,
  );
  noticeId = data.serviceHealth.edges[0].node.id;
});
afterAll(async () => {
  await subgraphs.close();
  await system.close();
});

describe('the public graph', () => {
  it.each([
    '{ node(id: "1") { id } }',
    '{ nodes(ids: ["1"]) { id } }',
    '{ _entities(representations: [{ __typename: "Tenant", id: "1" }]) { __typename } }',
    '{ _service { sdl } }',
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Tenant { id } } }',
    '{ __resolveReference(id: "1") { id } }',
    '{ tenant(id: "1") { __resolveReference } }',
    '{ tenant(id: "1") { _service { sdl } } }',
    '{ impact(incident: { id: "1" }, tenant: { id: "1" }) { certainty } }',
    '{ contact(id: "1") { email } }',
    '{ delegation(id: "1") { id } }',
    '{ resource(id: "1") { id } }',
    'mutation { recordRefusal(coordinate: "Incident.title") }',
    'subscription { _entities(representations: []) { __typename } }',
    '{ __type(name: "_Any") { name } _entity: tenant { id } _service { sdl } }',
  ])('gives no access to entities except through its fields: %s', async (query) => {
    for (const who of ['customer', 'responder']) {
      const { data, errors } = await system.ask(who, query);
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      const socket = await system.socket(who);
      const answer = await socket.subscribe(query).next();
      expect(answer.errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
      socket.close();
    }
  });

  it('shows nothing of federation in introspection', async () => {
    const { data } = await system.ask('customer', '{ __schema { types { name } directives { name } } }');
    const names = [...data.__schema.types, ...data.__schema.directives].map(({ name }: { name: string }) => name);
    expect(
      names.filter((name) => /^_(Any|Entity|Service|FieldSet)|^join|^link|^key$|^policy|inaccessible/.test(name)),
    ).toEqual([]);
  });
});

/** Other ways to refer to another user's tenant, notice, incident or impact. */
const none = 'there-is-none';
const references = (): Record<string, object> => ({
  'its key': { __typename: 'Tenant', id: foreign },
  'its key and further fields': { __typename: 'Tenant', id: foreign, name: 'N', partition: 'public' },
  'its key and claimed roles': {
    __typename: 'Tenant',
    id: foreign,
    viewer: { roles: ['RESPONDER'] },
    roles: ['RESPONDER'],
  },
  'a list of keys': { __typename: 'Tenant', id: [foreign] },
  'an object as key': { __typename: 'Tenant', id: { id: foreign } },
  'an operator as key': { __typename: 'Tenant', id: { _type: 'not', _value: none } },
  'an SQL condition as key': { __typename: 'Tenant', id: `' OR '1'='1` },
  'an SQL condition behind the key': { __typename: 'Tenant', id: `${foreign}' --` },
  'a pattern': { __typename: 'Tenant', id: '%' },
  'an SQL name as another key': { __typename: 'Tenant', 'id = id --': foreign },
  'another key': { __typename: 'Tenant', domain: 'a.example' },
  'no key': { __typename: 'Tenant' },
  'null as key': { __typename: 'Tenant', id: null },
  'a number as key': { __typename: 'Tenant', id: 1 },
  'a prototype': { __typename: 'Tenant', __proto__: { id: foreign }, constructor: { id: foreign } },
  'a character no text may hold': { __typename: 'Tenant', id: '\u0000' },
  'a half of a character': { __typename: 'Tenant', id: '\ud800' },
  'a notice under the name of a tenant': { __typename: 'Tenant', id: noticeId },
  'a tenant under the name of a notice': { __typename: 'Notice', id: foreign },
  'a tenant under the name of a customer': { __typename: 'Customer', id: foreign },
  'an impact by its two keys': { __typename: 'Impact', incident: { id: story.incidentId }, tenant: { id: foreign } },
  'an impact by lists': { __typename: 'Impact', incident: [{ id: story.incidentId }], tenant: [{ id: foreign }] },
  'an impact by flat keys': { __typename: 'Impact', incidentId: story.incidentId, tenantId: foreign },
  'an impact by one key': { __typename: 'Impact', tenant: { id: foreign } },
  'an incident': { __typename: 'Incident', id: story.incidentId },
  'an incident by its tracking id': { __typename: 'Incident', trackingId: story.trackingId },
  'a process': { __typename: 'NotificationProcess', id: story.incidentId },
  'an advisory': { __typename: 'SecurityAdvisory', id: story.incidentId },
  'a type that is no entity': { __typename: 'Contact', id: '1' },
  'an unknown type': { __typename: 'Nothing', id: '1' },
  'an abstract type': { __typename: 'Refusal', message: 'M' },
  'the root': { __typename: 'Query', id: '1' },
  'a number as type': { __typename: 1, id: foreign },
  'a type’s list': { __typename: ['Tenant'], id: foreign },
});

/** Fields of each entity that would reveal whether it exists. */
const SELECTION = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ON } }`;
const FIELDS = {
  customers:
    '... on Tenant { name domain contacts { email } } ... on Customer { name } ... on Impact { certainty resourceCount }',
  notifications: '... on Tenant { activeAdvisories notices { totalCount } } ... on Notice { trackingId deadline }',
  incidents: '... on Incident { trackingId stage }',
};

describe('an entity that belongs to another user', () => {
  it.each(['customers', 'notifications', 'incidents'] as const)(
    'cannot be read from the subgraph %s, whichever reference is sent',
    async (name) => {
      for (const who of ['customer', 'reader', 'success-manager', 'operator']) {
        for (const [by, reference] of Object.entries(references())) {
          const query = SELECTION.replace('ON', FIELDS[name]);
          const { data, errors } = await subgraphs.ask(name, who, query, { representations: [reference] });
          const text = JSON.stringify({
            data,
            errors: errors?.map(({ message, extensions }) => ({ message, extensions })),
          });
          // An entity that consists of its key alone exists for every client that names it, and has nothing to show.
          const seen = data?._entities?.[0];
          if (seen) {
            const { __typename, ...fields } = seen;
            const nothing = Object.keys(fields).length === 0 ? {} : { activeAdvisories: 0, notices: { totalCount: 0 } };
            expect([by, fields]).toEqual([by, nothing]);
          }
          expect([by, text]).toEqual([by, expect.not.stringContaining(story.trackingId)]);
          expect([by, text]).toEqual([
            by,
            expect.not.stringMatching(/SELECT|customers\.|column|syntax|invalid byte|\.ts\b/),
          ]);
        }
      }
    },
  );

  it('is not returned with the user’s own entities', async () => {
    const [own] = personaOf('customer').tocsin.tenants;
    const representations = [own, foreign, own, foreign].map((id) => ({ __typename: 'Tenant', id }));
    const { data } = await subgraphs.entities('customers', 'customer', representations, 'id');
    expect(data._entities).toEqual([{ id: own }, null, { id: own }, null]);
  });
});

describe('the worker’s identity', () => {
  let customers: Running;
  beforeAll(async () => {
    customers = await serve('customers', system.config, 0, openLog('silent'));
  });
  afterAll(() => customers.close());
  const worker: Viewer = {
    ...viewerOf('operator'),
    subject: 'tocsin:worker',
    name: 'worker',
    roles: [],
    issuedAt: new Date(0).toISOString(),
  };
  const identified = async (viewer: Viewer) => {
    return { 'x-tocsin-identity': await identitySigner(await identityKey(system.config))(viewer) };
  };

  it('gives access to the audience and to nothing in the graph', async () => {
    const headers = await identified(worker);
    const audience = new URL(`/internal/audience?incidentId=${story.incidentId}`, customers.url);
    const response = await fetch(audience, { headers });
    expect([response.status, (await response.text()).split('\t')[0]]).toEqual([200, foreign]);
    for (const [query, coordinate] of [
      [`{ tenant(id: "${foreign}") { id } }`, 'Query.tenant'],
      [`{ impactedTenants(incidentId: "${story.incidentId}") { totalCount } }`, 'Query.impactedTenants'],
      [`mutation { revokeDelegation(id: "1") { id } }`, 'Mutation.revokeDelegation'],
      [`{ _entities(representations: [{ __typename: "Tenant", id: "${foreign}" }]) { ... on Tenant { name } } }`, null],
    ] as [string, string | null][]) {
      const { body } = await ask(customers.url, query, { headers });
      if (coordinate) expect(body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', coordinate });
      expect(JSON.stringify(body.data ?? null)).toMatch(/^(null|\{"\w+":(null|\[null\])\})$/);
    }
  });

  it.each([
    ['a responder’s', 'responder'],
    ['a customer’s', 'customer'],
    ['a customer’s with the worker’s name', { ...personaOf('customer'), name: 'tocsin:worker' }],
  ] as [string, string | Claims][])('is required for the audience, and %s is refused', async (_says, who) => {
    const headers = await identified(viewerOf(who));
    const audience = new URL(`/internal/audience?incidentId=${story.incidentId}`, customers.url);
    const response = await fetch(audience, { headers });
    expect([response.status, await response.text()]).toEqual([403, 'Only the worker is answered here.\n']);
  });
});
