import { IncidentHappened, type IncidentHappenedSubscription } from './incident-feed.generated.ts';
import { useFeed } from './use-feed.ts';

/**
 * Follows what happens to an incident, its impact, its advisory and its process; to all of them when none is named.
 * @returns `ready` once queries may be asked and miss nothing
 */
export function useIncidentFeed(
  incidentId: string | null,
  onEvent: (event: IncidentHappenedSubscription['incidentChanged']) => void,
) {
  return useFeed({
    document: IncidentHappened,
    variables: { incidentId },
    cursorOf: ({ incidentChanged }) => incidentChanged.cursor,
    onEvent: ({ incidentChanged }) => onEvent(incidentChanged),
  });
}
