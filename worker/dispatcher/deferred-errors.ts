import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import type { Prepared } from './dispatcher.ts';

/**
 * Prepares each delivery. If the preparation of one fails, its `send` throws the error, so that the others are not
 * affected.
 */
export async function deferErrors(
  deliveries: readonly Claimed[],
  prepare: (delivery: Claimed) => Promise<Prepared>,
): Promise<Map<string, Prepared>> {
  const one = async (delivery: Claimed): Promise<[string, Prepared]> => {
    try {
      return [delivery.id, await prepare(delivery)];
    } catch (error) {
      const send = async () => {
        throw error;
      };
      return [delivery.id, { send, receiver: null, deadline: null }];
    }
  };
  return new Map(await Promise.all(deliveries.map(one)));
}
