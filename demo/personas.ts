import type { Role, Viewer } from '../domain/access/policy.ts';
import { AppError } from '../platform/errors.ts';
import { ESTATE_SEED } from './estate/estate.ts';
import { partnersOf } from './estate/partners.ts';
import { cloudSubscriptionsFor } from './estate/resources.ts';
import { customersAndTenants } from './estate/tenants.ts';

/** The claims of a demo token. */
export interface Claims {
  sub: string;
  name: string;
  tocsin: {
    roles: Role[];
    tenants: string[];
    cloudSubscriptions: string[];
    partner: string | null;
    partition: string;
    /** For auditors: the period of the incidents that they may read. */
    engagement?: { from: string; until: string };
  };
}

const PUBLIC = 'public';
/** Long enough for the replays of real incidents. */
const ENGAGEMENT = { from: '2015-01-01T00:00:00Z', until: '2035-01-01T00:00:00Z' };
/** How many tenants are generated: enough for two customers of the public partition with two tenants each. */
const TENANT_COUNT = 60;

const [firstPartner, secondPartner] = partnersOf(ESTATE_SEED).map(({ id }) => id) as [string, string];
const [firstTenants, secondTenants] = tenantsOfTwoCustomers();

/** The demo users by their sign-in names. */
export const PERSONAS = {
  responder: persona('responder', 'Robin Okafor', 'RESPONDER'),
  'second-responder': persona('second-responder', 'Mika Salo', 'RESPONDER'),
  executive: persona('executive', 'Elena Marchetti', 'EXECUTIVE_INCIDENT_MANAGER'),
  legal: persona('legal', 'Lars Winther', 'LEGAL'),
  'second-legal': persona('second-legal', 'Lena Brandt', 'LEGAL'),
  auditor: persona('auditor', 'Agnes Dubois', 'AUDITOR', { engagement: ENGAGEMENT }),
  support: persona('support', 'Sam Byrne', 'CUSTOMER_SUPPORT'),
  operator: persona('operator', 'Olena Kovalenko', 'SERVICE_OPERATOR'),
  'red-team': persona('red-team', 'Rhea Novak', 'RED_TEAM'),
  'blue-team': persona('blue-team', 'Bo Lindgren', 'BLUE_TEAM'),
  synchronization: persona('synchronization', 'Sven Aalto', 'ESTATE_SYNCHRONIZATION'),
  'account-manager': persona('account-manager', 'Anton Keller', 'ACCOUNT_MANAGER', { partner: firstPartner }),
  partner: persona('partner', 'Petra Lang', 'ACCOUNT_MANAGER', { partner: firstPartner }),
  'second-partner': persona('second-partner', 'Pilar Soto', 'ACCOUNT_MANAGER', { partner: secondPartner }),
  customer: persona('customer', 'Carmen Ruiz', 'GLOBAL_TENANT_ADMINISTRATOR', { tenants: firstTenants }),
  'second-customer': persona('second-customer', 'Casper Holm', 'GLOBAL_TENANT_ADMINISTRATOR', {
    tenants: secondTenants,
  }),
  privacy: persona('privacy', 'Priya Nair', 'PRIVACY_CONTACT', { tenants: firstTenants }),
  technical: persona('technical', 'Tove Berg', 'TENANT_TECHNICAL_CONTACT', { tenants: firstTenants.slice(0, 1) }),
  // Each has one cloud subscription of the same tenant.
  owner: persona('owner', 'Omar Farah', 'SUBSCRIPTION_OWNER', boundTo(0)),
  administrator: persona('administrator', 'Ada Lindqvist', 'SUBSCRIPTION_ADMINISTRATOR', boundTo(1)),
  'success-manager': persona('success-manager', 'Sylvie Roux', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER', {
    tenants: firstTenants,
  }),
  'government-responder': persona('government-responder', 'Gwen Parry', 'RESPONDER', { partition: 'government' }),
  reader: persona('reader', 'Rita Sousa', 'SERVICE_HEALTH_READER', { tenants: firstTenants.slice(0, 1) }),
} as const satisfies Record<string, Claims>;

export type PersonaName = keyof typeof PERSONAS;

/** @throws AppError INVALID naming the available demo users */
export function personaOf(name: string): Claims {
  if (Object.hasOwn(PERSONAS, name)) return PERSONAS[name as PersonaName];
  throw new AppError('INVALID', `Unknown demo user "${name}". Available: ${Object.keys(PERSONAS).join(', ')}.`);
}

/** The global administrator of any one tenant of the public partition. */
export function customerOf(tenantId: string): Claims {
  return persona(`customer:${tenantId}`, 'Global administrator', 'GLOBAL_TENANT_ADMINISTRATOR', {
    tenants: [tenantId],
  });
}

/** The viewer that the gateway derives from a token with these claims. */
export function viewerAs({ sub, name, tocsin }: Claims, issuedAt: Date): Viewer {
  return {
    subject: sub,
    name,
    roles: tocsin.roles,
    tenantIds: tocsin.tenants,
    cloudSubscriptionIds: tocsin.cloudSubscriptions,
    partnerId: tocsin.partner,
    partition: tocsin.partition,
    issuedAt: issuedAt.toISOString(),
    engagement: tocsin.engagement ?? null,
  };
}

function persona(name: string, fullName: string, role: Role, rights: Partial<Claims['tocsin']> = {}): Claims {
  const none = { tenants: [], cloudSubscriptions: [], partner: null, partition: PUBLIC };
  return { sub: `persona:${name}`, name: fullName, tocsin: { roles: [role], ...none, ...rights } };
}

/** One of the cloud subscriptions of the first tenant that has two. */
function boundTo(position: number): Partial<Claims['tocsin']> {
  const { tenants } = customersAndTenants(ESTATE_SEED, TENANT_COUNT);
  const subscriptions = tenants.flatMap(cloudSubscriptionsFor(ESTATE_SEED));
  const own = (tenant: string) => subscriptions.filter(({ tenantId }) => tenantId === tenant).map(({ id }) => id);
  const [tenant = ''] = [...firstTenants, ...tenants.map(({ id }) => id)].filter((id) => own(id).length >= 2);
  return { tenants: [tenant], cloudSubscriptions: own(tenant).slice(position, position + 1) };
}

function tenantsOfTwoCustomers(): [string[], string[]] {
  const { customers, tenants } = customersAndTenants(ESTATE_SEED, TENANT_COUNT);
  const owned = customers
    .filter(({ partition }) => partition === PUBLIC)
    .map(({ id }) => tenants.filter(({ customerId }) => customerId === id).map((tenant) => tenant.id))
    .filter(({ length }) => length >= 2);
  return owned as [string[], string[]];
}
