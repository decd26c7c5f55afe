import {
  certaintyAfterScope,
  checkMatches,
  checkNames,
  checkScope,
  matches,
  type ScopeRule,
  wholeTenants,
} from '../../../domain/incident/scope.ts';
import type { Certainty } from '../../../domain/notification/audience.ts';
import { unmet } from '../build.ts';

const mailbox = {
  id: 'resource-1',
  tenantId: 'contoso',
  cloudSubscriptionId: 'contoso-prod',
  service: 'Mail',
  region: 'westeurope',
  scaleUnit: 'weu-04',
};

describe('a scope rule', () => {
  it.each<[ScopeRule, boolean]>([
    [{ services: ['Mail'] }, true],
    [{ services: ['Files', 'Mail'] }, true],
    [{ services: ['Files'] }, false],
    [{ regions: ['westeurope'] }, true],
    [{ scaleUnits: ['weu-04'] }, true],
    [{ scaleUnits: ['weu-05'] }, false],
    [{ tenantIds: ['contoso'] }, true],
    [{ cloudSubscriptionIds: ['contoso-test'] }, false],
    [{ resourceIds: ['resource-1'] }, true],
    [{ services: ['Mail'], regions: ['westeurope'], tenantIds: ['contoso'] }, true],
    [{ services: ['Mail'], regions: ['eastus'] }, false],
    [{ services: ['Mail'], regions: null }, true],
    [{ services: [], regions: ['westeurope'] }, false],
    [{ services: null }, false],
    [{}, false],
  ])('%j matches a mailbox in Western Europe: %s', (rule, expected) => {
    expect(matches(rule, mailbox)).toBe(expected);
  });

  it('that names scale units does not match a resource that has none', () => {
    expect(matches({ scaleUnits: ['weu-04'] }, { ...mailbox, scaleUnit: null })).toBe(false);
  });
});

it.each<[ScopeRule, string[]]>([
  [{ tenantIds: ['contoso', 'fabrikam'] }, ['contoso', 'fabrikam']],
  [{ tenantIds: ['contoso'], regions: null }, ['contoso']],
  [{ tenantIds: ['contoso'], regions: ['westeurope'] }, []],
  [{ regions: ['westeurope'] }, []],
  [{}, []],
])('%j names whole tenants, resources or none: %j', (rule, expected) => {
  expect(wholeTenants(rule)).toEqual(expected);
});

it.each<[Certainty | null, Certainty, Certainty]>([
  [null, 'SUSPECTED', 'SUSPECTED'],
  [null, 'CONFIRMED', 'CONFIRMED'],
  ['SUSPECTED', 'CONFIRMED', 'CONFIRMED'],
  ['CONFIRMED', 'SUSPECTED', 'CONFIRMED'],
  ['RULED_OUT', 'CONFIRMED', 'RULED_OUT'],
])('a tenant that is %s and scoped as %s is %s', (before, given, after) => {
  expect(certaintyAfterScope(before, given)).toBe(after);
});

describe('a scope', () => {
  it('of lawful rules is accepted, up to the maximum number of rules and ids', () => {
    expect(checkScope([{ services: ['Mail'] }, { tenantIds: ['contoso'], regions: null }])).toBeNull();
    expect(checkScope(Array(100).fill({ services: ['Mail'] }))).toBeNull();
    expect(checkScope([{ tenantIds: Array(10_000).fill('contoso') }])).toBeNull();
  });

  it.each<[string, ScopeRule[], string[]]>([
    ['has no rules', [], ['rules must have at least one entry']],
    [
      'has a rule that would match everything',
      [{ services: ['Mail'] }, {}],
      ['rules[1] must have at least one field: an empty rule would match everything'],
    ],
    [
      'has a rule whose fields are all null',
      [{ services: null }],
      ['rules[0] must have at least one field: an empty rule would match everything'],
    ],
    [
      'has a rule that would match nothing',
      [{ services: ['Mail'], regions: [] }],
      ['rules[0].regions must not be an empty list: it would match nothing'],
    ],
    ['has too many rules', Array(101).fill({ services: ['Mail'] }), ['rules must not have more than 100 entries']],
    [
      'names too many ids',
      [{ resourceIds: Array(10_001).fill('x') }],
      ['rules[0].resourceIds must not have more than 10,000 entries'],
    ],
  ])('that %s is refused, naming the rule and field', (_what, rules, sentences) => {
    expect(unmet(checkScope(rules))).toEqual(sentences);
  });
});

describe('the names in a scope', () => {
  it('that the customer inventory does not have are refused one by one, with the nearest that it has', () => {
    expect(
      checkNames([
        { field: 'services', name: 'Mail', similar: ['Email'] },
        { field: 'regions', name: 'europe', similar: ['westeurope', 'northeurope'] },
        { field: 'tenantIds', name: 'x', similar: [] },
      ]),
    ).toEqual([
      'rules.services must name what the customer inventory has, and it has no Mail: did you mean Email?',
      'rules.regions must name what the customer inventory has, and it has no europe: did you mean westeurope or northeurope?',
      'rules.tenantIds must name what the customer inventory has, and it has no x',
    ]);
    expect(checkNames([])).toEqual([]);
  });
});

it('names each rule that matches no tenant, and refuses nothing when all match', () => {
  expect(unmet(checkMatches([0, 2]))).toEqual([
    'rules[0] matches no tenant: acknowledgeNoTenants must be true to record it',
    'rules[2] matches no tenant: acknowledgeNoTenants must be true to record it',
  ]);
  expect(checkMatches([])).toBeNull();
});
