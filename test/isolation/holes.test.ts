/** @jest-environment node */
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { PolicyName } from '../../domain/access/policies.ts';
import { mayAccess, POLICY } from '../../domain/access/policy.ts';
import * as visibility from '../../platform/access/visibility.ts';
import type { Fixture } from './fixture.ts';
import type { Person } from './people.ts';
import { newWatch, type Watch } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] || randomUUID();

/** Whether the condition with which stores limit rows to a user's tenants is removed. */
let conditionRemoved = false;
const tenantCondition: typeof visibility.tenantCondition = (...given) =>
  conditionRemoved ? 'true' : visibility.tenantCondition(...given);
jest.unstable_mockModule('../../platform/access/visibility.ts', () => ({ ...visibility, tenantCondition }));
const { openFixture } = await import('./fixture.ts');
const { together, walk } = await import('./walk.ts');

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture();
});
afterAll(() => fixture.close());

const NOTICES = 'notifications.notices';
const alter = (change: string) => fixture.system.test.asOwner(`ALTER ${change}`);
const reads = ({ claims }: Person, coordinate: string) => mayAccess(claims.tocsin.roles, coordinate);

/** The queries per person with which a hole is always found, and those with which none is expected. */
const SEARCHED = 60;
const SPOT_CHECKED = 30;

/** Runs the same queries and checks as for the whole graph, for a few people. */
async function watched(names: string[], topic: string, count = SPOT_CHECKED): Promise<Watch> {
  const watch = newWatch(fixture.facts.ids);
  const people = fixture.people.filter(({ name }) => names.includes(name));
  expect(people).toHaveLength(names.length);
  // Most queries ask for other users' data, so that a short run is enough.
  const options = { seed: `${seed} ${topic}`, share: 0.2, count, may: reads, complete: false };
  await together(people, async (person) => {
    await walk(fixture, person, watch, { ...options, reached: new Set() });
  });
  return watch;
}

const leakedFrom = ({ leaks }: Watch) => [...new Set(leaks.map(({ kind }) => kind))];

describe(`a hole in the isolation (ISOLATION_SEED=${seed})`, () => {
  const customers = ['customer', 'second-customer', 'technical', 'reader', 'privacy'];
  afterEach(() => {
    conditionRemoved = false;
  });

  it('does not exist in the unmodified system', async () => {
    expect((await watched(customers, 'whole')).leaks).toEqual([]);
  });

  it('is detected when both a store’s condition and row-level security are removed: other tenants’ notices of the same incident', async () => {
    conditionRemoved = true;
    await alter(`TABLE ${NOTICES} DISABLE ROW LEVEL SECURITY`);
    const found = leakedFrom(await watched(customers, 'both', SEARCHED));
    await alter(`TABLE ${NOTICES} ENABLE ROW LEVEL SECURITY`);
    expect(found).toContain(`${NOTICES}.id`);
  });

  it('does not open when only a store’s condition is removed, because row-level security still protects the rows', async () => {
    conditionRemoved = true;
    expect((await watched(customers, 'condition')).leaks).toEqual([]);
  });

  it('does not open when only row-level security is removed, because the store’s condition still protects the rows', async () => {
    const [policy] = await fixture.system.test.asOwner(
      `SELECT qual FROM pg_policies WHERE schemaname || '.' || tablename = $1 AND policyname = 'viewer'`,
      [NOTICES],
    );
    await alter(`POLICY viewer ON ${NOTICES} USING (true)`);
    const { leaks } = await watched(customers, 'policy');
    await alter(`POLICY viewer ON ${NOTICES} USING (${policy?.['qual']})`);
    expect(leaks).toEqual([]);
  });

  // One line suffices here: the rows of details that row-level security allows depend on the same line as the field.
  it('is detected when one line of the permission matrix is removed: a notice’s document shows the tenant’s details to account managers', async () => {
    const matrix = POLICY as Map<string, PolicyName>;
    const line = matrix.get('Notice.details') as PolicyName;
    const managers = ['success-manager', 'account-manager-of-the-provider'];
    expect((await watched(managers, 'line')).leaks).toEqual([]);
    matrix.delete('Notice.details');
    const found = leakedFrom(await watched(managers, 'no line', SEARCHED));
    matrix.set('Notice.details', line);
    expect(found).toContain('notifications.tenant_details.note');
  });
});
