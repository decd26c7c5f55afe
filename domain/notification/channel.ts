/** A way to tell a tenant. Mail without service health is in lieu of it. */
export type Channel = 'SERVICE_HEALTH' | 'EMAIL' | 'WEBHOOK';
