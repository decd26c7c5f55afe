import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { useFeed } from '../../graph/use-feed.ts';
import { Page } from '../../parts/layout/page.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { INCIDENTS } from '../words.ts';
import { BoardChanged, type BoardChangedSubscription } from './board.generated.ts';
import { type Filter, Filters } from './filters.tsx';
import { ReportIndication } from './report-indication.tsx';
import { StageColumn } from './stage-column.tsx';
import { useColumns } from './use-columns.ts';

const NARROW = matchMedia('(max-width: 900px)');
/** The events that take an incident from one column to another. */
const MOVES = ['incident.advanced', 'incident.handed_over'];

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: '12px', alignItems: 'start' },
});

/** The board: every incident that the viewer may see, by stage, updated live. */
export default function Board() {
  const styles = useStyles();
  const words = useWords(INCIDENTS);
  const { areas, stage: stageNames } = useWords(EVERYWHERE);
  const formats = useFormats();
  const [, go] = useLocation();
  const narrow = useSyncExternalStore(onNarrow, () => NARROW.matches);
  const [filter, setFilter] = useState<Filter>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const feed = useFeed({
    document: BoardChanged,
    variables: {},
    cursorOf: ({ incidentChanged }) => incidentChanged.cursor,
    onEvent: refreshAffected,
  });
  const columns = useColumns(filter, !feed.ready);
  function refreshAffected({ incidentChanged: { kind, incident } }: BoardChangedSubscription) {
    for (const { stage, pages, refresh } of columns) {
      const shown = stage === incident.stage || pages.nodes?.some(({ id }) => id === incident.id);
      if (shown || MOVES.includes(kind)) refresh();
    }
  }
  // Where there is room for one stage only, the first one with incidents is shown.
  const shown = chosen ?? (columns.find(({ pages }) => pages.totalCount > 0) ?? columns[0])?.stage;
  return (
    <Page title={areas.board} actions={<ReportIndication primary onReported={(id) => go(`/incidents/${id}`)} />}>
      <Filters filter={filter} onChange={(changes) => setFilter((known) => ({ ...known, ...changes }))} />
      {narrow && (
        <Field label={words.stage}>
          <Select value={shown} onChange={(_, { value }) => setChosen(value)}>
            {columns.map(({ stage, pages }) => (
              <option key={stage} value={stage}>
                {stageNames[stage]} {pages.nodes && `(${formats.number(pages.totalCount)})`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={narrow ? undefined : styles.columns}>
        {columns
          .filter(({ stage }) => !narrow || stage === shown)
          .map((column) => (
            <StageColumn key={column.stage} column={column} />
          ))}
      </div>
    </Page>
  );
}

function onNarrow(changed: () => void) {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
}
