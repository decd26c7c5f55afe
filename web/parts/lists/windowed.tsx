import { makeStyles, Spinner } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  row: { position: 'absolute', left: 0, right: 0, top: 0 },
});

interface WindowedProps<Item> {
  items: readonly Item[];
  keyOf(item: Item): string;
  /** The estimated height of a row in pixels; its real height is measured. */
  rowHeight: number;
  row(item: Item): ReactNode;
  /** The number of all items, including those not loaded. */
  totalCount: number;
  /** Called when the reader scrolls close to the last loaded item. */
  onEnd(): void;
  hasMore: boolean;
  label: string;
}

/** A list of any length that renders only the visible rows. */
export function Windowed<Item>(props: WindowedProps<Item>) {
  const { items, keyOf, rowHeight, row, totalCount, onEnd, hasMore, label } = props;
  const styles = useStyles();
  const { loading } = useWords(EVERYWHERE);
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  // On each render: the content above the list may have grown.
  useLayoutEffect(() => {
    if (list.current) setOffset(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(items[index] as Item),
    overscan: 8,
    scrollMargin: offset,
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
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            {row(items[index] as Item)}
          </li>
        ))}
      </ul>
      {hasMore && <Spinner size="tiny" label={loading} />}
    </>
  );
}
