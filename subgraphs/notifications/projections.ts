import type { EventType } from '../../domain/event.ts';
import type { Capacity } from '../../domain/incident/incident.ts';
import type { Stage } from '../../domain/incident/stage.ts';
import { announce } from '../../platform/audit/trace.ts';
import type { Consumer } from '../../platform/events/consumers.ts';
import type { StoredEvent } from '../../platform/events/events.ts';
import { saveAuthorityFactors } from './authorities/store.ts';
import { keepPreference, removeContact } from './notices/audience-store.ts';
import { addStageChange } from './notices/stage-store.ts';
import { refreshClock } from './process/clock.ts';
import { addIncident, lockProcess, setStage, updateProcess } from './process/store.ts';
import { unmark } from './process/unmarking.ts';
import type { ProcessRow } from './tables.ts';

/** The events that carry where the impacted tenants are. */
const IMPACT_TYPES: ReadonlySet<EventType> = new Set(['impact.scoped', 'impact.certainty_changed', 'impact.relocated']);

/** Projects events of incidents and customers: incidents' keys and stages, the start of the clock, impact, contacts. */
export const incidentsConsumer: Consumer = {
  name: 'notifications.incidents',
  types: [
    'incident.reported',
    'incident.advanced',
    'incident.handed_over',
    'incident.exposure_suspected',
    'incident.declared',
    'incident.withdrawal_decided',
    'incident.unmarking_decided',
    'incident.classified',
    ...IMPACT_TYPES,
    'contact.removed',
    'contact.preference_set',
  ],
  async handle(tx, event) {
    const { incidentId, partition, at, facts } = event;
    // No mail may go to a contact that ended after the audience sync.
    if (event.type === 'contact.removed') return removeContact(tx, event.tenantIds, String(facts['contactId']));
    if (event.type === 'contact.preference_set') return keepPreference(tx, event);
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
      return addStageChange(tx, event);
    }
    if (event.type === 'incident.classified') {
      return saveAuthorityFactors(tx, incidentId, { capacity: facts['capacity'] as Capacity[] });
    }
    if (IMPACT_TYPES.has(event.type)) {
      const countries = facts['countries'] as string[];
      // Events of earlier versions carry no places.
      return saveAuthorityFactors(tx, incidentId, { countries, places: (facts['places'] as string[]) ?? countries });
    }
    if (event.type === 'incident.unmarking_decided') {
      return facts['effective'] === true ? unmark(tx, event) : undefined;
    }
    const process = await lockProcess(tx, partition, incidentId);
    const change = process && processAfter(process, event);
    if (!process || !change) return;
    await refreshClock(tx, await updateProcess(tx, process, change), event.recordedAt);
    if (process.startedAt) return;
    await announce(tx, { type: 'process.started', at, incidentId, tenantIds: [], partition, facts: {} });
  },
};

/** The change an event makes to a process; null for none. Each declaration has its own clock and requires its own notices. */
function processAfter(
  { startedAt }: ProcessRow,
  { type, at, recordedAt, facts }: StoredEvent,
): Partial<ProcessRow> | null {
  if (type === 'incident.exposure_suspected') return startedAt ? null : { startedAt: at };
  if (type === 'incident.withdrawal_decided') return facts['effective'] === true ? { withdrawnAt: at } : null;
  const unnotified = { notifiedAt: null, firstNotifiedAt: null, lastNotifiedAt: null };
  const declarationId = String(facts['declarationId']);
  return {
    startedAt: startedAt ?? at,
    declaredAt: at,
    declarationId,
    withdrawnAt: null,
    remindedAt: recordedAt,
    ...unnotified,
  };
}
