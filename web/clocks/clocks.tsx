import { Select } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { usePages } from '../graph/use-pages.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Windowed } from '../parts/windowed.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { Axis } from './axis.tsx';
import { ClockRow } from './clock-row.tsx';
import { type ClockState, Clocks as ClocksQuery } from './clocks.generated.ts';
import { CLOCKS } from './words.ts';

const STATES: readonly ClockState[] = ['OVERDUE', 'AT_RISK', 'ON_TIME', 'SUSPENDED', 'NOT_STARTED', 'MET', 'MISSED'];

/** Every clock, the most urgent first, live. */
export default function Clocks() {
  const words = useWords(CLOCKS);
  const common = useWords(EVERYWHERE);
  const [state, setState] = useState<ClockState | ''>('');
  const feed = useIncidentFeed(null, ['process.', 'incident.'], () => clocks.refresh());
  const clocks = usePages(ClocksQuery, { states: state === '' ? null : [state] }, (answer) => answer.clocks, {
    pause: !feed.ready,
  });
  const { nodes, error } = clocks;
  return (
    <Page
      title={common.desks.clocks}
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
      {error && <Trouble error={error} onRetry={clocks.refresh} />}
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
            row={(process) => <ClockRow process={process} />}
            totalCount={clocks.totalCount}
            hasMore={clocks.hasMore}
            onEnd={clocks.loadMore}
            label={common.desks.clocks}
          />
        </div>
      )}
    </Page>
  );
}
