import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { projectRoot } from '../../platform/project-root.ts';

/** The files of the public benchmark of federated gateways: its supergraph, its query and its data. */
export const publicFile = (name: string) => readFileSync(join(projectRoot, 'bench/gateway/public', name), 'utf8');

export const SUBGRAPHS = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
  inStock: boolean;
}

interface PublicData {
  users: { id: string; name: string; username: string; birthday: number }[];
  products: Product[];
  reviews: { id: string; body: string; product: { upc: string } }[];
}

/** More than the largest measured answer lists. The public query asks for the first five only. */
const PRODUCTS = 16_000;

const { users, products: publicProducts, reviews }: PublicData = JSON.parse(publicFile('data.json'));
const products = [
  ...publicProducts,
  ...Array.from({ length: PRODUCTS - publicProducts.length }, (_, index) => product(publicProducts.length + index + 1)),
];
const byUpc = new Map(products.map((each) => [each.upc, each]));
const byUser = new Map(users.map((each) => [each.id, each]));
const byReview = new Map(reviews.map((each) => [each.id, each]));

function product(number: number): Product {
  return {
    upc: `${number}`,
    name: `Product ${number}`,
    price: 100 + (number % 1_900),
    weight: 10 + (number % 90),
    inStock: number % 2 === 0,
  };
}

export const SDL: Record<SubgraphName, string> = {
  accounts: `
    extend type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String birthday: Int }`,
  inventory: `
    extend type Product @key(fields: "upc") {
      upc: String! @external
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  products: `
    extend type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `
    type Review @key(fields: "id") {
      id: ID!
      body: String
      product: Product
      author: User @provides(fields: "username")
    }
    extend type User @key(fields: "id") { id: ID! @external username: String @external reviews: [Review] }
    extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review] }`,
};

type Keyed = { id: string };
type Shipped = { upc: string; price: number | null; weight: number | null };

/** The public benchmark's own resolvers: every user wrote the first two reviews, and the first user wrote them all. */
const RESOLVERS = {
  accounts: {
    Query: { me: () => users[0], user: (_: unknown, { id }: Keyed) => byUser.get(id), users: () => users },
    User: { __resolveReference: ({ id }: Keyed) => byUser.get(id) },
  },
  inventory: {
    Product: {
      __resolveReference: (given: Shipped) => ({ ...given, inStock: byUpc.get(given.upc)?.inStock }),
      shippingEstimate: ({ price, weight }: Shipped) => {
        if (price === null || weight === null) return null;
        return price > 1_000 ? 0 : Math.floor(weight / 2);
      },
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: ({ upc }: Product) => byUpc.get(upc) },
  },
  reviews: {
    Review: {
      __resolveReference: ({ id }: Keyed) => byReview.get(id),
      author: () => ({ __typename: 'User', id: '1', username: users[0]?.username }),
    },
    User: {
      __resolveReference: ({ id }: Keyed) => ({ id, username: 'user' }),
      reviews: () => reviews.slice(0, 2),
    },
    Product: {
      __resolveReference: ({ upc }: Product) => ({ upc }),
      reviews: ({ upc }: Product) => reviews.filter((review) => review.product.upc === upc),
    },
  },
};

const schemas = new Map<string, GraphQLSchema>(
  SUBGRAPHS.map((name) => [
    name,
    buildSubgraphSchema({ typeDefs: parse(SDL[name]), resolvers: RESOLVERS[name] as never }),
  ]),
);
const documents = new LRUCache<string, ReturnType<typeof parse>>({ max: 1_000 });

export interface SubgraphOperation {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

/** Executes an operation of a subgraph in this process; each text is parsed once. */
export async function executeIn(subgraph: string, operation: SubgraphOperation): Promise<ExecutionResult> {
  const { query, variables = null, operationName = null } = operation;
  const schema = schemas.get(subgraph);
  if (!schema) throw new Error(`There is no subgraph ${subgraph}.`);
  let document = documents.get(query);
  if (!document) {
    document = parse(query, { noLocation: true });
    documents.set(query, document);
  }
  return execute({ schema, document, variableValues: variables, operationName });
}
