import { useStageNames } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import type { NewsItem } from './news-item.ts';
import { NEWS } from './words.ts';

/** @returns a function that summarizes in a few words what happened to a notice */
export function useHeadline(): (item: NewsItem) => string {
  const words = useWords(NEWS);
  const stageNames = useStageNames();
  return (item) =>
    item.__typename === 'StageChanged' ? words.stageChanged(stageNames[item.to]) : words.headline[item.__typename];
}
