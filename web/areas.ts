import { CONTACTS, CUSTOMERS, INTERNAL, PARTNERS } from './role-groups.ts';
import type { Everywhere } from './words/everywhere-type.ts';

export interface Area {
  name: keyof Everywhere['areas'];
  path: string;
  /** The roles whose navigation shows the area. */
  roles: readonly string[] | 'anyone';
}

/** The areas in the order of the navigation. A viewer starts in the first that their roles allow. */
export const AREAS: readonly Area[] = [
  { name: 'health', path: '/health', roles: CUSTOMERS },
  { name: 'settings', path: '/settings', roles: CONTACTS },
  { name: 'board', path: '/incidents', roles: INTERNAL },
  { name: 'deadlines', path: '/clocks', roles: INTERNAL },
  { name: 'actionItems', path: '/action-items', roles: INTERNAL },
  { name: 'onCall', path: '/on-call', roles: INTERNAL },
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

export function areasOf(roles: readonly string[]): Area[] {
  return AREAS.filter((area) => area.roles === 'anyone' || area.roles.some((role) => roles.includes(role)));
}
