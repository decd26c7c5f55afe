import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RecordAuthoritySubmissionInput = {
  incidentId: string;
  authorityId: string;
  /** Never in the future, nor before the declaration or the submission before it. */
  submittedAt: string;
  /** What the authority, or the form it was made on, calls it. */
  reference: string;
  /** Whatever proves that it came in. */
  receipt?: string | null | undefined;
  /** Must name `likelyConsequences` and `measuresTaken` while the advisory leaves them blank (GDPR Art. 33(4)). */
  toFollow?: Array<string>;
  /** Needed when the first submission is late. */
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
