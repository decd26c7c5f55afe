import type { Capacity } from '../../../domain/incident/incident.ts';
import type { Revision } from '../../../domain/notification/advisory.ts';
import type { Delay } from '../../../domain/notification/delay.ts';
import type { Database, Transaction } from '../../../platform/database/database.ts';
import { findRevisions } from '../advisory/store.ts';
import { findAuthorityFactors } from '../authorities/store.ts';
import { keyText, type NoticeKey } from '../notices/audience-store.ts';
import { findDetails } from '../notices/detail-store.ts';
import { findDelays } from '../process/delay-store.ts';
import type { ProcessRow, TenantDetailsRow } from '../tables.ts';
import * as store from './dispatch-store.ts';
import type { Claimed } from './queue.ts';

/** The facts that the deliveries of one batch are decided and rendered by, read once for all of them. */
export interface DispatchFacts {
  now: Date;
  processes: Map<string, ProcessRow>;
  /** In which capacity the provider holds the data of each incident. */
  capacities: Map<string, Capacity[]>;
  delays: Map<string, Delay[]>;
  revisions: Map<string, Revision[]>;
  notices: Map<string, store.NoticeToSend>;
  details: Map<string, TenantDetailsRow>;
  threads: Map<string, store.Thread>;
  /** The number of tenants that each heads-up is about. */
  answeredFor: Map<string, number>;
}

export async function readDispatchFacts(
  { dataSource }: Database,
  now: Date,
  deliveries: Claimed[],
): Promise<DispatchFacts> {
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
    const factors = await findAuthorityFactors(tx, incidentIds);
    return {
      now,
      processes,
      capacities: new Map(incidentIds.map((id, place) => [id, factors[place]?.capacity ?? []])),
      delays,
      revisions: new Map(incidentIds.map((id, place) => [id, histories[place] as Revision[]])),
      notices: await store.findNoticesToSend(tx, keys),
      details: new Map(details.flatMap((row) => (row ? [[keyText(row), row] as const] : []))),
      threads: ids.length > 0 ? await store.findThreads(tx, ids) : new Map<string, store.Thread>(),
      answeredFor: headsUps.length > 0 ? await store.countAnsweredFor(tx, headsUps) : new Map<string, number>(),
    };
  });
}

export function noticeOf(delivery: Claimed, { notices }: DispatchFacts): store.NoticeToSend {
  return notices.get(keyOf(delivery)) as store.NoticeToSend;
}

/** The revision that a delivery carries, in its original language. */
export function revisionOf({ incidentId, revision }: Claimed, { revisions }: DispatchFacts): Revision | null {
  return revisions.get(incidentId ?? '')?.find(({ number }) => number === revision) ?? null;
}

export function processOf({ incidentId }: Claimed, { processes }: DispatchFacts): ProcessRow {
  return processes.get(incidentId as string) as ProcessRow;
}

export function keyOf({ incidentId, tenantId }: Claimed): string {
  return keyText({ incidentId: incidentId ?? '', tenantId: tenantId ?? '' });
}
