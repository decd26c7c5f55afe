import { Router } from 'express';
import { audienceRoute } from '../../subgraphs/customers/audience/audience.ts';
import { recipientsRoute } from '../../subgraphs/customers/audience/recipients.ts';
import { importRoute } from '../../subgraphs/customers/import/route.ts';
import { openCustomers } from '../../subgraphs/customers/subgraph.ts';
import { startSubgraph } from './subgraph.ts';

export const startCustomers = startSubgraph(
  'customers',
  async (dependencies) => openCustomers(dependencies),
  (dependencies) =>
    Router()
      .get('/internal/audience', audienceRoute(dependencies))
      .post('/internal/recipients', recipientsRoute(dependencies))
      .post('/internal/import', importRoute(dependencies)),
);
