import type { DeliveriesOfSubscription } from './deliveries.generated.ts';

/** The progress of an incident's deliveries, and of one channel of them. */
export type Progress = DeliveriesOfSubscription['deliveryProgress'];
export type ChannelProgress = Progress['channels'][number];
