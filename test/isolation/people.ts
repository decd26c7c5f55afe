import { type Claims, PERSONAS, personaOf } from '../../demo/personas.ts';
import type { Role } from '../../domain/access/policy.ts';

export interface Person {
  name: string;
  claims: Claims;
  /** Whether the token was issued before the estate's history began, and so before a membership was revoked. */
  early: boolean;
}

const YEAR = { from: '2019-01-01T00:00:00Z', until: '2020-01-01T00:00:00Z' };
const LATER = { from: '2021-01-01T00:00:00Z', until: '2035-01-01T00:00:00Z' };

/** The subject whose membership is revoked in the estate's history. */
export const DISMISSED = 'test:dismissed';

const own = personaOf('customer').tocsin.tenants;

function person(name: string, roles: Role[], rights: Partial<Claims['tocsin']> = {}, early = false): Person {
  const none = { tenants: [], cloudSubscriptions: [], partner: null, partition: 'public' };
  return { name, claims: { sub: `test:${name}`, name, tocsin: { roles, ...none, ...rights } }, early };
}

/** All personas of the demo, and further people that the demo does not have. */
export function peopleOf(governmentTenant: string): Person[] {
  return [
    ...Object.entries(PERSONAS).map(([name, claims]) => ({ name, claims, early: false })),
    person('auditor-of-2019', ['AUDITOR'], { engagement: YEAR }),
    person('auditor-of-later', ['AUDITOR'], { engagement: LATER }),
    person('auditor-without-engagement', ['AUDITOR']),
    person('account-manager-of-the-provider', ['ACCOUNT_MANAGER'], { tenants: own }),
    person('dismissed', ['GLOBAL_TENANT_ADMINISTRATOR'], { tenants: own }, true),
    person('government-customer', ['GLOBAL_TENANT_ADMINISTRATOR'], {
      tenants: [governmentTenant],
      partition: 'government',
    }),
    person('strayed', ['GLOBAL_TENANT_ADMINISTRATOR'], { tenants: own, partition: 'government' }),
    person('no-role', []),
  ];
}
