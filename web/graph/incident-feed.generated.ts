import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type IncidentHappenedSubscriptionVariables = Exact<{
  incidentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type IncidentHappenedSubscription = { __typename: 'Subscription', incidentChanged: { __typename: 'IncidentEvent', cursor: string, kind: string, incident: { __typename: 'Incident', id: string, version: number } } };

export const IncidentHappened = "subscription IncidentHappened($incidentId: ID, $after: String) {\n  incidentChanged(incidentId: $incidentId, after: $after) {\n    cursor\n    kind\n    incident {\n      id\n      version\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<IncidentHappenedSubscription, IncidentHappenedSubscriptionVariables>;
