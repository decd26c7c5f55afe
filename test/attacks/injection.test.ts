import {
  buildClientSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { personaOf } from '../../demo/personas.ts';
import { mayAccess } from '../../domain/access/policy.ts';
import { declaredBreach, type Story } from '../kit/graph/story.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
let story: Story;
const [tenantId] = personaOf('customer').tocsin.tenants as [string];
let schema: GraphQLSchema;
beforeAll(async () => {
  system = await openSystem();
  story = await declaredBreach(system, [tenantId], false, ['CONTROLLER', 'PROCESSOR']);
  await story.publish('INITIAL');
  schema = buildClientSchema((await system.ask('responder', getIntrospectionQuery())).data);
});
afterAll(() => system.close());

const HOSTILE: Record<string, string> = {
  'an SQL condition': `' OR 1=1 --`,
  'an SQL statement': `'; DROP TABLE customers.tenants; --`,
  'an SQL parameter': '$1 :given0_1 %s ${7*7} {{7*7}}',
  'a pattern': '%_\\',
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'the end of a CDATA section': ']]><x>&#0;',
  'a header': 'a\r\nSet-Cookie: stolen=1\r\n\r\n<html>',
  'a formula': `=cmd|'/c calc'!A1`,
  'an encoded zero': '%00%0d%0a',
  'a path': '../../../../etc/passwd',
  'a prototype': '__proto__',
  JSON: '{"$ne":null}","x":"',
  'an array of Postgres': '{"a","b\\"}',
  'other scripts': '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u202e\u200f\ufeff é e\u0301 👩‍👩‍👧‍👦',
  // Characters that do not compress, so that no compression makes the text fit a limit for short texts.
  'ten thousand letters': Array.from({ length: 10_000 }, (_, place) =>
    String.fromCodePoint(0x4e00 + ((place * 7919) % 20_000)),
  ).join(''),
};
/** Texts that differ in what they could break; each is sent to every place. */
const WALKED = ['an SQL condition', 'a pattern', 'a header', 'JSON', 'other scripts', 'ten thousand letters'];
const UNSTORABLE: Record<string, string> = {
  'a zero': 'a\u0000b',
  'half of a character': 'a\ud800b',
  'the other half': '\udc00',
};

interface Place {
  operation: 'query' | 'mutation';
  field: string;
  path: string[];
}

/** Every place of the public schema that takes a text, at any depth of an input. */
function places(): Place[] {
  const found: Place[] = [];
  const walk = (base: Omit<Place, 'path'>, { name, type }: GraphQLArgument | GraphQLInputField, path: string[]) => {
    const named = getNamedType(type);
    if (named.name === 'String' || named.name === 'ID') found.push({ ...base, path: [...path, name] });
    if (isInputObjectType(named))
      for (const field of Object.values(named.getFields())) walk(base, field, [...path, name]);
  };
  for (const [operation, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      for (const argument of field.args) walk({ operation, field: field.name }, argument, []);
    }
  }
  return found;
}

const KNOWN: Record<string, () => unknown> = {
  incidentId: () => story.incidentId,
  tenantId: () => tenantId,
  tenantIds: () => [tenantId],
  authorityId: () => 'at-dsb',
  submittedAt: () => new Date(),
  until: () => '2035-01-01T00:00:00Z',
};

/** A value for a field, with the text at the target place; optional fields are left out. */
function valueFor(name: string, type: GraphQLInputType, target: string[] | null, text: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return target || !KNOWN[name] ? [valueFor('', nullable.ofType, target, text)] : KNOWN[name]();
  if (target?.length === 0) return text;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isRequiredInputField(field) || field.name === target?.[0],
    );
    return Object.fromEntries(
      fields.map((field) => {
        const next = field.name === target?.[0] ? target.slice(1) : null;
        return [field.name, valueFor(field.name, field.type, next, text)];
      }),
    );
  }
  const known = KNOWN[name]?.();
  if (known !== undefined) return known;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return { Int: 1, Boolean: true, DateTime: new Date() }[nullable.name] ?? 'Text.';
}

const ASKERS = ['responder', 'legal', 'executive', 'customer'] as const;

async function call({ operation, field, path }: Place, text: string) {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const { args, type } = root!.getFields()[field]!;
  const given = args.filter((argument) => isRequiredArgument(argument) || argument.name === path[0]);
  const variables = Object.fromEntries(
    given.map((argument) => {
      const next = argument.name === path[0] ? path.slice(1) : null;
      return [argument.name, valueFor(argument.name, argument.type, next, text)];
    }),
  );
  const who = ASKERS.find((name) =>
    mayAccess(personaOf(name).tocsin.roles, `${operation === 'query' ? 'Query' : 'Mutation'}.${field}`),
  );
  const named = getNamedType(type);
  const selection = isLeafType(named) ? '' : `{ __typename ${isUnionType(named) ? '... on Unmet { unmet }' : ''} }`;
  const declared = given.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const answer = await system.ask(
    who as string,
    `${operation} (${declared}) { ${field}(${passed}) ${selection} }`,
    variables,
  );
  return { ...answer, text: JSON.stringify(answer) };
}

describe('a hostile text', () => {
  it('is refused or accepted at every place that takes a text, without causing an internal error', async () => {
    const all = places();
    expect(all.length).toBeGreaterThan(100);
    const broken: string[] = [];
    for (const place of all) {
      const answers = await Promise.all(
        WALKED.map(async (kind) => ({ kind, ...(await call(place, HOSTILE[kind] as string)) })),
      );
      for (const { kind, text, errors = [] } of answers) {
        const codes = errors.map(({ extensions }) => extensions.code);
        const unclear = codes.some(
          (code) => !['NOT_FOUND', 'INVALID', 'FORBIDDEN', 'LIMIT_EXCEEDED', 'CONFLICT'].includes(code),
        );
        const leaks = /SELECT |INSERT |relation "|column "|pg_|node_modules|\.ts:\d|syntax error/.test(text);
        if (unclear || leaks) broken.push(`${place.field}(${place.path.join('.')}) ${kind}: ${text.slice(0, 200)}`);
      }
    }
    expect(broken).toEqual([]);
    // The data still exists.
    const { data } = await system.ask(
      'responder',
      `{ tenant(id: "${tenantId}") { id } incident(id: "${story.incidentId}") { id } }`,
    );
    expect(data).toEqual({ tenant: { id: tenantId }, incident: { id: story.incidentId } });
  });

  it('is refused with the field’s name when the database cannot store it', async () => {
    const wrong: string[] = [];
    for (const place of places()) {
      for (const [kind, text] of Object.entries(UNSTORABLE)) {
        const { errors, text: answer } = await call(place, text);
        const extensions = errors?.[0]?.extensions;
        if (extensions?.code !== 'INVALID' || extensions['field'] !== place.path.join('.')) {
          wrong.push(`${place.field}(${place.path.join('.')}) ${kind}: ${answer.slice(0, 200)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is also refused when it is written in the operation itself', async () => {
    for (const [query, extensions] of [
      ['{ tenant(id: "a\\u0000") { id } }', { code: 'INVALID', field: 'id' }],
      [
        '{ tenants(filter: { regions: ["a", "\\u0000"] }) { totalCount } }',
        { code: 'INVALID', field: 'filter.regions' },
      ],
      ['{ tenants(search: "\\ud800") { totalCount } }', { code: 'GRAPHQL_PARSE_FAILED' }],
    ] as [string, object][]) {
      const { data, errors } = await system.ask('responder', query);
      expect(Object.values(data ?? { none: null })).toEqual([null]);
      expect(errors?.[0]?.extensions).toEqual(extensions);
    }
  });

  it('of any length does not stop the subgraphs that process events', async () => {
    const revoke = (subject: string) =>
      system.ask(
        'executive',
        'mutation ($input: RevokeMembershipInput!) { revokeMembership(input: $input) { subject } }',
        { input: { subject, tenantId } },
      );
    for (const subject of [HOSTILE['ten thousand letters'] as string, 'a'.repeat(256), ' ', '']) {
      const { data = null, errors } = await revoke(subject);
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID', field: 'subject' });
    }
    const longest = (HOSTILE['ten thousand letters'] as string).slice(0, 255);
    expect((await revoke(longest)).data.revokeMembership).toEqual({ subject: longest });
    const [row] = await system.test.asOwner('SELECT tenant_id FROM platform.revoked_memberships WHERE subject = $1', [
      longest,
    ]);
    expect(row?.['tenant_id']).toBe(tenantId);
  });

  it.each(Object.entries(HOSTILE).filter(([kind]) => kind !== 'ten thousand letters'))(
    'is returned unchanged: %s',
    async (_kind, text) => {
      const title = text.slice(0, 200);
      const input = {
        title,
        indication: text,
        source: 'BLUE_TEAM',
        serviceFamily: title,
        reportedBy: title,
        reference: title,
      };
      const { data } = await system.ask(
        'responder',
        `mutation ($input: ReportIndicationInput!) { reportIndication(input: $input) {
          ... on Incident { id title serviceFamily detection { indication reportedBy reference } } ... on Unmet { unmet } } }`,
        { input },
      );
      const { id, ...incident } = data.reportIndication;
      expect(incident).toEqual({
        title: title.trim(),
        serviceFamily: title,
        detection: { indication: text, reportedBy: title, reference: title },
      });
      const evidence = { incidentId: id, kind: title, description: text, location: text };
      const added = await system.ask(
        'responder',
        `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) {
          ... on Incident { evidence { kind description location } } ... on Unmet { unmet } } }`,
        { input: evidence },
      );
      expect(added.data.addEvidence).toEqual({ evidence: [{ kind: title, description: text, location: text }] });
    },
  );
});
