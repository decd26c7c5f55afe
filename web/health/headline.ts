import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import type { NewsItem } from './news.tsx';
import { HEALTH } from './words.ts';

/** @returns what says in a few words what happened to a notice */
export function useHeadline(): (item: NewsItem) => string {
  const words = useWords(HEALTH);
  const { stage } = useWords(EVERYWHERE);
  return (item) => (item.__typename === 'StageChanged' ? words.newStage(stage[item.to]) : words.news[item.__typename]);
}
