/** An operation that no client needs and any client may send. */
export interface HostileOperation {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

const many = (count: number, text: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index))).join(' ');

/** Fragments that each use the next in several ways, ending with the last. */
const chained = (length: number, type: string, text: (next: string) => string, last: string) =>
  `${many(length, (index) => `fragment F${index} on ${type} { ${text(`...F${index + 1}`)} }`)} fragment F${length} on ${type} { ${last} }`;

/** Names of members of Object.prototype and others that JavaScript treats specially. */
export const SPECIAL_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'hasOwnProperty', 'isPrototypeOf'],
  ...['__defineGetter__', '__lookupSetter__', 'then', 'length', 'errors', 'signal', 'get', 'set', 'path', 'id'],
];

/** Texts for the parser, the limits and the rules of validation. They fit the graph of Tocsin. */
const documents: Record<string, string> = {
  'one field thousands of times': `{ ${many(4_900, 'feedPosition')} }`,
  'one field with selections hundreds of times': `{ ${many(1_230, 'viewer { name }')} }`,
  'many operations': many(99, (index) => `query Q${index} { feedPosition }`),
  'many operations that share fragments': `${many(50, (index) => `query Q${index} { ...F0 }`)} ${chained(40, 'Query', (next) => next, 'feedPosition')}`,
  'many operations that share a long fragment': `${many(90, (index) => `query Q${index} { ...F }`)} fragment F on Query { ${many(4_000, 'feedPosition')} }`,
  'a long chain of fragments': `{ ...F0 } ${chained(610, 'Query', (next) => next, 'feedPosition')}`,
  'hundreds of fragments side by side': `{ ${many(540, (index) => `...F${index}`)} } ${many(540, (index) => `fragment F${index} on Query { feedPosition }`)}`,
  'fragments that each use all others': `{ ...F0 } ${many(60, (index) => `fragment F${index} on Query { ${many(25, (other) => `...F${(index + other) % 60}`)} }`)}`,
  'fragments that double': `{ notice(id: "x") { ...F0 } } ${chained(13, 'Notice', (next) => `${next} ${next}`, 'id')}`,
  'fragments that double through fields': `{ notice(id: "x") { ...F0 } } ${chained(8, 'Notice', (next) => `impact { notice { ${next} } } impact { notice { ${next} id } }`, 'id')}`,
  'fragments that double through aliases': `{ notice(id: "x") { ...F0 } } ${chained(8, 'Notice', (next) => many(2, (index) => `a${index}: impact { certainty incident { stage } tenant { name } notice { ${next} } }`), 'tenant { name activeAdvisories } incident { stage }')}`,
  'unused variables': `query (${many(1_200, (index) => `$v${index}: Int`)}) { feedPosition }`,
  'variables in a list': `query (${many(700, (index) => `$v${index}: ID!`)}) { tenant(id: "x") { contacts(roles: [${many(700, (index) => `$v${index}`)}]) { id } } }`,
  'unknown fields': `{ ${many(4_900, (index) => `tenant${index}`)} }`,
  'unknown fields far down': `{${'\n'.repeat(4_900)}${many(90, (index) => `tenant${index}`)} }`,
  'unknown types': `{ ${many(120, (index) => `... on Security${index}AdvisoryConnection { id }`)} }`,
  'unknown fragments': `{ ${many(1_600, (index) => `...F${index}`)} }`,
  'a wrong list': `{ tenants(search: [${many(4_900, '1')}]) { totalCount } }`,
  'a wrong object': `{ tenants(search: {${many(1_600, (index) => `a${index}: 1`)}}) { totalCount } }`,
  'unknown arguments': `{ tenants(${many(1_600, (index) => `a${index}: 1`)}) { totalCount } }`,
  'one argument hundreds of times': `{ tenants(${many(1_600, 'first: 1\n')}) { totalCount } }`,
  'inline fragments': `{ ${many(800, '... on Query { feedPosition }')} }`,
  'nested inline fragments': `{ ${'... { '.repeat(95)}feedPosition${' }'.repeat(95)} }`,
  'deeply nested selections': `{ ${'viewer { '.repeat(1_600)}name${' }'.repeat(1_600)} }`,
  'deeply nested lists': `{ tenants(search: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { totalCount } }`,
  'a long string': `{ tenants(search: "${'x'.repeat(190_000)}") { totalCount } }`,
  'a long block string': `{ tenants(search: """${'\n x'.repeat(4_900)}${'x'.repeat(150_000)}""") { totalCount } }`,
  'many comments': `{ feedPosition }${'\n#'.repeat(4_990)}${'x'.repeat(180_000)}`,
  'many commas': `{ feedPosition }${','.repeat(190_000)}`,
  'many lines': `{ feedPosition }${'\n'.repeat(900_000)}`,
  'long names': `{ ${many(4_900, (index) => 'y'.repeat(30) + index)} }`,
  'a long name of an operation': `query ${'Q'.repeat(190_000)} { ${many(50, (index) => `a${index}: notice(id: $v${index}) { id }`)} }`,
  'a megabyte of nothing': `{ feedPosition } #${'x'.repeat(1_000_000)}`,
  'introspection over and over': `{ ${many(150, (index) => `a${index}: __schema { types { name fields { name args { name } } } }`)} }`,
  'many aliases of an entity': `{ ${many(180, (index) => `a${index}: notice(id: "${index}") { tenant { name } }`)} }`,
  'a wide union': `subscription { serviceHealth { ${many(200, (index) => `... on ${index % 2 ? 'AdvisoryPublished' : 'AdvisoryUpdated'} { notice { id } }`)} } }`,
};

/** What the gateway did wrong once, or a gateway of others. */
const answered: Record<string, string> = {
  'members of unions with other arguments': `subscription { serviceHealth { ... on AdvisoryPublished { notice { impact { resources(first: 1) { totalCount } } } } ... on AdvisoryUpdated { notice { impact { resources(first: 2) { totalCount } } } } } }`,
  'a field with its own name as alias in one member': `subscription { serviceHealth { ... on AdvisoryPublished { notice { tenant { name: name } } } ... on StageChanged { notice { tenant { name } } } } }`,
  'an alias with the name of a key': `{ notice(id: "x") { id: publishedAt tenant { id: name notices(first: 1) { totalCount } } } }`,
  ...Object.fromEntries(
    SPECIAL_NAMES.map((name) => [
      `the response key ${name}`,
      `{ ${name}: notice(id: "x") { ${name}: tenant { ${name}: name } } }`,
    ]),
  ),
};

/** Operations with many or wrong variables. */
const withVariables: HostileOperation[] = [
  {
    name: 'many values of a variable',
    query: 'query ($roles: [ContactRole!]) { tenant(id: "x") { contacts(roles: $roles) { id } } }',
    variables: { roles: Array.from({ length: 19_000 }, () => 'PRIVACY') },
  },
  {
    name: 'many wrong values of a variable',
    query: 'query ($roles: [ContactRole!]) { tenant(id: "x") { contacts(roles: $roles) { id } } }',
    variables: { roles: Array.from({ length: 19_000 }, (_, index) => `PRIVACY${index}`) },
  },
  {
    name: 'a long wrong value of a variable',
    query: 'query ($roles: [ContactRole!]) { tenant(id: "x") { contacts(roles: $roles) { id } } }',
    variables: { roles: ['x'.repeat(900_000)] },
  },
  {
    name: 'special names in variables',
    query: 'query ($filter: NoticeFilter) { serviceHealth(tenantId: "x", filter: $filter) { totalCount } }',
    variables: { filter: JSON.parse('{ "__proto__": { "x": 1 }, "constructor": { "prototype": { "x": 1 } } }') },
  },
];

const named = (texts: Record<string, string>): HostileOperation[] =>
  Object.entries(texts).map(([name, query]) => ({ name, query }));

/** For parser, limits and rules; it does not matter what is answered. */
export const DOCUMENTS: readonly HostileOperation[] = named(documents);
/** For the engine: these are valid. */
export const OPERATIONS: readonly HostileOperation[] = named(answered);
export const CORPUS: readonly HostileOperation[] = [...DOCUMENTS, ...OPERATIONS, ...withVariables];
