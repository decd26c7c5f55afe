import fc from 'fast-check';
import {
  type Delivery,
  type DeliveryState,
  moveDelivery,
  UNFINISHED_STATES,
} from '../../domain/notification/delivery.ts';
import { transaction } from '../../platform/database/database.ts';
import { bounce, isUnderWay } from '../../subgraphs/notifications/deliveries/bounce-store.ts';
import { markSeen, requeueFailed } from '../../subgraphs/notifications/deliveries/progress-store.ts';
import { claim, conclude, release } from '../../subgraphs/notifications/deliveries/queue.ts';
import { agreement, type Estate, openEstate, times } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.drop());

const NOW = new Date('2026-03-03T08:00:00.000Z');
const LATER = new Date('2026-03-03T09:00:00.000Z');
const STATES: DeliveryState[] = [
  ...(['QUEUED', 'SENDING', 'ACCEPTED', 'SEEN', 'BOUNCED', 'RETRYING', 'FAILED', 'CANCELLED'] as const),
];
/** Around `NOW`, often at it. */
const around = times(23, 25);
const deliveries = fc.record({
  state: fc.constantFrom(...STATES),
  nextAttemptAt: around,
  claimedUntil: around,
  pauses: fc.integer({ min: 0, max: 3 }),
});
const cases = fc.array(deliveries, { minLength: 1, maxLength: 16, size: 'max' });
type Drawn = typeof deliveries extends fc.Arbitrary<infer Each> ? Each : never;

interface Row extends Delivery {
  id: string;
  claimedUntil: Date | null;
}

/** Inserts deliveries of one batch, each with what its state goes with. */
async function insert(drawn: Drawn[], of: { channel: string; incidentId: string; tenantId: string }): Promise<Row[]> {
  const rows = drawn.map(({ state, nextAttemptAt, claimedUntil, pauses }) => ({
    ...{ id: estate.id('delivery'), state, attempts: 1, pauses },
    nextAttemptAt: state === 'RETRYING' ? nextAttemptAt : null,
    claimedUntil: state === 'SENDING' ? claimedUntil : null,
  }));
  await estate.insert({
    'notifications.deliveries': rows.map(({ id, state, attempts, pauses, nextAttemptAt, claimedUntil }) => ({
      ...{
        id,
        incident_id: of.incidentId,
        partition: 'public',
        tenant_id: of.tenantId,
        revision: 1,
        message: 'NOTICE',
      },
      ...{ audience: 'CUSTOMER', channel: of.channel, recipient: of.tenantId, occasion: id, escalation: false },
      ...{ state, attempts, pauses, queued_at: NOW, next_attempt_at: nextAttemptAt, claimed_until: claimedUntil },
      batch: of.incidentId,
    })),
  });
  return rows;
}

async function stored(of: { incidentId: string }): Promise<Row[]> {
  const rows = await estate.run(
    `SELECT id, state, attempts, pauses, next_attempt_at AS "nextAttemptAt", claimed_until AS "claimedUntil"
     FROM notifications.deliveries WHERE incident_id = $1 ORDER BY id`,
    [of.incidentId],
  );
  return rows as unknown as Row[];
}

/** The state that the rule gives a delivery, the same as before where it does not allow the move. */
const moved = <Each extends Row>(row: Each, to: DeliveryState): Each => {
  const after = moveDelivery(row, to);
  return 'refused' in after ? row : { ...row, ...after };
};
const statesOf = (rows: readonly Row[]) => rows.map(({ id, state }) => [id, state]);
const ledger = (channel: string) => ({
  ...{ channel, incidentId: estate.id('incident'), tenantId: estate.id('tenant') },
});

agreement('what a dispatcher takes from a batch may become SENDING, or is SENDING for one that has died', {
  cases,
  numRuns: 60,
  compare: async (drawn) => {
    const of = ledger('EMAIL');
    const rows = await insert(drawn, of);
    const due = rows.filter((row) =>
      row.state === 'SENDING'
        ? (row.claimedUntil as Date) <= NOW
        : moved(row, 'SENDING') !== row && (row.nextAttemptAt ?? NOW) <= NOW,
    );
    const taken = await claim(estate.database.dataSource, of.incidentId, { now: NOW, until: LATER, most: 100 });
    expect(taken.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => id));
    expect(statesOf(await stored(of))).toEqual(rows.map((row) => [row.id, due.includes(row) ? 'SENDING' : row.state]));
  },
  noticed: [
    ["state = 'QUEUED' AND COALESCE", "state IN ('QUEUED', 'FAILED') AND COALESCE"],
    ["state = 'QUEUED' AND COALESCE", 'false AND COALESCE'],
    ["OR state = 'RETRYING' AND next_attempt_at <= $2", "OR state = 'RETRYING'"],
    ["OR state = 'RETRYING' AND next_attempt_at <= $2", "OR state = 'RETRYING' AND next_attempt_at < $2"],
    ['claimed_until <= $2', 'claimed_until < $2'],
    ["OR state = 'SENDING' AND claimed_until <= $2", ''],
  ],
});

agreement('what is concluded or released was under way', {
  cases: fc.tuple(cases, fc.constantFrom(...STATES)),
  numRuns: 60,
  compare: async ([drawn, to]) => {
    const of = ledger('EMAIL');
    const rows = await insert(drawn, of);
    const underWay = rows.filter(({ state }) => state === 'SENDING');
    if (to === 'RETRYING') {
      await transaction(estate.database, (tx) =>
        release(
          tx,
          rows.map(({ id }) => ({ id, nextAttemptAt: LATER })),
        ),
      );
    } else {
      const given = rows.map((row) => ({ ...row, state: to, answer: null }));
      const concluded = await transaction(estate.database, (tx) => conclude(tx, given, NOW));
      expect([...concluded].sort()).toEqual(underWay.map(({ id }) => id));
    }
    expect(statesOf(await stored(of))).toEqual(rows.map((row) => [row.id, underWay.includes(row) ? to : row.state]));
  },
  noticed: [["delivery.state || '' = 'SENDING'", 'true']],
});

agreement('what is put back into the queue may be, at the beginning of its schedule', {
  cases,
  numRuns: 40,
  compare: async (drawn) => {
    const of = ledger('EMAIL');
    const rows = await insert(drawn, of);
    await transaction(estate.database, (tx) =>
      requeueFailed(tx, of.incidentId, { channels: null, batch: 'again', size: 250, at: LATER }),
    );
    const facts = ({ id, state, pauses }: Row) => ({ id, state, pauses });
    expect((await stored(of)).map(facts)).toEqual(rows.map((row) => facts(moved(row, 'QUEUED'))));
  },
  noticed: [
    ["state = 'FAILED'", "state IN ('FAILED', 'BOUNCED')"],
    ['pauses = 0', 'pauses = pauses'],
  ],
});

agreement('what is seen or bounced was accepted, and what is under way is not concluded', {
  cases: fc.tuple(cases, fc.constantFrom('SEEN' as const, 'BOUNCED' as const)),
  numRuns: 40,
  compare: async ([drawn, to]) => {
    const of = ledger(to === 'SEEN' ? 'SERVICE_HEALTH' : 'EMAIL');
    const rows = await insert(drawn, of);
    await transaction(estate.database, async (tx) => {
      for (const { id, state } of rows) {
        expect(await isUnderWay(tx, id)).toBe(UNFINISHED_STATES.includes(state));
        if (to === 'BOUNCED') expect((await bounce(tx, id, '550', NOW)) !== null).toBe(state === 'ACCEPTED');
      }
      if (to === 'SEEN') await markSeen(tx, of);
    });
    expect(statesOf(await stored(of))).toEqual(statesOf(rows.map((row) => moved(row, to))));
  },
  noticed: [
    ["state = 'ACCEPTED' AND channel = 'EMAIL'", "state IN ('ACCEPTED', 'SEEN')"],
    ['state = ANY($2::text[])', 'state <> ALL($2::text[])'],
    ["channel = 'SERVICE_HEALTH' AND state = 'ACCEPTED'", "channel = 'SERVICE_HEALTH' AND state <> 'BOUNCED'"],
  ],
});
