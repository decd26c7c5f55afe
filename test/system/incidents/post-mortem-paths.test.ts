import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import type { Role } from '../../../domain/access/policy.ts';
import { readConfig } from '../../../platform/config.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

const SECRET = 'only the post-mortem says this';
const SUMMARY = 'a flag releases this to customers';
const [own] = personaOf('customer').tocsin.tenants as [string];

let system: System;
let schema: GraphQLSchema;
let values: Record<string, string>;
beforeAll(async () => {
  // Every path through the schema is asked for, including those that exceed the cost limit.
  const limits = { rate: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  system = await openSystem(null, { gateway: { ...readConfig({}).gateway, limits } });
  const { data } = await system.ask('responder', getIntrospectionQuery());
  schema = buildClientSchema(data);
  const story = await declaredBreach(system, [own]);
  const { incidentId } = story;
  await story.publish('INITIAL');
  await story.advance('STABILIZE');
  const commands = commandsOf(system);
  await commands.contain(incidentId);
  await story.advance('CLOSE');
  await commands.done('completePostMortem', {
    incidentId,
    summary: SECRET,
    rootCause: SECRET,
    whatWentWell: SECRET,
    whatWentWrong: SECRET,
    sufficiencyOfResponse: SECRET,
    procedureRevisions: [{ procedure: SECRET, change: SECRET, owner: SECRET, dueAt: '2035-01-01T00:00:00Z' }],
    customerSummary: SUMMARY,
  });
  await story.publish('FINAL', { toFollow: [] });
  const { data: notices } = await system.ask(
    'customer',
    `{ serviceHealth(tenantId: "${own}", first: 1) { edges { node { id } } } }`,
  );
  const noticeId = notices.serviceHealth.edges[0].node.id;
  values = { incidentId, tenantId: own, noticeId, authorityId: 'de-bfdi' };
});
afterAll(() => system.close());

/** The arguments that a field requires, by the field and the argument's name. */
function argumentsOf(parent: string, field: GraphQLField<unknown, unknown>): string {
  const given: Record<string, string | undefined> = {
    'Query.incident': `id: "${values['incidentId']}"`,
    'Query.tenant': `id: "${values['tenantId']}"`,
    'Query.notice': `id: "${values['noticeId']}"`,
    'Query.assessImpact':
      'input: { functionalImpact: NONE, informationImpact: [NONE], recoverability: REGULAR, customerDataRisk: NONE }',
  };
  const known = given[`${parent}.${field.name}`];
  if (known) return `(${known})`;
  const needed = field.args.filter(isRequiredArgument).map(({ name }) => {
    if (name === 'rules') return 'rules: [{ services: ["Email"] }]';
    const value = values[name];
    if (!value) throw new Error(`Nothing to give ${parent}.${field.name} for ${name}.`);
    return `${name}: "${value}"`;
  });
  return needed.length > 0 ? `(${needed.join(', ')})` : '';
}

/** Every path from a type's fields to a post-mortem that visits no type twice, as a selection of fields. */
function waysFrom(type: GraphQLNamedType, seen: readonly string[], leaf: string): string[] {
  if (type.name === 'PostMortem') return [leaf];
  if (seen.includes(type.name)) return [];
  const on = [...seen, type.name];
  if (isAbstractType(type)) {
    return schema
      .getPossibleTypes(type)
      .flatMap((member) => waysFrom(member, on, leaf).map((way) => `{ ... on ${member.name} ${way} }`));
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    waysFrom(getNamedType(field.type), on, leaf).map(
      (way) => `{ ${field.name}${argumentsOf(type.name, field)} ${way} }`,
    ),
  );
}

const person = (role: Role, rights: Partial<Claims['tocsin']> = {}): Claims => ({
  sub: `test:${role}`,
  name: role,
  tocsin: { roles: [role], tenants: [own], cloudSubscriptions: [], partner: null, partition: 'public', ...rights },
});
const EXCLUDED: [name: string, who: Claims][] = [
  ['a service operator', personaOf('operator')],
  ['customer support', personaOf('support')],
  ['a partner’s account manager', personaOf('partner')],
  ['an account manager of the provider', person('ACCOUNT_MANAGER')],
  ['a customer success account manager', person('CUSTOMER_SUCCESS_ACCOUNT_MANAGER')],
  ['a customer', customerOf(own)],
  ['a subscription owner', person('SUBSCRIPTION_OWNER')],
  ['a privacy contact', person('PRIVACY_CONTACT')],
  ['a service-health reader', person('SERVICE_HEALTH_READER')],
  [
    'a user without a role',
    { ...person('SERVICE_OPERATOR'), tocsin: { ...person('SERVICE_OPERATOR').tocsin, roles: [] } },
  ],
];

describe('a post-mortem', () => {
  const leaf = '{ summary rootCause whatWentWell customerSummary procedureRevisions { procedure change owner } }';

  it('can be read by users with the right to read it, through the path a responder takes', async () => {
    const { data } = await system.ask('auditor', `{ incident(id: "${values['incidentId']}") { postMortem ${leaf} } }`);
    expect(data.incident.postMortem).toMatchObject({ summary: SECRET, customerSummary: SUMMARY });
  });

  it.each(EXCLUDED)(
    'cannot be read through any path in the graph by %s, and the refusal reveals none of it',
    async (_name, who) => {
      const ways = waysFrom(schema.getQueryType()!, [], leaf);
      expect(ways.length).toBeGreaterThan(20);
      for (const way of ways) {
        const { data = null, errors, ...rest } = await system.ask(who, way);
        expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
        const text = JSON.stringify([errors, rest]);
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain(SUMMARY);
      }
    },
  );

  it('is not part of a customer’s live events', async () => {
    const ways = waysFrom(schema.getSubscriptionType()!, [], leaf).filter((way) => way.includes('serviceHealth'));
    expect(ways.length).toBeGreaterThan(0);
    const socket = await system.socket(customerOf(own));
    for (const way of ways) {
      const replayed = way.replace('serviceHealth', 'serviceHealth(after: "MC4wLjA")');
      const { data = null, errors } = await socket.subscribe(`subscription ${replayed}`).next();
      expect([data, errors?.map(({ extensions }) => extensions?.['code'])]).toEqual([null, ['FORBIDDEN']]);
      expect(JSON.stringify(errors)).not.toContain(SECRET);
    }
    socket.close();
  });
});
