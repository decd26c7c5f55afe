import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Channel =
  | 'SERVICE_HEALTH'
  | 'EMAIL'
  | 'WEBHOOK';

export type DeliveriesOfSubscriptionVariables = Exact<{
  incidentId: string;
}>;


export type DeliveriesOfSubscription = { __typename: 'Subscription', deliveryProgress: { __typename: 'DeliveryProgress', at: string, tenants: number, notified: number, acknowledged: number, channels: Array<{ __typename: 'ChannelProgress', channel: Channel, queued: number, sending: number, accepted: number, seen: number, bounced: number, retrying: number, failed: number, cancelled: number }> } };

export type RetryDeliveriesMutationVariables = Exact<{
  incidentId: string;
  channels?: Array<Channel> | Channel | null | undefined;
}>;


export type RetryDeliveriesMutation = { __typename: 'Mutation', retryDeliveries: { __typename: 'DeliveriesRetried', deliveries: number } };

export const DeliveriesOf = "subscription DeliveriesOf($incidentId: ID!) {\n  deliveryProgress(incidentId: $incidentId) {\n    at\n    tenants\n    notified\n    acknowledged\n    channels {\n      channel\n      queued\n      sending\n      accepted\n      seen\n      bounced\n      retrying\n      failed\n      cancelled\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DeliveriesOfSubscription, DeliveriesOfSubscriptionVariables>;

export const RetryDeliveries = "mutation RetryDeliveries($incidentId: ID!, $channels: [Channel!]) {\n  retryDeliveries(incidentId: $incidentId, channels: $channels) {\n    deliveries\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RetryDeliveriesMutation, RetryDeliveriesMutationVariables>;
