import type { Revision } from '../domain/advisory.ts';
import { timeliness } from '../domain/clock.ts';
import { type Delay, delayedUntil } from '../domain/delay.ts';
import { type Standing, whyCancelled } from '../domain/delivery.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { keyText, type NoticeKey } from '../subgraphs/notifications/audience-store.ts';
import { findDelays } from '../subgraphs/notifications/delay-store.ts';
import { findDetails } from '../subgraphs/notifications/details-store.ts';
import * as store from '../subgraphs/notifications/dispatch-store.ts';
import type { Claimed } from '../subgraphs/notifications/queue.ts';
import { findRevisions } from '../subgraphs/notifications/store.ts';
import type { ProcessRow, TenantDetailsRow } from '../subgraphs/notifications/tables.ts';
import type { OwnPart } from './message.ts';

/** All that the deliveries of one batch go by: read once for all of them. */
export interface Facts {
  now: Date;
  processes: Map<string, ProcessRow>;
  delays: Map<string, Delay[]>;
  revisions: Map<string, Revision[]>;
  notices: Map<string, store.NoticeToSend>;
  details: Map<string, TenantDetailsRow>;
  threads: Map<string, store.Thread>;
  /** Of a heads-up: how many tenants it is about. */
  answeredFor: Map<string, number>;
}

export async function readFacts({ dataSource }: Database, now: Date, deliveries: Claimed[]): Promise<Facts> {
  const keys = deliveries.filter((each): each is Claimed & NoticeKey => Boolean(each.incidentId && each.tenantId));
  const headsUps = deliveries.filter(({ message }) => message === 'HEADS_UP').map(({ id }) => id);
  const ids = keys.map(({ id }) => id);
  return dataSource.transaction('REPEATABLE READ', async (tx: Transaction) => {
    const processes = await store.findProcessesOf(tx, deliveries);
    const incidentIds = [...processes.keys()];
    const histories = await findRevisions(tx, incidentIds);
    const delays = new Map<string, Delay[]>();
    for (const process of processes.values()) delays.set(process.incidentId, await findDelays(tx, process));
    const details = await findDetails(tx, keys);
    return {
      now,
      processes,
      delays,
      revisions: new Map(incidentIds.map((id, place) => [id, histories[place] as Revision[]])),
      notices: await store.findNoticesToSend(tx, keys),
      details: new Map(details.flatMap((row) => (row ? [[keyText(row), row] as const] : []))),
      threads: ids.length > 0 ? await store.findThreads(tx, ids) : new Map<string, store.Thread>(),
      answeredFor: headsUps.length > 0 ? await store.countAnsweredFor(tx, headsUps) : new Map<string, number>(),
    };
  });
}

/** Why a delivery is no longer due; null while it is. */
export function whyNotDue(delivery: Claimed, facts: Facts, recipientKnown: boolean): string | null {
  const process = delivery.incidentId === null ? null : processOf(delivery, facts);
  const standing: Standing = {
    message: delivery.message,
    kind: revisionOf(delivery, facts)?.kind ?? null,
    recipientKnown,
    certainty: facts.notices.get(keyOf(delivery))?.certainty ?? null,
    withdrawn: process?.withdrawnAt != null,
    notified: process?.notifiedAt != null,
    superseded: facts.threads.get(delivery.id)?.superseded ?? false,
  };
  return whyCancelled(standing);
}

/** What is said of a tenant's notice, whichever way it is told. */
export function noticePart(delivery: Claimed, facts: Facts): Omit<OwnPart, 'recipientName' | 'tenantName' | 'country'> {
  const notice = noticeOf(delivery, facts);
  const toldAt = notice.state === 'PENDING' ? facts.now : notice.publishedAt;
  const held = delayedUntil(facts.delays.get(notice.incidentId) ?? []);
  return {
    noticeId: notice.id,
    first: delivery.revision === notice.firstRevision,
    toldAt,
    deadline: notice.deadline,
    timeliness: timeliness({ toldAt, deadline: notice.deadline, delayedUntil: held }),
    escalation: delivery.escalation,
    details: facts.details.get(keyOf(delivery)) ?? null,
  };
}

export function noticeOf(delivery: Claimed, { notices }: Facts): store.NoticeToSend {
  return notices.get(keyOf(delivery)) as store.NoticeToSend;
}

/** The revision a delivery tells, as it was written. */
export function revisionOf({ incidentId, revision }: Claimed, { revisions }: Facts): Revision | null {
  return revisions.get(incidentId ?? '')?.find(({ number }) => number === revision) ?? null;
}

export function processOf({ incidentId }: Claimed, { processes }: Facts): ProcessRow {
  return processes.get(incidentId as string) as ProcessRow;
}

export function keyOf({ incidentId, tenantId }: Claimed): string {
  return keyText({ incidentId: incidentId ?? '', tenantId: tenantId ?? '' });
}
