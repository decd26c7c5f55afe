import type { TypedDocumentNode } from '@urql/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FeedPositionQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedPositionQuery = { __typename: 'Query', feedPosition: string };

export const FeedPosition = "query FeedPosition {\n  feedPosition\n}" as unknown as TypedDocumentNode<FeedPositionQuery, FeedPositionQueryVariables>;
