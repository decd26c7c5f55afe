/** The channels of notices, in the order in which they are listed. Mail without service health replaces it. */
export const CHANNELS = ['SERVICE_HEALTH', 'EMAIL', 'WEBHOOK'] as const;

export type Channel = (typeof CHANNELS)[number];

/** The channels by which the worker sends. Service health is not sent: its delivery commits with the entry of the feed. */
export type SentChannel = Exclude<Channel, 'SERVICE_HEALTH'>;
