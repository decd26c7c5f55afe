import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Pages } from '../../graph/use-pages.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { Skeleton } from '../layout/skeleton.tsx';
import { Trouble } from '../trouble.tsx';
import { Lines } from './lines.tsx';

interface PagedLinesProps<Node> {
  pages: Pages<Node>;
  keyOf(node: Node): string;
  line(node: Node): ReactNode;
  nothing: string;
}

/** A list in a section with a button that loads more. */
export function PagedLines<Node>({ pages, ...lines }: PagedLinesProps<Node>) {
  const { loadMore } = useWords(EVERYWHERE);
  const { nodes, hasMore, fetching, error } = pages;
  if (error) return <Trouble error={error} onRetry={pages.refresh} />;
  if (!nodes) return <Skeleton lines={2} />;
  return (
    <div>
      <Lines items={nodes} {...lines} />
      {hasMore && (
        <Button disabled={fetching} onClick={pages.loadMore}>
          {loadMore}
        </Button>
      )}
    </div>
  );
}
