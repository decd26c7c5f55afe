import { createContext, type PropsWithChildren, use, useCallback, useEffect, useRef, useState } from 'react';

const Opened = createContext<(open: boolean) => void>(() => {});

/**
 * Shows the actions that are available at the moment. An open dialog stays until it is closed, even when its action is no longer
 * available because another person was faster: the text in it is not lost, and the API's refusal gives the reason.
 */
export function Offered({ when, children }: PropsWithChildren<{ when: boolean }>) {
  const outer = use(Opened);
  const [open, setOpen] = useState(false);
  const latest = useRef(children);
  if (when) latest.current = children;
  const opened = useCallback(
    (next: boolean) => {
      setOpen(next);
      outer(next);
    },
    [outer],
  );
  if (!when && !open) return null;
  return <Opened value={opened}>{latest.current}</Opened>;
}

/** The items of a list, and an item that was removed from it while its dialog is open. Each is rendered in an `OfferedItem`. */
export function useOffered<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const [held, hold] = useState<string | null>(null);
  const latest = useRef<Item | null>(null);
  const present = items.find((item) => keyOf(item) === held);
  if (present) latest.current = present;
  const gone = held !== null && !present ? latest.current : null;
  return { items: gone ? [...items, gone] : items, hold };
}

interface OfferedItemProps {
  id: string;
  hold(id: string | null): void;
}

export function OfferedItem({ id, hold, children }: PropsWithChildren<OfferedItemProps>) {
  const opened = useCallback((open: boolean) => hold(open ? id : null), [id, hold]);
  return <Opened value={opened}>{children}</Opened>;
}

/** Reports a dialog as open to the `Offered` or `OfferedItem` around it. */
export function useOpened(open: boolean): void {
  const opened = use(Opened);
  useEffect(() => {
    if (!open) return;
    opened(true);
    return () => opened(false);
  }, [open, opened]);
}
