import { createContext, type PropsWithChildren, use, useEffect, useMemo, useRef, useState } from 'react';
import { useFeed } from '../graph/use-feed.ts';
import { useHolds } from '../parts/viewer.tsx';
import { CUSTOMERS } from '../role-groups.ts';
import { useHeadline } from './headline.ts';
import { NoticesChanged, type NoticesChangedSubscription } from './health.generated.ts';
import { notify } from './notifying.ts';

/** Something that happened to a notice while the page was open. */
export type NewsItem = NoticesChangedSubscription['serviceHealth'];

interface News {
  /** False until it is known where the feed stood: what is read from then on misses nothing. */
  ready: boolean;
  /** What happened since the page was opened, in order. */
  items: readonly NewsItem[];
}

const NewsContext = createContext<News>({ ready: true, items: [] });

/** Follows the viewer's service health on whatever page they are, and tells the browser of it if they want that. */
export function NewsProvider({ children }: PropsWithChildren) {
  return useHolds(...CUSTOMERS) ? <Following>{children}</Following> : children;
}

function Following({ children }: PropsWithChildren) {
  const headlineOf = useHeadline();
  const [items, setItems] = useState<readonly NewsItem[]>([]);
  const { ready } = useFeed({
    document: NoticesChanged,
    variables: {},
    cursorOf: ({ serviceHealth }) => serviceHealth.cursor,
    onEvent: ({ serviceHealth }) => {
      setItems((known) => [...known, serviceHealth]);
      notify(headlineOf(serviceHealth), serviceHealth.notice);
    },
  });
  return <NewsContext value={useMemo(() => ({ ready, items }), [ready, items])}>{children}</NewsContext>;
}

/** @param onNews hears each item that comes while the component is shown */
export function useNews(onNews: (item: NewsItem) => void): News {
  const news = use(NewsContext);
  const heard = useRef(news.items.length);
  const latest = useRef(onNews);
  latest.current = onNews;
  useEffect(() => {
    for (const item of news.items.slice(heard.current)) latest.current(item);
    heard.current = news.items.length;
  }, [news.items]);
  return news;
}
