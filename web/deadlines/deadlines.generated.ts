import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/**
 * The state of a notification process. PREPARING: not declared yet. CLOCK_RUNNING: declared, and not every tenant is
 * notified. DELAYED: an approved delay is active. NOTIFIED: every known tenant is notified. COMPLETE: the final notice is
 * published. WITHDRAWN: the declaration was withdrawn.
 */
export type ProcessState =
  | 'PREPARING'
  | 'CLOCK_RUNNING'
  | 'DELAYED'
  | 'NOTIFIED'
  | 'COMPLETE'
  | 'WITHDRAWN';

export type DelayState =
  | 'REQUESTED'
  | 'APPROVED'
  | 'REFUSED'
  | 'LIFTED';

export type ClockPhase =
  /** The notification itself. */
  | 'NOTICE'
  /** The information promised to follow (GDPR Art. 33(4)). */
  | 'FOLLOW_UP';

export type DeadlinesQueryVariables = Exact<{
  states?: Array<ClockState> | ClockState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DeadlinesQuery = { __typename: 'Query', clocks: { __typename: 'ProcessConnection', totalCount: number, edges: Array<{ __typename: 'ProcessEdge', cursor: string, node: { __typename: 'NotificationProcess', id: string, state: ProcessState, startedAt: string, clock: { __typename: 'Clock', state: ClockState, declaredAt: string | null, deadline: string | null, firstNoticeAt: string | null, lastNoticeAt: string | null }, delays: Array<{ __typename: 'Delay', id: string, state: DelayState, until: string }>, progress: { __typename: 'NoticeProgress', tenants: number, notified: number, acknowledged: number }, incident: { __typename: 'Incident', id: string, trackingId: string, title: string, exercise: boolean } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AuthorityDeadlinesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuthorityDeadlinesQuery = { __typename: 'Query', dueClocks: { __typename: 'DueClockConnection', totalCount: number, edges: Array<{ __typename: 'DueClockEdge', cursor: string, node: { __typename: 'DueClock', law: string | null, clause: string | null, phase: ClockPhase, target: string | null, legalDeadline: string | null, state: ClockState, toFollow: Array<string>, authority: { __typename: 'SupervisoryAuthority', id: string, country: string, name: string, nameInEnglish: string | null } | null, process: { __typename: 'NotificationProcess', id: string, incident: { __typename: 'Incident', id: string, trackingId: string, title: string } } } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DueFragment = { __typename: 'DueClock', law: string | null, clause: string | null, phase: ClockPhase, target: string | null, legalDeadline: string | null, state: ClockState, toFollow: Array<string>, authority: { __typename: 'SupervisoryAuthority', id: string, country: string, name: string, nameInEnglish: string | null } | null, process: { __typename: 'NotificationProcess', id: string, incident: { __typename: 'Incident', id: string, trackingId: string, title: string } } };

export type ProcessFragment = { __typename: 'NotificationProcess', id: string, state: ProcessState, startedAt: string, clock: { __typename: 'Clock', state: ClockState, declaredAt: string | null, deadline: string | null, firstNoticeAt: string | null, lastNoticeAt: string | null }, delays: Array<{ __typename: 'Delay', id: string, state: DelayState, until: string }>, progress: { __typename: 'NoticeProgress', tenants: number, notified: number, acknowledged: number }, incident: { __typename: 'Incident', id: string, trackingId: string, title: string, exercise: boolean } };

export const Deadlines = "query Deadlines($states: [ClockState!], $first: Int, $after: String) {\n  clocks(states: $states, first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...Process\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment Process on NotificationProcess {\n  id\n  state\n  startedAt\n  clock {\n    state\n    declaredAt\n    deadline\n    firstNoticeAt\n    lastNoticeAt\n    __typename\n  }\n  delays {\n    id\n    state\n    until\n    __typename\n  }\n  progress {\n    tenants\n    notified\n    acknowledged\n    __typename\n  }\n  incident {\n    id\n    trackingId\n    title\n    exercise\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<DeadlinesQuery, DeadlinesQueryVariables>;

export const AuthorityDeadlines = "query AuthorityDeadlines($first: Int, $after: String) {\n  dueClocks(recipients: [SUPERVISORY_AUTHORITY], first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...Due\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}\nfragment Due on DueClock {\n  authority {\n    id\n    country\n    name\n    nameInEnglish\n    __typename\n  }\n  law\n  clause\n  phase\n  target\n  legalDeadline\n  state\n  toFollow\n  process {\n    id\n    incident {\n      id\n      trackingId\n      title\n      __typename\n    }\n    __typename\n  }\n  __typename\n}" as unknown as TypedDocumentNode<AuthorityDeadlinesQuery, AuthorityDeadlinesQueryVariables>;
