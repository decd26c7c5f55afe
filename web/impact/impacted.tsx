import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Pages } from '../graph/use-pages.ts';
import { Section } from '../parts/layout/section.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Windowed } from '../parts/lists/windowed.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { BriefDialog } from './brief-dialog.tsx';
import { CertaintyDialog } from './certainty-dialog.tsx';
import { type Filter, Filters, isFiltered } from './filters.tsx';
import type { ImpactedFragment } from './impact.generated.ts';
import { ImpactRow } from './impact-row.tsx';
import type { ImpactSummary } from './summary.tsx';
import { IMPACT } from './words.ts';

/** The maximum number of tenants in one command. */
const MAX_SELECTED = 1_000;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    position: 'sticky',
    top: '53px',
    zIndex: 1,
    padding: '6px 0',
    background: tokens.colorNeutralBackground1,
  },
});

interface ImpactedProps {
  incidentId: string;
  summary: ImpactSummary;
  filter: Filter;
  onFilter(filter: Filter): void;
  impacts: Pages<ImpactedFragment>;
  onDone(): void;
}

/** The impacted tenants, any number of them: search, selection, and the commands for the selected ones. */
export function Impacted({ incidentId, summary, filter, onFilter, impacts, onDone }: ImpactedProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const formats = useFormats();
  const responds = useHolds('RESPONDER');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { nodes, error } = impacts;
  const shown = (nodes ?? []).map(({ tenant }) => tenant.id).slice(0, MAX_SELECTED);
  const done = () => {
    setChosen(new Set());
    onDone();
  };
  return (
    <Section
      title={`${words.impacted} (${formats.number(impacts.totalCount)})`}
      actions={
        responds &&
        summary.tenants > 0 && (
          <BriefDialog incidentId={incidentId} tenantIds={null} label={words.briefAll} onDone={done} />
        )
      }
    >
      <Filters summary={summary} filter={filter} onChange={onFilter} />
      {error && <Trouble error={error} onRetry={impacts.refresh} />}
      {!nodes && !error && <Skeleton lines={5} height={40} />}
      {nodes?.length === 0 && (
        <Nothing icon={<PeopleRegular />} title={isFiltered(filter) ? words.nothingMatches : words.nothing}>
          {!isFiltered(filter) && words.nothingDetail}
        </Nothing>
      )}
      {responds && nodes && nodes.length > 0 && (
        <div className={styles.bar}>
          <Checkbox
            label={chosen.size > 0 ? words.selected(chosen.size, formats.number(chosen.size)) : words.selectAll}
            checked={chosen.size === 0 ? false : chosen.size >= shown.length ? true : 'mixed'}
            onChange={() => setChosen(new Set(chosen.size > 0 ? [] : shown))}
          />
          {chosen.size > 0 && (
            <>
              <CertaintyDialog incidentId={incidentId} tenantIds={[...chosen]} onDone={done} />
              <BriefDialog incidentId={incidentId} tenantIds={[...chosen]} label={words.brief} onDone={done} />
              <Button appearance="subtle" onClick={() => setChosen(new Set())}>
                {words.clearSelection}
              </Button>
            </>
          )}
        </div>
      )}
      {nodes && nodes.length > 0 && (
        <Windowed
          items={nodes}
          keyOf={({ tenant }) => tenant.id}
          rowHeight={52}
          row={(impact) => (
            <ImpactRow
              impact={impact}
              chosen={chosen.has(impact.tenant.id)}
              onChoose={responds ? (on) => setChosen(withOrWithout(chosen, impact.tenant.id, on)) : null}
            />
          )}
          totalCount={impacts.totalCount}
          hasMore={impacts.hasMore}
          onEnd={impacts.loadMore}
          label={words.impacted}
        />
      )}
    </Section>
  );
}

function withOrWithout(known: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(known);
  if (on && next.size < MAX_SELECTED) next.add(id);
  else next.delete(id);
  return next;
}
