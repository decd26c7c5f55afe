import type { Consumer } from '../../platform/events/consumers.ts';
import { addDeclaration, addNotifiedTenants, addScope, setNotified, setPublished } from './learned-store.ts';

/**
 * What incidents learn from the notifications: who has been told, so that they may see the stage and the case may close.
 * Each declaration owes notices of its own: what was told under the one before it does not count.
 */
export const noticesConsumer: Consumer = {
  name: 'incidents.notices',
  types: ['incident.declared', 'advisory.published', 'notice.published', 'process.notified'],
  async handle(tx, { type, incidentId, tenantIds, facts }) {
    if (!incidentId) return;
    const revision = typeof facts['revision'] === 'number' ? facts['revision'] : null;
    if (type === 'incident.declared') await addDeclaration(tx, incidentId, String(facts['declarationId']));
    else if (type === 'notice.published') await addNotifiedTenants(tx, incidentId, tenantIds);
    else if (type === 'process.notified') await setNotified(tx, incidentId, revision);
    else if (revision !== null && facts['kind'] !== 'RETRACTION') await setPublished(tx, incidentId, revision);
  },
};

/** What incidents learn from the customers: whether anybody has said yet who is hit, and by what. */
export const scopesConsumer: Consumer = {
  name: 'incidents.scopes',
  types: ['impact.scoped'],
  async handle(tx, { incidentId, facts }) {
    if (incidentId) await addScope(tx, incidentId, Number(facts['resources'] ?? 0) > 0);
  },
};
