import type { Consumer } from '../../platform/events/consumers.ts';
import { endDelays, saveDelay } from './impact/briefing-store.ts';
import { discloseImpacts } from './impact/impact-store.ts';
import { addIncident, unmarkIncident } from './impact/scope-store.ts';

/** Projects events of incidents and notifications: incidents, the first notices of tenants, and delays. */
export const incidentsConsumer: Consumer = {
  name: 'customers.incidents',
  types: [
    'incident.reported',
    'notice.published',
    'process.delay_decided',
    'process.delay_lifted',
    'incident.withdrawal_decided',
    'incident.unmarking_decided',
  ],
  async handle(tx, { type, incidentId, partition, tenantIds, at, recordedAt, facts }) {
    if (!incidentId) return;
    if (type === 'incident.reported') {
      const exercise = facts['exercise'] === true;
      await addIncident(tx, { id: incidentId, partition, detectedAt: at, exercise });
    } else if (type === 'incident.unmarking_decided') {
      if (facts['effective'] === true) await unmarkIncident(tx, incidentId);
    } else if (type === 'notice.published') await discloseImpacts(tx, incidentId, tenantIds, { at, recordedAt });
    else if (type === 'incident.withdrawal_decided') {
      // The delays of a declaration's notices end with its withdrawal.
      if (facts['effective'] === true) await endDelays(tx, incidentId);
    } else await saveDelay(tx, incidentId, facts);
  },
};
