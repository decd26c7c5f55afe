import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A law, or the contracts with customers, under which incidents are notified. */
export type Regime =
  | 'EU_GDPR'
  | 'UK_GDPR'
  | 'SWISS_FADP'
  | 'NIS2'
  | 'DORA'
  | 'CRA'
  | 'CONTRACT';

export type OverrideRegimeInput = {
  incidentId: string;
  regime: Regime;
  applies: boolean;
  reason: string;
};

export type DataSubjectCountriesInput = {
  incidentId: string;
  /** ISO 3166-1 alpha-2 codes. Empty if none are known any more. */
  countries: Array<string>;
};

export type OverrideRegimeMutationVariables = Exact<{
  input: OverrideRegimeInput;
}>;


export type OverrideRegimeMutation = { __typename: 'Mutation', overrideRegime:
    | { __typename: 'NotificationProcess', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export type SetDataSubjectCountriesMutationVariables = Exact<{
  input: DataSubjectCountriesInput;
}>;


export type SetDataSubjectCountriesMutation = { __typename: 'Mutation', setDataSubjectCountries:
    | { __typename: 'NotificationProcess', id: string }
    | { __typename: 'Unmet', message: string, unmet: Array<string> }
   };

export const OverrideRegime = "mutation OverrideRegime($input: OverrideRegimeInput!) {\n  overrideRegime(input: $input) {\n    ... on NotificationProcess {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<OverrideRegimeMutation, OverrideRegimeMutationVariables>;

export const SetDataSubjectCountries = "mutation SetDataSubjectCountries($input: DataSubjectCountriesInput!) {\n  setDataSubjectCountries(input: $input) {\n    ... on NotificationProcess {\n      id\n      __typename\n    }\n    ... on Unmet {\n      message\n      unmet\n      __typename\n    }\n    __typename\n  }\n}" as unknown as TypedDocumentNode<SetDataSubjectCountriesMutation, SetDataSubjectCountriesMutationVariables>;
