import type { Viewer } from '../../domain/access/policy.ts';
import { registerEntry } from '../../domain/authorities/register.ts';
import { clockState, deadlineOf } from '../../domain/notification/clock.ts';
import { delayedUntil } from '../../domain/notification/delay.ts';
import { awareAt } from '../../domain/regimes/awareness.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { findIncidents } from '../../subgraphs/incidents/store.ts';
import { clockFacts } from '../../subgraphs/notifications/process/clock.ts';
import { findAllDelays } from '../../subgraphs/notifications/process/delay-store.ts';
import { ofThisDeclaration } from '../../subgraphs/notifications/process/resolvers.ts';
import { ProcessTable } from '../../subgraphs/notifications/tables.ts';
import type { IncidentKey } from './store.ts';

/** The incident as incident.json states it: the register's facts, and the clock as of the export. */
export type IncidentPart = NonNullable<Awaited<ReturnType<typeof incidentPart>>>;

/**
 * An incident's keys, stages and declarations, the clock and its delays. Internal parts of the response (the indication,
 * evidence, notes, the post-mortem) are left out, because a proof is given to third parties.
 */
export async function incidentPart(tx: Transaction, { id, partition }: IncidentKey, at: Date) {
  const [incident] = await findIncidents(tx, viewerOf(partition), [id], at);
  if (!incident) throw new Error(`Incident not found: ${id}.`);
  const process = await tx.findOneBy(ProcessTable, { incidentId: id });
  const [delays = []] = await findAllDelays(tx, [id]);
  const held = process ? delayedUntil(ofThisDeclaration(process, delays)) : null;
  const facts = process && clockFacts(process, held);
  const approvalsOf = (approvals: { approverRole: string; by: string; at: Date; approved: boolean }[]) =>
    approvals.map(({ approverRole, by, at: decidedAt, approved }) => ({ approverRole, by, at: decidedAt, approved }));
  return {
    incidentId: id,
    trackingId: incident.trackingId,
    partition,
    exercise: incident.exercise,
    title: incident.title,
    serviceFamily: incident.serviceFamily,
    detection: { source: incident.detection.source, detectedAt: incident.detection.detectedAt },
    openedAt: incident.openedAt,
    closedAt: incident.closedAt,
    awareAt: awareAt(incident),
    stage: incident.stage,
    stageChanges: incident.stageChanges.map(({ from, to, at: changedAt, recordedAt, by }) => ({
      from,
      to,
      at: changedAt,
      recordedAt,
      by,
    })),
    declarations: incident.declarations.map((declaration) => {
      const { withdrawal, ...made } = declaration;
      const entry = registerEntry(incident, declaration);
      return {
        ...made,
        classification: entry.classification,
        rationale: entry.rationale,
        effects: entry.effects,
        capacity: entry.capacity,
        remedialActions: entry.remedialActions.map(({ kind, state, description, appliedAt }) => ({
          kind,
          state,
          description,
          appliedAt,
        })),
        withdrawal: withdrawal?.effectiveAt
          ? {
              reason: withdrawal.reason,
              requestedAt: withdrawal.requestedAt,
              requestedBy: withdrawal.requestedBy,
              approvals: approvalsOf(withdrawal.approvals),
              effectiveAt: withdrawal.effectiveAt,
            }
          : null,
        finalizedAt: entry.finalizedAt,
      };
    }),
    clock: {
      declarationId: process?.declarationId ?? null,
      state: facts ? clockState(facts, at) : 'NOT_STARTED',
      asOf: at,
      declaredAt: process?.declaredAt ?? null,
      deadline: process?.declaredAt ? deadlineOf(process.declaredAt) : null,
      withdrawnAt: process?.withdrawnAt ?? null,
      firstNotifiedAt: process?.firstNotifiedAt ?? null,
      lastNotifiedAt: process?.lastNotifiedAt ?? null,
      notifiedAt: process?.notifiedAt ?? null,
    },
    delays: delays.map(({ incidentId: _, approvals, ...delay }) => ({ ...delay, approvals: approvalsOf(approvals) })),
  };
}

/** End of the approved delay of the declaration that the clock runs for: the `delayedUntil` of `timeliness`. */
export function heldUntil({ clock, delays }: IncidentPart): Date | null {
  return delayedUntil(delays.filter(({ declarationId }) => declarationId === clock.declarationId));
}

function viewerOf(partition: string): Viewer {
  return {
    subject: 'tocsin:proof',
    name: 'proof',
    roles: ['RESPONDER'],
    tenantIds: [],
    cloudSubscriptionIds: [],
    partnerId: null,
    partition,
    issuedAt: new Date(0).toISOString(),
    engagement: null,
  };
}
