import { makeStyles, tokens } from '@fluentui/react-components';
import { PeopleSearchRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Pages } from '../../graph/use-pages.ts';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Nothing } from '../../parts/lists/nothing.tsx';
import { Windowed } from '../../parts/lists/windowed.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { LastChange } from '../change-mark.tsx';
import type { Change } from '../use-changes.ts';
import { TENANTS } from './words.ts';

const useStyles = makeStyles({
  list: { minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', justifyContent: 'space-between', marginBottom: '8px' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface ListProps<Node> {
  pages: Pages<Node>;
  latest: readonly Change[];
  label: string;
  /** Shown for an empty list. */
  nothing: readonly [title: string, detail: string];
  keyOf(node: Node): string;
  row(node: Node): ReactNode;
}

/** A list of tenants or impacts with its number of rows and its latest change. */
export function List<Node>({ pages, latest, label, nothing, keyOf, row }: ListProps<Node>) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  const formats = useFormats();
  const { nodes, totalCount, hasMore, error, loadMore, refresh } = pages;
  const [title, detail] = nothing;
  return (
    <div className={styles.list}>
      <div className={styles.line}>
        <span role="status" className={styles.count}>
          {nodes && words.results(totalCount, formats.number(totalCount))}
        </span>
        <LastChange latest={latest} />
      </div>
      {error && <Trouble error={error} onRetry={refresh} />}
      {!nodes && !error && <Skeleton lines={6} height={64} />}
      {nodes?.length === 0 && (
        <Nothing icon={<PeopleSearchRegular />} title={title}>
          {detail}
        </Nothing>
      )}
      {nodes && nodes.length > 0 && (
        <Windowed
          items={nodes}
          keyOf={keyOf}
          rowHeight={76}
          row={row}
          totalCount={totalCount}
          hasMore={hasMore}
          onEnd={loadMore}
          label={label}
        />
      )}
    </div>
  );
}
