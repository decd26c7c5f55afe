import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where an incident stands in the five-stage process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

export type Severity =
  | 'LOW'
  | 'MEDIUM'
  | 'HIGH';

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4';

export type ClockState =
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'AT_RISK'
  | 'OVERDUE'
  | 'MET'
  | 'MISSED'
  | 'SUSPENDED';

export type ProcessState =
  | 'PREPARING'
  | 'CLOCK_RUNNING'
  | 'DELAYED'
  | 'NOTIFIED'
  | 'COMPLETE'
  | 'WITHDRAWN';

export type IncidentHeadQueryVariables = Exact<{
  id: string;
}>;


export type IncidentHeadQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, trackingId: string, version: number, title: string, stage: IncidentStage, severity: Severity | null, priority: Priority | null, exercise: boolean, notification: { __typename: 'NotificationProcess', id: string, state: ProcessState, clock: { __typename: 'Clock', state: ClockState, deadline: string | null } } | null } | null };

export type IncidentChangedSubscriptionVariables = Exact<{
  incidentId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type IncidentChangedSubscription = { __typename: 'Subscription', incidentChanged: { __typename: 'IncidentEvent', cursor: string, at: string, kind: string, incident: { __typename: 'Incident', id: string, stage: IncidentStage, version: number } } };

export const IncidentHead = "query IncidentHead($id: ID!) {\n  incident(id: $id) {\n    id\n    trackingId\n    version\n    title\n    stage\n    severity\n    priority\n    exercise\n    notification {\n      id\n      state\n      clock {\n        state\n        deadline\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<IncidentHeadQuery, IncidentHeadQueryVariables>;

export const IncidentChanged = "subscription IncidentChanged($incidentId: ID, $after: String) {\n  incidentChanged(incidentId: $incidentId, after: $after) {\n    cursor\n    at\n    kind\n    incident {\n      id\n      stage\n      version\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<IncidentChangedSubscription, IncidentChangedSubscriptionVariables>;
