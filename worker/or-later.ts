import type { Log } from '../platform/log.ts';
import type { Claimed } from '../subgraphs/notifications/queue.ts';
import type { Prepared } from './courier.ts';
import type { Attempted } from './message.ts';

/** What became of one that could not be written. */
export const UNWRITTEN: Attempted = { outcome: { kind: 'UNREACHABLE' }, answer: 'the message could not be written' };

/** Makes each delivery ready. One that cannot be written holds up no other: it is tried again, and fails in the end. */
export async function orLater(
  deliveries: readonly Claimed[],
  log: Log,
  prepare: (delivery: Claimed) => Promise<Prepared>,
): Promise<Map<string, Prepared>> {
  const one = async (delivery: Claimed): Promise<[string, Prepared]> => {
    try {
      return [delivery.id, await prepare(delivery)];
    } catch (error) {
      log.error({ error, deliveryId: delivery.id }, 'a message could not be written');
      return [delivery.id, { send: async () => UNWRITTEN, receiver: null, deadline: null }];
    }
  };
  return new Map(await Promise.all(deliveries.map(one)));
}
