import { Skeleton as FluentSkeleton, makeStyles, SkeletonItem } from '@fluentui/react-components';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';

const useStyles = makeStyles({ lines: { display: 'grid', gap: '12px', padding: '16px 0' } });

/** A placeholder for content that is loading, so that the layout does not shift when it arrives. */
export function Skeleton({ lines = 3, height = 24 }: { lines?: number; height?: number }) {
  const styles = useStyles();
  const { loading } = useWords(EVERYWHERE);
  return (
    <FluentSkeleton aria-label={loading} className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines
        <SkeletonItem key={line} style={{ height }} />
      ))}
    </FluentSkeleton>
  );
}
