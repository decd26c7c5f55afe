import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RecordAuthoritySubmissionInput = {
  incidentId: string;
  authorityId: string;
  /** Cannot be in the future, before the declaration or before the previous submission. */
  submittedAt: string;
  /** The case or form reference of the authority. */
  reference: string;
  /** Proof of receipt. */
  receipt?: string | null | undefined;
  /** Must name `likelyConsequences` and `measuresTaken` while the advisory leaves them empty (GDPR Art. 33(4)). */
  toFollow?: Array<string>;
  /** By when `toFollow` is promised, after the submission. It is reminded of and becomes overdue. An earlier promise remains in effect until another replaces it. */
  promisedAt?: string | null | undefined;
  /** Required if the first submission is later than the deadline of the law. */
  reasonsForDelay?: string | null | undefined;
};

export type RegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterQuery = { __typename: 'Query', authorities: Array<{ __typename: 'SupervisoryAuthority', id: string, country: string, name: string, nameInEnglish: string | null }> };

export type RecordAuthoritySubmissionMutationVariables = Exact<{
  input: RecordAuthoritySubmissionInput;
}>;


export type RecordAuthoritySubmissionMutation = { __typename: 'Mutation', recordAuthoritySubmission:
    | { __typename: 'NotificationProcess', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export const Register = "query Register {\n  authorities {\n    id\n    country\n    name\n    nameInEnglish\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RegisterQuery, RegisterQueryVariables>;

export const RecordAuthoritySubmission = "mutation RecordAuthoritySubmission($input: RecordAuthoritySubmissionInput!) {\n  recordAuthoritySubmission(input: $input) {\n    ... on NotificationProcess {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<RecordAuthoritySubmissionMutation, RecordAuthoritySubmissionMutationVariables>;
