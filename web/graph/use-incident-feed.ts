import { IncidentHappened } from './incident-feed.generated.ts';
import { useCalmly } from './use-calmly.ts';
import { useFeed } from './use-feed.ts';

/**
 * Follows what happens to an incident, its impact, its advisory and its process; to all of them when none is named.
 * @param kinds how the kinds of event begin that are of interest
 * @param onEvent called at most about once a second, however many there were
 * @returns `ready` once queries may be asked and miss nothing
 */
export function useIncidentFeed(incidentId: string | null, kinds: readonly string[], onEvent: () => void) {
  const calmly = useCalmly(onEvent);
  return useFeed({
    document: IncidentHappened,
    variables: { incidentId },
    cursorOf: ({ incidentChanged }) => incidentChanged.cursor,
    onEvent: ({ incidentChanged: { kind } }) => {
      if (kinds.some((beginning) => kind.startsWith(beginning))) calmly();
    },
  });
}
