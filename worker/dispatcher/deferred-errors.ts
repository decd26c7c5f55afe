import type { Claimed } from '../../subgraphs/notifications/deliveries/queue.ts';
import type { Prepared } from './dispatcher.ts';

/** Makes each delivery ready. One for which that fails holds up no other: sending it fails in its place. */
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
