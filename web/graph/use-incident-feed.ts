import { IncidentHappened } from './incident-feed.generated.ts';
import { useFeed } from './use-feed.ts';
import { useThrottled } from './use-throttled.ts';

/**
 * Follows the events of one incident, or of all when `incidentId` is null.
 * @param kinds the prefixes of the kinds of event to follow
 * @param onEvent called at most about once a second
 * @returns `ready` once the feed's position is known: data that is queried from then on misses no event
 */
export function useIncidentFeed(incidentId: string | null, kinds: readonly string[], onEvent: () => void) {
  const throttled = useThrottled(onEvent);
  return useFeed({
    document: IncidentHappened,
    variables: { incidentId },
    cursorOf: ({ incidentChanged }) => incidentChanged.cursor,
    onEvent: ({ incidentChanged: { kind } }) => {
      if (kinds.some((prefix) => kind.startsWith(prefix))) throttled();
    },
  });
}
