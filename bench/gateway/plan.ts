import type { Ask } from './ask.ts';
import type { SubgraphName } from './schemas.ts';

interface Review<Product = ProductKey> {
  id: string;
  body: string;
  product: Product;
  author: { id: string; username: string; reviews: { id: string; body: string; product: ProductKey }[] };
}
type ProductKey = { upc: string };
type Priced = ProductKey & { name: string; price: number; weight: number };
type Stocked = { inStock: boolean; shippingEstimate: number };
type Whole = Priced & Stocked;
type User = { id: string; username: string; name: string };
type Reviewed = { reviews: Review<ProductKey & { reviews: Review[] }>[] };

const AUTHORED = 'id body author{id username reviews{id body product{upc}}}';
const TEXTS = {
  users: '{users{id username name}}',
  top: '{topProducts{upc name price weight}}',
  first: 'query($first:Int){topProducts(first:$first){upc name price weight}}',
  reviewed: `query($r:[_Any!]!){_entities(representations:$r){__typename
    ...on User{reviews{id body product{upc reviews{${AUTHORED}}}}} ...on Product{reviews{${AUTHORED}}}}}`,
  stocked: 'query($r:[_Any!]!){_entities(representations:$r){...on Product{inStock shippingEstimate}}}',
  priced: 'query($r:[_Any!]!){_entities(representations:$r){...on Product{name price weight}}}',
  named: 'query($r:[_Any!]!){_entities(representations:$r){...on User{name username}}}',
};

const productKey = ({ upc }: ProductKey) => ({ __typename: 'Product', upc });
const userKey = ({ id }: { id: string }) => ({ __typename: 'User', id });
const shippedKey = ({ upc, price, weight }: Omit<Priced, 'name'>) => ({ __typename: 'Product', upc, price, weight });

/**
 * Answers the public query with the seven subgraph requests, in four dependent steps, that query planning arrives at as well,
 * merged by code that knows this one query. No gateway that does not share requests needs fewer.
 */
export async function answerByHand(ask: Ask): Promise<unknown> {
  const entities = <Entity>(subgraph: SubgraphName, query: string, r: unknown[]) =>
    ask<{ _entities: Entity[] }>(subgraph, { query, variables: { r } }).then(({ _entities }) => _entities);

  const [{ users }, { topProducts }] = await Promise.all([
    ask<{ users: User[] }>('accounts', { query: TEXTS.users }),
    ask<{ topProducts: Priced[] }>('products', { query: TEXTS.top }),
  ]);
  const [reviewed, topStock] = await Promise.all([
    entities<Reviewed>('reviews', TEXTS.reviewed, [...users.map(userKey), ...topProducts.map(productKey)]),
    entities<Stocked>('inventory', TEXTS.stocked, topProducts.map(shippedKey)),
  ]);

  const products = new Map<string, Whole | null>();
  const authors = new Map<string, User | null>();
  const collect = (reviews: readonly Review[]) => {
    for (const { author } of reviews) {
      authors.set(author.id, null);
      for (const { product } of author.reviews) products.set(product.upc, null);
    }
  };
  const byUsers = reviewed.slice(0, users.length);
  const ofProducts = reviewed.slice(users.length) as unknown as { reviews: Review[] }[];
  for (const { reviews } of byUsers) {
    for (const { product } of reviews) {
      products.set(product.upc, null);
      collect(product.reviews);
    }
  }
  for (const { reviews } of ofProducts) collect(reviews);

  const codes = [...products.keys()];
  const ids = [...authors.keys()];
  const [priced, named] = await Promise.all([
    entities<Priced>(
      'products',
      TEXTS.priced,
      codes.map((upc) => productKey({ upc })),
    ),
    entities<User>(
      'accounts',
      TEXTS.named,
      ids.map((id) => userKey({ id })),
    ),
  ]);
  const shipped = priced.map(({ price, weight }, index) => shippedKey({ upc: codes[index] as string, price, weight }));
  const stocked = await entities<Stocked>('inventory', TEXTS.stocked, shipped);
  codes.forEach((upc, index) => {
    products.set(upc, wholeOf(upc, priced[index] as Priced, stocked[index] as Stocked));
  });
  ids.forEach((id, index) => {
    authors.set(id, named[index] as User);
  });

  const review = ({ id, body, author }: Review) => {
    const { username, name } = authors.get(author.id) as User;
    const reviews = author.reviews.map((each) => ({
      id: each.id,
      body: each.body,
      product: products.get(each.product.upc),
    }));
    return { id, body, author: { id: author.id, username, name, reviews } };
  };
  const reviewWithProduct = ({ id, body, product }: Reviewed['reviews'][number]) => {
    const whole = products.get(product.upc) as Whole;
    return { id, body, product: { ...whole, reviews: product.reviews.map(review) } };
  };
  return {
    users: users.map(({ id, username, name }, index) => {
      return { id, username, name, reviews: byUsers[index]?.reviews.map(reviewWithProduct) };
    }),
    topProducts: topProducts.map((product, index) => ({
      ...wholeOf(product.upc, product, topStock[index] as Stocked),
      reviews: ofProducts[index]?.reviews.map(review),
    })),
  };
}

function wholeOf(upc: string, { name, price, weight }: Omit<Priced, 'upc'>, stocked: Stocked): Whole {
  return { inStock: stocked.inStock, name, price, shippingEstimate: stocked.shippingEstimate, upc, weight };
}

/** Answers the list of products by hand: two subgraph requests, one after the other. */
export async function answerListByHand(ask: Ask, first: number): Promise<unknown> {
  const variables = { first };
  const { topProducts } = await ask<{ topProducts: Priced[] }>('products', { query: TEXTS.first, variables });
  const r = topProducts.map(shippedKey);
  const { _entities } = await ask<{ _entities: Stocked[] }>('inventory', {
    query: TEXTS.stocked,
    variables: { r },
  });
  return {
    topProducts: topProducts.map((product, index) => wholeOf(product.upc, product, _entities[index] as Stocked)),
  };
}
