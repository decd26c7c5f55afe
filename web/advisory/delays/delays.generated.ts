import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DelayReason =
  | 'RISK_TO_OTHER_CUSTOMERS'
  | 'EXTRAORDINARY_CIRCUMSTANCES';

export type RequestDelayInput = {
  incidentId: string;
  reason: DelayReason;
  justification: string;
  /** Must be after the deadline. */
  until: string;
  at?: string | null | undefined;
};

export type DecideDelayInput = {
  delayId: string;
  approved: boolean;
  note?: string | null | undefined;
  at?: string | null | undefined;
};

export type LiftDelayInput = {
  delayId: string;
  reason: string;
  at?: string | null | undefined;
};

export type RequestDelayMutationVariables = Exact<{
  input: RequestDelayInput;
}>;


export type RequestDelayMutation = { __typename: 'Mutation', requestDelay:
    | { __typename: 'NotificationProcess', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type DecideDelayMutationVariables = Exact<{
  input: DecideDelayInput;
}>;


export type DecideDelayMutation = { __typename: 'Mutation', decideDelay:
    | { __typename: 'NotificationProcess', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type LiftDelayMutationVariables = Exact<{
  input: LiftDelayInput;
}>;


export type LiftDelayMutation = { __typename: 'Mutation', liftDelay:
    | { __typename: 'NotificationProcess', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export const RequestDelay = "mutation RequestDelay($input: RequestDelayInput!) {\n  requestDelay(input: $input) {\n    ... on NotificationProcess {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RequestDelayMutation, RequestDelayMutationVariables>;

export const DecideDelay = "mutation DecideDelay($input: DecideDelayInput!) {\n  decideDelay(input: $input) {\n    ... on NotificationProcess {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<DecideDelayMutation, DecideDelayMutationVariables>;

export const LiftDelay = "mutation LiftDelay($input: LiftDelayInput!) {\n  liftDelay(input: $input) {\n    ... on NotificationProcess {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<LiftDelayMutation, LiftDelayMutationVariables>;
