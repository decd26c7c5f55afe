import { makeStyles, Spinner } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  row: { position: 'absolute', left: 0, right: 0, top: 0 },
});

interface WindowedProps<Item> {
  items: readonly Item[];
  keyOf(item: Item): string;
  /** About how tall a row is, in pixels: what it really measures is found out. */
  rowHeight: number;
  row(item: Item): ReactNode;
  /** How many there are in all, those not loaded yet included. */
  totalCount: number;
  /** Somebody has come close to the last one loaded. */
  onEnd(): void;
  hasMore: boolean;
  label: string;
}

/** A list of any length, of which only what is in sight stands in the page. */
export function Windowed<Item>(props: WindowedProps<Item>) {
  const { items, keyOf, rowHeight, row, totalCount, onEnd, hasMore, label } = props;
  const styles = useStyles();
  const { loading } = useWords(EVERYWHERE);
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  // At each render: what stands above the list may have grown since.
  useLayoutEffect(() => {
    if (list.current) setAbove(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 8,
    scrollMargin: above,
  });
  const shown = virtualizer.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= items.length - 10) onEnd();
  }, [hasMore, last, items.length, onEnd]);
  return (
    <>
      <ul ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }} aria-label={label}>
        {shown.map(({ key, index, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={totalCount}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            {row(items[index] as Item)}
          </li>
        ))}
      </ul>
      {hasMore && <Spinner size="tiny" label={loading} />}
    </>
  );
}
