import type { Stage } from '../../domain/incident.ts';
import type { Consumer } from '../../platform/consumers.ts';
import { append } from '../../platform/events.ts';
import { addIncident, setStage, startProcess } from './store.ts';

/** What the notifications learn from the incidents: their keys, their stage, and when the clock starts. */
export const incidentsConsumer: Consumer = {
  name: 'notifications.incidents',
  types: [
    'incident.reported',
    'incident.advanced',
    'incident.handed_over',
    'incident.exposure_suspected',
    'incident.declared',
  ],
  async handle(tx, event) {
    const { incidentId, partition, at, facts } = event;
    if (!incidentId) return;
    if (event.type === 'incident.reported') {
      const exercise = facts['exercise'] === true;
      await addIncident(tx, {
        incidentId,
        trackingId: String(facts['trackingId']),
        partition,
        exercise,
        detectedAt: at,
      });
      return;
    }
    if (event.type === 'incident.advanced' || event.type === 'incident.handed_over') {
      await setStage(tx, incidentId, facts['to'] as Stage);
      return;
    }
    const declaredAt = event.type === 'incident.declared' ? at : null;
    if (await startProcess(tx, incidentId, at, declaredAt)) {
      await append(tx, { type: 'process.started', at, incidentId, tenantIds: [], partition, facts: {} });
    }
  },
};
