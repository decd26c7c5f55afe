import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  lines: { listStyle: 'none', margin: 0, padding: 0, display: 'grid' },
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':last-child': { borderBottomStyle: 'none' },
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface LinesProps<Item> {
  items: readonly Item[];
  keyOf(item: Item): string;
  line(item: Item): ReactNode;
  /** Shown for an empty list. */
  nothing: string;
}

/** A short list in a section. */
export function Lines<Item>({ items, keyOf, line, nothing }: LinesProps<Item>) {
  const styles = useStyles();
  if (items.length === 0) {
    return (
      <Body1 as="p" className={styles.nothing}>
        {nothing}
      </Body1>
    );
  }
  return (
    <ul className={styles.lines}>
      {items.map((item) => (
        <li key={keyOf(item)} className={styles.line}>
          {line(item)}
        </li>
      ))}
    </ul>
  );
}
