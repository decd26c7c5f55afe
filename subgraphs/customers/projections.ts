import type { Consumer } from '../../platform/consumers.ts';
import { discloseImpacts } from './impact-store.ts';
import { addIncident } from './scope-store.ts';

/** What customers learn from the others: which incidents there are, and which tenants have had their first notice. */
export const incidentsConsumer: Consumer = {
  name: 'customers.incidents',
  types: ['incident.reported', 'notice.published'],
  async handle(tx, { type, incidentId, partition, tenantIds, at }) {
    if (!incidentId) return;
    if (type === 'incident.reported') await addIncident(tx, { id: incidentId, partition, detectedAt: at });
    else await discloseImpacts(tx, incidentId, tenantIds, at);
  },
};
