import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CompleteProcedureRevisionInput = {
  incidentId: string;
  version?: number | null | undefined;
  /** The position in the post-mortem, starting at 1. */
  number: number;
  at?: string | null | undefined;
};

export type UpdateProcedureRevisionInput = {
  incidentId: string;
  version?: number | null | undefined;
  /** The position in the post-mortem, starting at 1. */
  number: number;
  /** If absent, the owner remains. */
  owner?: string | null | undefined;
  /** If absent, the due date remains. */
  dueAt?: string | null | undefined;
  reason?: string | null | undefined;
  at?: string | null | undefined;
};

export type CompletePostMortemInput = {
  incidentId: string;
  version?: number | null | undefined;
  summary: string;
  rootCause: string;
  whatWentWell?: string | null | undefined;
  whatWentWrong?: string | null | undefined;
  sufficiencyOfResponse: string;
  procedureRevisions?: Array<ProcedureRevisionInput>;
  customerSummary?: string | null | undefined;
  at?: string | null | undefined;
};

export type ProcedureRevisionInput = {
  procedure: string;
  change: string;
  owner: string;
  /** Required: a procedure revision without a due date is refused. */
  dueAt?: string | null | undefined;
};

export type PostMortemQueryVariables = Exact<{
  id: string;
}>;


export type PostMortemQuery = { __typename: 'Query', incident: { __typename: 'Incident', id: string, postMortem: { __typename: 'PostMortem', at: string, recordedAt: string, by: string, summary: string, rootCause: string, whatWentWell: string | null, whatWentWrong: string | null, sufficiencyOfResponse: string, customerSummary: string | null, procedureRevisions: Array<{ __typename: 'ProcedureRevision', number: number, procedure: string, change: string, owner: string, dueAt: string | null, doneAt: string | null, doneBy: string | null }> } | null } | null };

export type CompletePostMortemMutationVariables = Exact<{
  input: CompletePostMortemInput;
}>;


export type CompletePostMortemMutation = { __typename: 'Mutation', completePostMortem:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'IllegalTransition', message: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type UpdateProcedureRevisionMutationVariables = Exact<{
  input: UpdateProcedureRevisionInput;
}>;


export type UpdateProcedureRevisionMutation = { __typename: 'Mutation', updateProcedureRevision:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export type CompleteProcedureRevisionMutationVariables = Exact<{
  input: CompleteProcedureRevisionInput;
}>;


export type CompleteProcedureRevisionMutation = { __typename: 'Mutation', completeProcedureRevision:
    | { __typename: 'Incident', id: string, version: number }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
    | { __typename: 'StaleIncident', message: string }
   };

export const PostMortem = "query PostMortem($id: ID!) {\n  incident(id: $id) {\n    id\n    postMortem {\n      at\n      recordedAt\n      by\n      summary\n      rootCause\n      whatWentWell\n      whatWentWrong\n      sufficiencyOfResponse\n      customerSummary\n      procedureRevisions {\n        number\n        procedure\n        change\n        owner\n        dueAt\n        doneAt\n        doneBy\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<PostMortemQuery, PostMortemQueryVariables>;

export const CompletePostMortem = "mutation CompletePostMortem($input: CompletePostMortemInput!) {\n  completePostMortem(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<CompletePostMortemMutation, CompletePostMortemMutationVariables>;

export const UpdateProcedureRevision = "mutation UpdateProcedureRevision($input: UpdateProcedureRevisionInput!) {\n  updateProcedureRevision(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<UpdateProcedureRevisionMutation, UpdateProcedureRevisionMutationVariables>;

export const CompleteProcedureRevision = "mutation CompleteProcedureRevision($input: CompleteProcedureRevisionInput!) {\n  completeProcedureRevision(input: $input) {\n    ... on Incident {\n      id\n      version\n      __typename\n    }\n    ... on Refusal {\n      message\n      __typename\n    }\n    ... on Unmet {\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<CompleteProcedureRevisionMutation, CompleteProcedureRevisionMutationVariables>;
