import type { EventType } from '../../domain/event.ts';
import type { Capacity } from '../../domain/incident/incident.ts';
import type { Stage } from '../../domain/incident/stage.ts';
import { announce } from '../../platform/audit/trace.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Consumer } from '../../platform/events/consumers.ts';
import type { StoredEvent } from '../../platform/events/events.ts';
import { refreshAuthorityClocks } from './authorities/clocks.ts';
import { saveAuthorityFactors } from './authorities/store.ts';
import { keepPreference, removeContact } from './notices/audience-store.ts';
import { addStageChange } from './notices/stage-store.ts';
import { refreshClock } from './process/clock.ts';
import { addIncident, lockProcess, setStage, updateProcess } from './process/store.ts';
import { unmark } from './process/unmarking.ts';
import type { ProviderProfile } from './regimes/applicable.ts';
import type { ProcessRow } from './tables.ts';

/** The events that carry where the impacted tenants are. */
const IMPACT_TYPES: ReadonlySet<EventType> = new Set(['impact.scoped', 'impact.certainty_changed', 'impact.relocated']);

/** Projects events of incidents and customers: incidents' keys and stages, the start of the clocks, impact, contacts. */
export const incidentsConsumer = (profile: ProviderProfile): Consumer => ({
  name: 'notifications.incidents',
  types: [
    'incident.reported',
    'incident.advanced',
    'incident.handed_over',
    'incident.exposure_suspected',
    'incident.declared',
    'incident.withdrawal_decided',
    'incident.unmarking_decided',
    'incident.assessed',
    'incident.classified',
    'incident.awareness_stated',
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
      await saveAuthorityFactors(tx, incidentId, { capacity: facts['capacity'] as Capacity[] });
    }
    if (IMPACT_TYPES.has(event.type)) {
      const countries = facts['countries'] as string[];
      // Events of earlier versions carry no places.
      const places = (facts['places'] as string[]) ?? countries;
      await saveAuthorityFactors(tx, incidentId, { countries, places });
      return refreshAuthorities(tx, profile, event);
    }
    if (AWARENESS_TYPES.has(event.type)) {
      const known = await lockProcess(tx, partition, incidentId);
      if (known) await updateProcess(tx, known, { awareAt: awareAfter(known, event) });
      return refreshAuthorities(tx, profile, event);
    }
    if (event.type === 'incident.unmarking_decided') {
      if (facts['effective'] !== true) return;
      await unmark(tx, event);
      return refreshAuthorities(tx, profile, event);
    }
    const process = await lockProcess(tx, partition, incidentId);
    const change = process && processAfter(process, event);
    if (!process || !change) return;
    const changed = await refreshClock(tx, await updateProcess(tx, process, change), event.recordedAt);
    await refreshAuthorityClocks(tx, profile, changed, event.recordedAt);
    if (process.startedAt) return;
    await announce(tx, { type: 'process.started', at, incidentId, tenantIds: [], partition, facts: {} });
  },
});

/** Events that may make the provider aware of the breach, or earlier aware; a declaration does too. */
const AWARENESS_TYPES: ReadonlySet<EventType> = new Set([
  'incident.assessed',
  'incident.classified',
  'incident.awareness_stated',
]);

/** An event carries when the provider was aware as it is recorded; one older than that fact carries none. */
function awareAfter({ awareAt }: ProcessRow, { facts }: StoredEvent): Date | null {
  const learned = typeof facts['awareAt'] === 'string' ? new Date(facts['awareAt']) : null;
  return learned && awareAt ? new Date(Math.min(learned.getTime(), awareAt.getTime())) : (learned ?? awareAt);
}

/** The authorities that are due a notice, and from when, follow from facts that change after the declaration too. */
async function refreshAuthorities(
  tx: Transaction,
  profile: ProviderProfile,
  { partition, incidentId, recordedAt }: StoredEvent,
): Promise<void> {
  const process = await lockProcess(tx, partition, incidentId as string);
  if (process?.declaredAt) await refreshAuthorityClocks(tx, profile, process, recordedAt);
}

/** The change an event makes to a process; null for none. Each declaration has its own clock and requires its own notices. */
function processAfter(process: ProcessRow, event: StoredEvent): Partial<ProcessRow> | null {
  const { startedAt } = process;
  const { type, at, recordedAt, facts } = event;
  if (type === 'incident.exposure_suspected') return startedAt ? null : { startedAt: at };
  if (type === 'incident.withdrawal_decided') return facts['effective'] === true ? { withdrawnAt: at } : null;
  const unnotified = { notifiedAt: null, firstNotifiedAt: null, lastNotifiedAt: null };
  const declarationId = String(facts['declarationId']);
  return {
    startedAt: startedAt ?? at,
    declaredAt: at,
    awareAt: awareAfter(process, event) ?? at,
    declarationId,
    withdrawnAt: null,
    remindedAt: recordedAt,
    ...unnotified,
  };
}
