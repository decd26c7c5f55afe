import { commandsOf } from '../../kit/graph/commands.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let incidentId: string;
let resource: { id: string; service: string; region: string; scale_unit: string; tenant_id: string };
beforeAll(async () => {
  system = await openSystem();
  incidentId = await commandsOf(system).breach();
  const [row] = await system.test.asOwner(
    `SELECT resource.* FROM customers.resources resource JOIN customers.tenants tenant ON tenant.id = tenant_id
     WHERE tenant.partition = 'public' AND scale_unit IS NOT NULL ORDER BY resource.id LIMIT 1`,
  );
  resource = row as unknown as typeof resource;
});
afterAll(() => system.close());

const scope = (rules: object[], changes: object = {}) =>
  mutate(system, 'responder', 'scopeIncident', { incidentId, rules, ...changes }, '... on ImpactSummary { tenants }');
const recorded = async () => {
  const { data } = await system.ask('responder', `{ incident(id: "${incidentId}") { scope { regions } } }`);
  return data.incident.scope.length;
};
const misspelled = (name: string) => `${name.slice(0, -1)}~`;
const ofGovernment = async (): Promise<string> => {
  const [row] = await system.test.asOwner(`SELECT id FROM customers.tenants WHERE partition = 'government' LIMIT 1`);
  return row?.['id'] as string;
};

describe('a scope rule', () => {
  it.each<[string, (known: typeof resource) => string]>([
    ['services', ({ service }) => service],
    ['regions', ({ region }) => region],
    ['scaleUnits', ({ scale_unit }) => scale_unit],
    ['tenantIds', ({ tenant_id }) => tenant_id],
    ['resourceIds', ({ id }) => id],
  ])(
    'that misspells one of its %s is refused by name, with the nearest known one, and not recorded',
    async (field, of) => {
      const name = misspelled(of(resource));
      const unmet = [expect.stringMatching(new RegExp(`^rules\\.${field} must .* it has no ${name}: did you mean `))];
      expect(await scope([{ [field]: [of(resource), name] }])).toMatchObject({ __typename: 'Unmet', unmet });
      // An acknowledgement is of an empty result, not of a name that is wrong.
      expect(await scope([{ [field]: [name] }], { acknowledgeNoTenants: true })).toMatchObject({ unmet });
      expect(await recorded()).toBe(0);
    },
  );

  it('that names what is unlike anything known is refused without a suggestion', async () => {
    expect((await scope([{ services: ['Quantum Teleporter'] }])).unmet).toEqual([
      'rules.services must name what the customer inventory has, and it has no Quantum Teleporter',
    ]);
  });

  it('knows and suggests nothing of another partition', async () => {
    const tenantId = await ofGovernment();
    const { unmet } = await scope([{ tenantIds: [tenantId] }]);
    expect(unmet).toHaveLength(1);
    expect(unmet[0].split('did you mean')[1] ?? '').not.toContain(tenantId);
  });

  it('that matches no tenant is recorded only with an acknowledgement', async () => {
    // Each of these names is known, and no resource of the tenant has both.
    const [elsewhere] = await system.test.asOwner(
      `SELECT DISTINCT resource.service, resource.scale_unit FROM customers.resources resource
       JOIN customers.tenants tenant ON tenant.id = tenant_id
       WHERE tenant.partition = 'public' AND scale_unit IS NOT NULL AND NOT EXISTS (SELECT FROM customers.resources other
         WHERE other.tenant_id = $1 AND (other.service, other.scale_unit) = (resource.service, resource.scale_unit)) LIMIT 1`,
      [resource.tenant_id],
    );
    const nothing = {
      tenantIds: [resource.tenant_id],
      services: [elsewhere?.['service']],
      scaleUnits: [elsewhere?.['scale_unit']],
    };
    const some = { tenantIds: [resource.tenant_id] };
    expect((await scope([some, nothing])).unmet).toEqual([
      'rules[1] matches no tenant: acknowledgeNoTenants must be true to record it',
    ]);
    expect(await recorded()).toBe(0);
    expect(await scope([nothing], { acknowledgeNoTenants: true })).toMatchObject({ tenants: 0 });
    expect(await scope([some])).toMatchObject({ tenants: 1 });
    expect(await recorded()).toBe(2);
  });
});
