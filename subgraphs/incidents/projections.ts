import type { Consumer } from '../../platform/events/consumers.ts';
import {
  addDeclaration,
  addNotifiedTenants,
  addScope,
  resetNotified,
  setNotified,
  setPublished,
} from './learned-store.ts';

/**
 * Projects events of notifications: which tenants have been notified, so that they may see the stage and the incident may be
 * closed. Each declaration requires its own notices: those under an earlier one do not count.
 */
export const noticesConsumer: Consumer = {
  name: 'incidents.notices',
  types: [
    'incident.declared',
    'advisory.published',
    'notice.published',
    'process.notified',
    'incident.unmarking_decided',
  ],
  async handle(tx, { type, incidentId, tenantIds, facts }) {
    if (!incidentId) return;
    const revision = typeof facts['revision'] === 'number' ? facts['revision'] : null;
    if (type === 'incident.declared') await addDeclaration(tx, incidentId, String(facts['declarationId']));
    else if (type === 'incident.unmarking_decided') {
      if (facts['effective'] === true) await resetNotified(tx, incidentId);
    } else if (type === 'notice.published') await addNotifiedTenants(tx, incidentId, tenantIds);
    else if (type === 'process.notified') await setNotified(tx, incidentId, revision);
    else if (revision !== null && facts['kind'] !== 'RETRACTION') await setPublished(tx, incidentId, revision);
  },
};

/** Projects events of customers: whether the impacted tenants, and their resources, have been scoped yet. */
export const scopesConsumer: Consumer = {
  name: 'incidents.scopes',
  types: ['impact.scoped'],
  async handle(tx, { incidentId, facts }) {
    if (incidentId) await addScope(tx, incidentId, Number(facts['resources'] ?? 0) > 0);
  },
};
