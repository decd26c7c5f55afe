import { useState } from 'react';
import { useCalmly } from '../graph/use-calmly.ts';
import { useFeed } from '../graph/use-feed.ts';
import { ImpactChanged, type ImpactChangedSubscription } from './tenants.generated.ts';

export type Change = ImpactChangedSubscription['impactChanged'];

/** How many of the latest changes stay marked. */
const MARKED = 50;

/**
 * Follows what touches the tenants the viewer reaches; of those named, if any are.
 * @param onChanges reads again what is shown
 * @returns `over` once the viewer may follow none of them any more
 */
export function useChanges(
  tenantIds: string[] | null,
  onChanges: () => void,
): { ready: boolean; latest: readonly Change[]; over: boolean } {
  const [latest, setLatest] = useState<readonly Change[]>([]);
  // A notice to thousands is thousands of changes: they are read together.
  const read = useCalmly(onChanges);
  const { ready, refusal } = useFeed({
    document: ImpactChanged,
    variables: { tenantIds },
    cursorOf: ({ impactChanged }) => impactChanged.cursor,
    onEvent: ({ impactChanged }) => {
      setLatest((known) => [impactChanged, ...known].slice(0, MARKED));
      read();
    },
  });
  return { ready, latest, over: refusal !== null };
}
