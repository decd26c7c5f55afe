import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The roles of a tenant's contacts. Service Health readers are not emailed. */
export type ContactRole =
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

/** The type of a revision. */
export type RevisionKind =
  | 'INITIAL'
  | 'UPDATE'
  | 'FINAL'
  /** The declaration was withdrawn. The retraction is sent only to tenants that were notified. */
  | 'RETRACTION';

/**
 * ACCEPTED: accepted by the mail server or webhook receiver; for Service Health, the entry was committed. BOUNCED:
 * returned as undeliverable after it was accepted. SEEN: the notice was opened or acknowledged by a member of the tenant.
 * CANCELLED: no longer required.
 */
export type DeliveryState =
  | 'QUEUED'
  | 'SENDING'
  | 'ACCEPTED'
  | 'SEEN'
  | 'BOUNCED'
  | 'RETRYING'
  | 'FAILED'
  | 'CANCELLED';

export type DeliveryMessage =
  | 'NOTICE'
  /** The tenant was ruled out. The message contains the reason. */
  | 'RESOLUTION'
  | 'STAGE_CHANGE'
  | 'STAGE_DIGEST'
  /** To account managers: some of their tenants were notified, or have not acknowledged the notice. */
  | 'HEADS_UP'
  | 'CLOCK_REMINDER'
  | 'AUTHORITY_DOCUMENT'
  /** To Legal, responders and the Executive Incident Manager: a supervisory authority is due the notification or a promised part of it. */
  | 'AUTHORITY_REMINDER'
  | 'WEBHOOK_DISABLED'
  | 'TEST';

export type MailPreferenceInput = {
  contactId: string;
  mailUpdates: boolean;
  stageDigest: boolean;
};

export type RegisterWebhookInput = {
  tenantId: string;
  /** A public HTTPS URL. URLs that lead to other addresses are never called, and some of them are rejected immediately. */
  url: string;
  /** The types of revisions to send. Defaults to all. */
  kinds?: Array<RevisionKind> | null | undefined;
  stageChanges?: boolean;
  payloadVersion?: number;
};

export type EmailPreferencesQueryVariables = Exact<{
  tenantId: string;
}>;


export type EmailPreferencesQuery = { __typename: 'Query', tenant: { __typename: 'Tenant', id: string, contacts: Array<{ __typename: 'Contact', id: string, role: ContactRole, name: string, email: string, mailUpdates: boolean, stageDigest: boolean, cloudSubscription: { __typename: 'CloudSubscription', id: string, name: string } | null }> } | null };

export type SetMailPreferenceMutationVariables = Exact<{
  input: MailPreferenceInput;
}>;


export type SetMailPreferenceMutation = { __typename: 'Mutation', setMailPreference: { __typename: 'Contact', id: string, mailUpdates: boolean, stageDigest: boolean } };

export type WebhooksQueryVariables = Exact<{
  tenantId: string;
}>;


export type WebhooksQuery = { __typename: 'Query', webhooks: Array<{ __typename: 'Webhook', id: string, url: string, kinds: Array<RevisionKind> | null, stageChanges: boolean, enabled: boolean, failingSince: string | null, disabledReason: string | null, lastDeliveryAt: string | null, previousSecretUntil: string | null }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  tenantId: string;
}>;


export type WebhookDeliveriesQuery = { __typename: 'Query', webhooks: Array<{ __typename: 'Webhook', id: string, deliveries: { __typename: 'DeliveryConnection', totalCount: number, edges: Array<{ __typename: 'DeliveryEdge', cursor: string, node: { __typename: 'Delivery', id: string, message: DeliveryMessage, state: DeliveryState, revision: number | null, noticeId: string | null, queuedAt: string, attempts: number, lastAttemptAt: string | null, answer: string | null } }> } }> };

export type RegisterWebhookMutationVariables = Exact<{
  input: RegisterWebhookInput;
}>;


export type RegisterWebhookMutation = { __typename: 'Mutation', registerWebhook:
    | { __typename: 'WebhookWithSecret', secret: string, webhook: { __typename: 'Webhook', id: string, url: string, kinds: Array<RevisionKind> | null, stageChanges: boolean, enabled: boolean, failingSince: string | null, disabledReason: string | null, lastDeliveryAt: string | null, previousSecretUntil: string | null } }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string;
}>;


export type RotateWebhookSecretMutation = { __typename: 'Mutation', rotateWebhookSecret: { __typename: 'WebhookWithSecret', secret: string, webhook: { __typename: 'Webhook', id: string, url: string, kinds: Array<RevisionKind> | null, stageChanges: boolean, enabled: boolean, failingSince: string | null, disabledReason: string | null, lastDeliveryAt: string | null, previousSecretUntil: string | null } } };

export type RemoveWebhookMutationVariables = Exact<{
  id: string;
}>;


export type RemoveWebhookMutation = { __typename: 'Mutation', removeWebhook: { __typename: 'Webhook', id: string } };

export type EnableWebhookMutationVariables = Exact<{
  id: string;
}>;


export type EnableWebhookMutation = { __typename: 'Mutation', enableWebhook: { __typename: 'Webhook', id: string, url: string, kinds: Array<RevisionKind> | null, stageChanges: boolean, enabled: boolean, failingSince: string | null, disabledReason: string | null, lastDeliveryAt: string | null, previousSecretUntil: string | null } };

export type TestWebhookMutationVariables = Exact<{
  id: string;
}>;


export type TestWebhookMutation = { __typename: 'Mutation', testWebhook: { __typename: 'Delivery', id: string, state: DeliveryState } };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  deliveryId: string;
}>;


export type ReplayWebhookDeliveryMutation = { __typename: 'Mutation', replayWebhookDelivery:
    | { __typename: 'Delivery', id: string, state: DeliveryState }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type HookFragment = { __typename: 'Webhook', id: string, url: string, kinds: Array<RevisionKind> | null, stageChanges: boolean, enabled: boolean, failingSince: string | null, disabledReason: string | null, lastDeliveryAt: string | null, previousSecretUntil: string | null };

export const EmailPreferences = "query EmailPreferences($tenantId: ID!) {\n  tenant(id: $tenantId) {\n    id\n    contacts {\n      id\n      role\n      name\n      email\n      mailUpdates\n      stageDigest\n      cloudSubscription {\n        id\n        name\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<EmailPreferencesQuery, EmailPreferencesQueryVariables>;

export const SetMailPreference = "mutation SetMailPreference($input: MailPreferenceInput!) {\n  setMailPreference(input: $input) {\n    id\n    mailUpdates\n    stageDigest\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SetMailPreferenceMutation, SetMailPreferenceMutationVariables>;

export const Webhooks = "query Webhooks($tenantId: ID!) {\n  webhooks(tenantId: $tenantId) {\n    ...Hook\n    __typename\n  }\n}\nfragment Hook on Webhook {\n  id\n  url\n  kinds\n  stageChanges\n  enabled\n  failingSince\n  disabledReason\n  lastDeliveryAt\n  previousSecretUntil\n  __typename\n}" as unknown as TypedDocumentNode<WebhooksQuery, WebhooksQueryVariables>;

export const WebhookDeliveries = "query WebhookDeliveries($tenantId: ID!) {\n  webhooks(tenantId: $tenantId) {\n    id\n    deliveries(first: 25) {\n      edges {\n        cursor\n        node {\n          id\n          message\n          state\n          revision\n          noticeId\n          queuedAt\n          attempts\n          lastAttemptAt\n          answer\n          __typename\n        }\n        __typename\n      }\n      totalCount\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;

export const RegisterWebhook = "mutation RegisterWebhook($input: RegisterWebhookInput!) {\n  registerWebhook(input: $input) {\n    ... on WebhookWithSecret {\n      secret\n      webhook {\n        ...Hook\n        __typename\n      }\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}\nfragment Hook on Webhook {\n  id\n  url\n  kinds\n  stageChanges\n  enabled\n  failingSince\n  disabledReason\n  lastDeliveryAt\n  previousSecretUntil\n  __typename\n}" as unknown as TypedDocumentNode<RegisterWebhookMutation, RegisterWebhookMutationVariables>;

export const RotateWebhookSecret = "mutation RotateWebhookSecret($id: ID!) {\n  rotateWebhookSecret(id: $id) {\n    secret\n    webhook {\n      ...Hook\n      __typename\n    }\n    __typename\n  }\n}\nfragment Hook on Webhook {\n  id\n  url\n  kinds\n  stageChanges\n  enabled\n  failingSince\n  disabledReason\n  lastDeliveryAt\n  previousSecretUntil\n  __typename\n}" as unknown as TypedDocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;

export const RemoveWebhook = "mutation RemoveWebhook($id: ID!) {\n  removeWebhook(id: $id) {\n    id\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables>;

export const EnableWebhook = "mutation EnableWebhook($id: ID!) {\n  enableWebhook(id: $id) {\n    ...Hook\n    __typename\n  }\n}\nfragment Hook on Webhook {\n  id\n  url\n  kinds\n  stageChanges\n  enabled\n  failingSince\n  disabledReason\n  lastDeliveryAt\n  previousSecretUntil\n  __typename\n}" as unknown as TypedDocumentNode<EnableWebhookMutation, EnableWebhookMutationVariables>;

export const TestWebhook = "mutation TestWebhook($id: ID!) {\n  testWebhook(id: $id) {\n    id\n    state\n    __typename\n  }\n}" as unknown as TypedDocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;

export const ReplayWebhookDelivery = "mutation ReplayWebhookDelivery($deliveryId: ID!) {\n  replayWebhookDelivery(deliveryId: $deliveryId) {\n    ... on Delivery {\n      id\n      state\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
