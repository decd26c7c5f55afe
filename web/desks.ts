import { CONTACTS, CUSTOMERS, INTERNAL, PARTNERS } from './role-groups.ts';
import type { Everywhere } from './words/everywhere.ts';

export interface Desk {
  name: keyof Everywhere['desks'];
  path: string;
  /** Who finds something there. */
  roles: readonly string[] | 'anyone';
}

/** The desks in the order of the navigation; the first that is a viewer's is where they begin. */
export const DESKS: readonly Desk[] = [
  { name: 'health', path: '/health', roles: CUSTOMERS },
  { name: 'settings', path: '/settings', roles: CONTACTS },
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
