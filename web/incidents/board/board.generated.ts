import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The five stages of the incident response process. */
export type IncidentStage =
  | 'DETECT'
  | 'ASSESS'
  | 'DIAGNOSE'
  | 'STABILIZE'
  | 'CLOSE';

/** The classification of an incident. SECURITY_INCIDENT and PRIVACY_INCIDENT are customer-reportable (CRSPI). */
export type Classification =
  | 'FALSE_POSITIVE'
  | 'SECURITY_EVENT'
  | 'SECURITY_INCIDENT'
  | 'PRIVACY_EVENT'
  | 'PRIVACY_INCIDENT';

export type Severity =
  | 'LOW'
  | 'MEDIUM'
  | 'HIGH';

export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4';

/**
 * The state of a deadline. AT_RISK: 24 hours or less remain. OVERDUE: the deadline has passed. MET, MISSED: completed on
 * time or late. SUSPENDED: paused by an approved delay.
 */
export type ClockState =
  | 'NOT_STARTED'
  | 'ON_TIME'
  | 'AT_RISK'
  | 'OVERDUE'
  | 'MET'
  | 'MISSED'
  | 'SUSPENDED';

/** Filters are combined with AND. */
export type IncidentFilter = {
  stages?: Array<IncidentStage> | null | undefined;
  classifications?: Array<Classification> | null | undefined;
  severities?: Array<Severity> | null | undefined;
  declared?: boolean | null | undefined;
  open?: boolean | null | undefined;
  /** Matches the title and the tracking ID. */
  search?: string | null | undefined;
  openedAfter?: string | null | undefined;
  openedBefore?: string | null | undefined;
};

export type BoardQueryVariables = Exact<{
  filter: IncidentFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BoardQuery = { __typename: 'Query', incidents: { __typename: 'IncidentConnection', totalCount: number, edges: Array<{ __typename: 'IncidentEdge', cursor: string, node: { __typename: 'Incident', id: string, trackingId: string, title: string, stage: IncidentStage, severity: Severity | null, priority: Priority | null, nextUpdateDueAt: string | null, exercise: boolean, openedAt: string, notification: { __typename: 'NotificationProcess', id: string, clock: { __typename: 'Clock', state: ClockState, deadline: string | null } } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type BoardChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type BoardChangedSubscription = { __typename: 'Subscription', incidentChanged: { __typename: 'IncidentEvent', cursor: string, kind: string, incident: { __typename: 'Incident', id: string, stage: IncidentStage } } };

export type CardFragment = { __typename: 'Incident', id: string, trackingId: string, title: string, stage: IncidentStage, severity: Severity | null, priority: Priority | null, nextUpdateDueAt: string | null, exercise: boolean, openedAt: string, notification: { __typename: 'NotificationProcess', id: string, clock: { __typename: 'Clock', state: ClockState, deadline: string | null } } | null };

export const Board = "query Board($filter: IncidentFilter!, $first: Int, $after: String) {\n  incidents(filter: $filter, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...Card\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment Card on Incident {\n  id\n  trackingId\n  title\n  stage\n  severity\n  priority\n  nextUpdateDueAt\n  exercise\n  openedAt\n  notification {\n    id\n    clock {\n      state\n      deadline\n      __typename\n    }\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<BoardQuery, BoardQueryVariables>;

export const BoardChanged = "subscription BoardChanged($after: String) {\n  incidentChanged(after: $after) {\n    cursor\n    kind\n    incident {\n      id\n      stage\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<BoardChangedSubscription, BoardChangedSubscriptionVariables>;
