import { Select } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { usePages } from '../graph/use-pages.ts';
import { Page } from '../parts/layout/page.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Windowed } from '../parts/lists/windowed.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { AuthorityDeadlines } from './authority-deadlines.tsx';
import { Axis } from './axis.tsx';
import { DeadlineRow } from './deadline-row.tsx';
import { type ClockState, Deadlines as DeadlinesQuery } from './deadlines.generated.ts';
import { DEADLINES } from './words.ts';

const STATES: readonly ClockState[] = ['OVERDUE', 'AT_RISK', 'ON_TIME', 'SUSPENDED', 'NOT_STARTED', 'MET', 'MISSED'];

/** The deadlines of all incidents, most urgent first, updated live. */
export default function Deadlines() {
  const words = useWords(DEADLINES);
  const common = useWords(EVERYWHERE);
  const [state, setState] = useState<ClockState | ''>('');
  const feed = useIncidentFeed(null, ['process.', 'incident.'], () => deadlines.refresh());
  const deadlines = usePages(DeadlinesQuery, { states: state === '' ? null : [state] }, (answer) => answer.clocks, {
    pause: !feed.ready,
  });
  const { nodes, error } = deadlines;
  return (
    <Page
      title={common.areas.deadlines}
      actions={
        <Select aria-label={words.show} value={state} onChange={(_, { value }) => setState(value as ClockState | '')}>
          <option value="">{words.all}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {common.clock[each]}
            </option>
          ))}
        </Select>
      }
    >
      <AuthorityDeadlines />
      {error && <Trouble error={error} onRetry={deadlines.refresh} />}
      {!nodes && !error && <Skeleton lines={4} height={64} />}
      {nodes?.length === 0 && (
        <Nothing icon={<ClockRegular />} title={words.nothing}>
          {words.nothingDetail}
        </Nothing>
      )}
      {nodes && nodes.length > 0 && (
        <div>
          <Axis />
          <Windowed
            items={nodes}
            keyOf={({ id }) => id}
            rowHeight={84}
            row={(process) => <DeadlineRow process={process} />}
            totalCount={deadlines.totalCount}
            hasMore={deadlines.hasMore}
            onEnd={deadlines.loadMore}
            label={common.areas.deadlines}
          />
        </div>
      )}
    </Page>
  );
}
