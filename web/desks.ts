import type { Everywhere } from './words/everywhere.ts';

export interface Desk {
  name: keyof Everywhere['desks'];
  path: string;
  /** Who finds something there. */
  roles: readonly string[] | 'anyone';
}

const CUSTOMERS = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
];
const PARTNERS = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'];
const INTERNAL = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];

/** The desks in the order of the navigation; the first that is a viewer's is where they begin. */
export const DESKS: readonly Desk[] = [
  { name: 'health', path: '/health', roles: [...CUSTOMERS, 'SERVICE_HEALTH_READER'] },
  { name: 'settings', path: '/settings', roles: CUSTOMERS },
  { name: 'board', path: '/incidents', roles: INTERNAL },
  { name: 'clocks', path: '/clocks', roles: INTERNAL },
  { name: 'approvals', path: '/approvals', roles: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'] },
  { name: 'register', path: '/register', roles: INTERNAL },
  { name: 'trail', path: '/trail', roles: INTERNAL },
  {
    name: 'portfolio',
    path: '/tenants',
    roles: [...PARTNERS, 'CUSTOMER_SUPPORT', 'RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'],
  },
  { name: 'reports', path: '/reports', roles: 'anyone' },
];

export function desksOf(roles: readonly string[]): Desk[] {
  return DESKS.filter((desk) => desk.roles === 'anyone' || desk.roles.some((role) => roles.includes(role)));
}
