import { useState } from 'react';
import { useFeed } from '../graph/use-feed.ts';
import { useThrottled } from '../graph/use-throttled.ts';
import { ImpactChanged, type ImpactChangedSubscription } from './search/tenants.generated.ts';

export type Change = ImpactChangedSubscription['impactChanged'];

const MAX_MARKED_CHANGES = 50;

/**
 * Follows changes of impact on the viewer's tenants, or on those given.
 * @param onChanges called at most once a second, to refresh the data
 * @returns `over` when the viewer may no longer follow any of them
 */
export function useChanges(
  tenantIds: string[] | null,
  onChanges: () => void,
): { ready: boolean; latest: readonly Change[]; over: boolean } {
  const [latest, setLatest] = useState<readonly Change[]>([]);
  // A notice to thousands of tenants is thousands of changes: one refresh serves them all.
  const read = useThrottled(onChanges);
  const { ready, refusal } = useFeed({
    document: ImpactChanged,
    variables: { tenantIds },
    cursorOf: ({ impactChanged }) => impactChanged.cursor,
    onEvent: ({ impactChanged }) => {
      setLatest((known) => [impactChanged, ...known].slice(0, MAX_MARKED_CHANGES));
      read();
    },
  });
  return { ready, latest, over: refusal !== null };
}
