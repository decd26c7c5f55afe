/**
 * The addresses of the page: the gateway serves it at these and at no others. The build writes them to
 * `dist/web/addresses.json`. A parameter with a question mark is optional.
 */
export const ADDRESSES = [
  '/',
  '/sign-in',
  '/account',
  '/health',
  '/notices/:id',
  '/settings',
  '/incidents',
  '/incidents/:id/:part?',
  '/reports',
  '/clocks',
  '/tenants',
  '/tenants/:id',
  '/approvals',
  '/action-items',
  '/on-call',
  '/register',
  '/trail/:incidentId?',
] as const;

export type Address = (typeof ADDRESSES)[number];
