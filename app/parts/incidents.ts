import { Router } from 'express';
import { acknowledgeRoute } from '../../subgraphs/incidents/paging/route.ts';
import { openIncidents } from '../../subgraphs/incidents/subgraph.ts';
import { openPagingDependencies } from '../paging-dependencies.ts';
import { startSubgraph } from './subgraph.ts';

export const startIncidents = startSubgraph(
  'incidents',
  async (dependencies, config) => openIncidents({ ...dependencies, paging: await openPagingDependencies(config) }),
  async (dependencies, config) => {
    const { links } = await openPagingDependencies(config);
    return Router().post('/internal/acknowledge', acknowledgeRoute({ ...dependencies, links }));
  },
);
