import type { Consumer } from '../../platform/consumers.ts';
import { addToldTenants, setNotified } from './store.ts';

/** What incidents learn from the notifications: who has been told, so that they may see the stage and the case may close. */
export const noticesConsumer: Consumer = {
  name: 'incidents.notices',
  types: ['notice.published', 'process.notified'],
  async handle(tx, event) {
    if (!event.incidentId) return;
    if (event.type === 'process.notified') await setNotified(tx, event.incidentId);
    else await addToldTenants(tx, event.incidentId, event.tenantIds);
  },
};
