import { openIncidents } from '../../subgraphs/incidents/subgraph.ts';
import { startSubgraph } from './subgraph.ts';

export const startIncidents = startSubgraph('incidents', async (dependencies) => openIncidents(dependencies));
