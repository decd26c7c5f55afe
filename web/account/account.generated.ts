import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', subject: string, name: string, roles: Array<string>, partition: string } };

export const WhoAmI = "query WhoAmI {\n  viewer {\n    subject\n    name\n    roles\n    partition\n    __typename\n  }\n}" as unknown as TypedDocumentNode<WhoAmIQuery, WhoAmIQueryVariables>;
