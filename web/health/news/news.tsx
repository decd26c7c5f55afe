import { createContext, type PropsWithChildren, use, useEffect, useMemo, useRef, useState } from 'react';
import { useFeed } from '../../graph/use-feed.ts';
import { useHolds, useStageNames } from '../../parts/viewer.tsx';
import { CUSTOMERS } from '../../role-groups.ts';
import { NoticesChanged } from '../feed/health.generated.ts';
import { notify } from './browser-notifications.ts';
import { useHeadline } from './headline.ts';
import type { NewsItem } from './news-item.ts';

interface News {
  /** Whether the feed's position is known: data that is queried from then on misses no event. */
  ready: boolean;
  /** The events since the page was opened, in order. */
  items: readonly NewsItem[];
}

const NewsContext = createContext<News>({ ready: true, items: [] });

/** Follows the viewer's Service Health feed on every page, and raises browser notifications where they are enabled. */
export function NewsProvider({ children }: PropsWithChildren) {
  return useHolds(...CUSTOMERS) ? <Following>{children}</Following> : children;
}

function Following({ children }: PropsWithChildren) {
  const headlineOf = useHeadline();
  const stageNames = useStageNames();
  const [items, setItems] = useState<readonly NewsItem[]>([]);
  const { ready } = useFeed({
    document: NoticesChanged,
    variables: {},
    cursorOf: ({ serviceHealth }) => serviceHealth.cursor,
    onEvent: ({ serviceHealth }) => {
      // Customers see three stages instead of five; a change within one of the three is not reported to them.
      if (serviceHealth.__typename === 'StageChanged') {
        const { from, to } = serviceHealth;
        if (from && stageNames[from] === stageNames[to]) return;
      }
      setItems((known) => [...known, serviceHealth]);
      notify(headlineOf(serviceHealth), serviceHealth.notice);
    },
  });
  return <NewsContext value={useMemo(() => ({ ready, items }), [ready, items])}>{children}</NewsContext>;
}

/** @param onNews called for each item that arrives while the component is mounted */
export function useNews(onNews: (item: NewsItem) => void): News {
  const news = use(NewsContext);
  const handled = useRef(news.items.length);
  const latest = useRef(onNews);
  latest.current = onNews;
  useEffect(() => {
    for (const item of news.items.slice(handled.current)) latest.current(item);
    handled.current = news.items.length;
  }, [news.items]);
  return news;
}
