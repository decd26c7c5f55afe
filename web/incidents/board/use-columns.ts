import { type Pages, usePages } from '../../graph/use-pages.ts';
import { useThrottled } from '../../graph/use-throttled.ts';
import { Board, type BoardQueryVariables, type CardFragment } from './board.generated.ts';

type Filter = BoardQueryVariables['filter'];
type Stage = CardFragment['stage'];

export interface Column {
  stage: Stage;
  pages: Pages<CardFragment>;
  /** Fetches the column again, with several calls in a row counting as one. */
  refresh(): void;
}

/** The five columns of the board, each paged by itself. */
export function useColumns(filter: Omit<Filter, 'stages'>, pause: boolean): Column[] {
  return [
    useColumn('DETECT', filter, pause),
    useColumn('ASSESS', filter, pause),
    useColumn('DIAGNOSE', filter, pause),
    useColumn('STABILIZE', filter, pause),
    useColumn('CLOSE', filter, pause),
  ];
}

function useColumn(stage: Stage, filter: Omit<Filter, 'stages'>, pause: boolean): Column {
  const variables = { filter: { ...filter, stages: [stage] } };
  const pages = usePages(Board, variables, ({ incidents }) => incidents, { pause });
  return { stage, pages, refresh: useThrottled(pages.refresh) };
}
