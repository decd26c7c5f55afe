/** A channel of notices. Mail without service health replaces it. */
export type Channel = 'SERVICE_HEALTH' | 'EMAIL' | 'WEBHOOK';
