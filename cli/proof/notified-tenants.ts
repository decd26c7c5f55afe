import { timeliness } from '../../domain/notification/clock.ts';
import { compareKeys, type RowOf } from './shapes.ts';

export interface Located<Value> {
  line: number;
  row: Value;
}

/** All rows of a proof about one tenant. */
export interface NotifiedTenant {
  tenantId: string;
  members: Located<RowOf<'audience.jsonl'>>[];
  notices: Located<RowOf<'notices.jsonl'>>[];
  deliveries: Located<RowOf<'deliveries.jsonl'>>[];
  acknowledgements: Located<RowOf<'acknowledgements.jsonl'>>[];
}

type Add = (file: string, line: number, reason: string) => void;

/**
 * Compares the files' rows about a tenant: a tenant notified of a revision has a notice, a notified notice has an accepted
 * delivery by the channel that constitutes notification, and its timeliness follows the clock's rule.
 * @param revisions numbers of the advisory's revisions @param heldUntil end of the approved delay
 */
export function checkTenant(tenant: NotifiedTenant, revisions: Set<number>, heldUntil: Date | null, add: Add): void {
  const { tenantId, members, notices, deliveries, acknowledgements } = tenant;
  const [notice] = notices;
  const notified = members.filter(({ row }) => row.revision !== null);
  for (const { line, row } of notified) {
    if (!revisions.has(row.revision as number)) add('audience.jsonl', line, `unknown revision ${row.revision}`);
    if (!notice) add('audience.jsonl', line, `tenant ${tenantId} was notified of a revision but has no notice`);
  }
  if (notified.length > 0 && notified.length < members.length) {
    add('audience.jsonl', members[0]?.line as number, `tenant ${tenantId} is listed both with and without a revision`);
  }
  for (const { line, row } of deliveries) {
    if (row.message === 'NOTICE' && row.audience === 'CUSTOMER' && !notice) {
      add('deliveries.jsonl', line, `tenant ${tenantId} was sent a notice but has none`);
    }
  }
  for (const { line, row } of acknowledgements) {
    if (row.noticeId !== notice?.row.noticeId) add('acknowledgements.jsonl', line, `unknown notice ${row.noticeId}`);
  }
  if (notice) checkNotice(tenant, notice, heldUntil, add);
}

function checkNotice(
  tenant: NotifiedTenant,
  { line, row }: NotifiedTenant['notices'][number],
  heldUntil: Date | null,
  add: Add,
) {
  const fault = (reason: string) => add('notices.jsonl', line, reason);
  const { tenantId, notifiedAt, serviceHealth, state, acknowledgedAt, acknowledgedBy } = row;
  for (const number of new Set([row.firstRevision, row.revision])) {
    if (!tenant.members.some(({ row: { revision } }) => revision === number)) {
      fault(`tenant ${tenantId} is missing in audience.jsonl for revision ${number}`);
    }
  }
  if ((notifiedAt === null) !== (state === 'PENDING')) fault(`notifiedAt is ${notifiedAt}, but state is ${state}`);
  const deadline = new Date(row.deadline);
  const right = notifiedAt && timeliness({ notifiedAt: new Date(notifiedAt), deadline, delayedUntil: heldUntil });
  if (row.timeliness !== right)
    fault(`timeliness is ${row.timeliness}, expected ${right} from notifiedAt, deadline and delays`);
  const acknowledged = ({ row: { at, by } }: NotifiedTenant['acknowledgements'][number]) =>
    at === acknowledgedAt && by === acknowledgedBy;
  if (acknowledgedAt !== null && !tenant.acknowledgements.some(acknowledged)) {
    fault(`acknowledgements.jsonl has no acknowledgement of notice ${row.noticeId} at ${acknowledgedAt}`);
  }
  if (notifiedAt === null) return;
  const channel = serviceHealth ? 'SERVICE_HEALTH' : 'EMAIL';
  const accepted = tenant.deliveries
    .map((delivery) => delivery.row)
    .filter((delivery) => delivery.audience === 'CUSTOMER' && delivery.message === 'NOTICE')
    .filter((delivery) => delivery.channel === channel && delivery.acceptedAt !== null);
  if (!accepted.some((delivery) => (delivery.acceptedAt as string) <= notifiedAt)) {
    fault(`tenant ${tenantId} is notified by ${channel}, but no such delivery was accepted by ${notifiedAt}`);
  }
  if (!serviceHealth) return;
  // A tenant that was notified by mail under a withdrawn declaration is in the feed only from its new first revision on.
  const entered = Math.min(...accepted.map((delivery) => delivery.revision ?? Number.POSITIVE_INFINITY));
  for (const { line: memberLine, row: member } of tenant.members) {
    const { revision } = member;
    if (revision === null || revision < entered || accepted.some((delivery) => delivery.revision === revision))
      continue;
    add('audience.jsonl', memberLine, `no delivery of revision ${revision} to the feed of tenant ${tenantId}`);
  }
}

/** What is wrong with a delivery considered on its own, null when nothing is. */
export function faultOfDelivery({ state, attempts, attempted, acceptedAt }: RowOf<'deliveries.jsonl'>): string | null {
  const numbers = new Set(attempted.map((attempt) => attempt?.number));
  if (numbers.size !== attempts || [...numbers].some((number) => !(number >= 1 && number <= attempts))) {
    return `attempts is ${attempts}, but ${numbers.size} are listed`;
  }
  const taken = ['ACCEPTED', 'SEEN'].includes(state);
  return taken && acceptedAt === null ? `state is ${state}, but acceptedAt is missing` : null;
}

/** Merges all files, which must be in the order of their tenants, tenant by tenant; rows without a tenant are left out. */
export async function* byTenant(
  files: {
    [Part in Exclude<keyof NotifiedTenant, 'tenantId'>]: AsyncGenerator<NotifiedTenant[Part][number]>;
  },
): AsyncGenerator<NotifiedTenant> {
  const parts = Object.keys(files) as (keyof typeof files)[];
  type Any = Located<{ tenantId: string | null }>;
  const heads = new Map<string, Any | null>();
  const advance = async (part: keyof typeof files) => {
    const next = await files[part].next();
    heads.set(part, next.done ? null : next.value);
  };
  for (const part of parts) await advance(part);
  for (;;) {
    const waiting = [...heads.values()].filter((head) => head !== null).map(({ row }) => row.tenantId);
    if (waiting.length === 0) return;
    const tenantId = waiting.reduce((first, next) => (compareKeys(next, first) < 0 ? next : first));
    const gathered = {
      tenantId,
      members: [],
      notices: [],
      deliveries: [],
      acknowledgements: [],
    } as unknown as NotifiedTenant;
    for (const part of parts) {
      for (let head = heads.get(part); head && head.row.tenantId === tenantId; head = heads.get(part)) {
        if (tenantId !== null) (gathered[part] as Any[]).push(head);
        await advance(part);
      }
    }
    if (tenantId !== null) yield gathered;
  }
}
