import { personaOf } from '../../demo/personas.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const [own] = personaOf('customer').tocsin.tenants as [string];
/** Each list, and the number of parts of its cursors. */
const LISTS: [field: string, parts: number][] = [
  ['incidents(after: $after)', 2],
  ['myReports(after: $after)', 2],
  ['breachRegister(after: $after)', 2],
  ['clocks(after: $after)', 2],
  ['tenants(after: $after)', 2],
  ['impactedTenants(after: $after)', 3],
  [`serviceHealth(tenantId: "${own}", after: $after)`, 2],
  ['lookups(after: $after)', 2],
];
const forged = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a forged cursor', () => {
  it.each(LISTS)('is refused or harmless in %s, and reveals nothing of the database', async (field, parts) => {
    const filled = (text: string) => Array.from({ length: parts }, () => text);
    const cursors = [
      'none',
      forged([]),
      forged(filled("' OR 1=1 --")),
      forged(filled('2026-02-30T00:00:00.000Z')),
      forged(filled('infinity')),
      forged(filled('9'.repeat(400))),
      forged(filled('\0')),
      forged(Array.from({ length: parts }, () => ({ $ne: null }))),
    ];
    for (const after of cursors) {
      const { data, errors } = await system.ask('responder', `query ($after: String) { ${field} { totalCount } }`, {
        after,
      });
      // A text key is compared as text, so a forged one can be a valid position in the list.
      if (!errors) expect(Object.values(data)).toEqual([{ totalCount: expect.any(Number) }]);
      else expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INVALID', field: 'after' }]);
    }
  });
});
