import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Windowed } from '../../parts/lists/windowed.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { INCIDENTS } from '../words.ts';
import { Card } from './card.tsx';
import type { Column } from './use-columns.ts';

const useStyles = makeStyles({
  column: { minWidth: 0 },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    padding: '8px 4px',
    marginBottom: '8px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    position: 'sticky',
    top: '53px',
    zIndex: 1,
    background: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  empty: { color: tokens.colorNeutralForeground3, padding: '8px 4px', margin: 0 },
});

/** The incidents in one stage. */
export function StageColumn({ column: { stage, pages } }: { column: Column }) {
  const styles = useStyles();
  const words = useWords(INCIDENTS);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const id = useId();
  return (
    <section className={styles.column} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {common.stage[stage]}
        </Subtitle2>
        {pages.nodes && <span className={styles.count}>{formats.number(pages.totalCount)}</span>}
      </div>
      {pages.error && <Trouble error={pages.error} onRetry={pages.refresh} />}
      {!pages.nodes && !pages.error && <Skeleton lines={3} height={112} />}
      {pages.nodes?.length === 0 && <p className={styles.empty}>{words.noneInStage}</p>}
      {pages.nodes && pages.nodes.length > 0 && (
        <Windowed
          items={pages.nodes}
          keyOf={({ id: key }) => key}
          rowHeight={140}
          row={(incident) => <Card incident={incident} />}
          totalCount={pages.totalCount}
          hasMore={pages.hasMore}
          onEnd={pages.loadMore}
          label={common.stage[stage]}
        />
      )}
    </section>
  );
}
