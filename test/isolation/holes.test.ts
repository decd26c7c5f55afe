/** @jest-environment node */
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { mayAccess, POLICY } from '../../domain/access/policy.ts';
import type { PolicyName } from '../../domain/access/policy-matrix.ts';
import * as reach from '../../platform/access/visibility.ts';
import type { Ground } from './ground.ts';
import type { Person } from './people.ts';
import { newWatch, type Watch } from './watch.ts';

const seed = process.env['ISOLATION_SEED'] || randomUUID();

/** Whether the condition by which stores limit rows to somebody's tenants is gone. */
let forgotten = false;
const tenantCondition: typeof reach.tenantCondition = (...given) =>
  forgotten ? 'true' : reach.tenantCondition(...given);
jest.unstable_mockModule('../../platform/access/visibility.ts', () => ({ ...reach, tenantCondition }));
const { openGround } = await import('./ground.ts');
const { together, walk } = await import('./walk.ts');

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const NOTICES = 'notifications.notices';
const alter = (change: string) => ground.system.test.asOwner(`ALTER ${change}`);
const reads = ({ claims }: Person, coordinate: string) => mayAccess(claims.tocsin.roles, coordinate);

/** The same questions and the same watch as of the whole graph, of a few people. */
async function watched(names: string[], topic: string): Promise<Watch> {
  const watch = newWatch(ground.facts.ids);
  const people = ground.people.filter(({ name }) => names.includes(name));
  expect(people).toHaveLength(names.length);
  // Mostly about others', so that a small run is enough.
  const options = { seed: `${seed} ${topic}`, share: 0.2, count: 60, may: reads, complete: false };
  await together(people, async (person) => {
    await walk(ground, person, watch, { ...options, reached: new Set() });
  });
  return watch;
}

const leakedFrom = ({ leaks }: Watch) => [...new Set(leaks.map(({ kind }) => kind))];

describe(`a hole (ISOLATION_SEED=${seed})`, () => {
  const customers = ['customer', 'second-customer', 'technical', 'reader', 'privacy'];
  afterEach(() => {
    forgotten = false;
  });

  it('is nowhere as things are', async () => {
    expect((await watched(customers, 'whole')).leaks).toEqual([]);
  });

  it('of a condition forgotten and row security off is found: others’ notices of one’s incident', async () => {
    forgotten = true;
    await alter(`TABLE ${NOTICES} DISABLE ROW LEVEL SECURITY`);
    const found = leakedFrom(await watched(customers, 'both'));
    await alter(`TABLE ${NOTICES} ENABLE ROW LEVEL SECURITY`);
    expect(found).toContain(`${NOTICES}.id`);
  });

  it('of a condition forgotten alone lets nothing through: row security stands behind it', async () => {
    forgotten = true;
    expect((await watched(customers, 'condition')).leaks).toEqual([]);
  });

  it('of row security alone lets nothing through: the condition stands before it', async () => {
    const [policy] = await ground.system.test.asOwner(
      `SELECT qual FROM pg_policies WHERE schemaname || '.' || tablename = $1 AND policyname = 'viewer'`,
      [NOTICES],
    );
    await alter(`POLICY viewer ON ${NOTICES} USING (true)`);
    const { leaks } = await watched(customers, 'policy');
    await alter(`POLICY viewer ON ${NOTICES} USING (${policy?.['qual']})`);
    expect(leaks).toEqual([]);
  });

  // Nothing else need be off: which rows of details the database shows hangs on the same line as the field.
  it('of one line missing in the matrix is found: a notice’s document tells its tenant’s details to account managers', async () => {
    const matrix = POLICY as Map<string, PolicyName>;
    const line = matrix.get('Notice.details') as PolicyName;
    const managers = ['success-manager', 'account-manager-of-the-provider'];
    expect((await watched(managers, 'line')).leaks).toEqual([]);
    matrix.delete('Notice.details');
    const found = leakedFrom(await watched(managers, 'no line'));
    matrix.set('Notice.details', line);
    expect(found).toContain('notifications.tenant_details.note');
  });
});
