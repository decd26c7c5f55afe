import { makeStyles, tokens } from '@fluentui/react-components';
import { BookRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePages } from '../graph/use-pages.ts';
import { beginningOf, DayField } from '../parts/forms/day-field.tsx';
import { SwitchField } from '../parts/forms/fields.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Windowed } from '../parts/lists/windowed.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { BreachEntry } from './breach-entry.tsx';
import { BreachRegister } from './register.generated.ts';
import { RegisterExport } from './register-export.tsx';
import { REGISTER } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', alignItems: 'end' },
  count: { color: tokens.colorNeutralForeground3, marginBottom: '8px', display: 'block' },
  list: { minWidth: 0 },
});

/** The register of breaches (GDPR Art. 33(5)), one entry for each declaration, decision not to notify and undecided breach. */
export function Breaches() {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const formats = useFormats();
  const [parameters, set] = useAddress();
  const [open, setOpen] = useState<readonly string[]>([]);
  const filter = {
    declaredAfter: beginningOf(parameters.get('from')),
    declaredBefore: beginningOf(parameters.get('until'), 1),
    exercises: parameters.has('exercises'),
  };
  const entries = usePages(BreachRegister, filter, (answer) => answer.breachRegister);
  return (
    <>
      <div className={styles.bar}>
        <DayField label={words.from} value={parameters.get('from')} onChange={(from) => set({ from })} />
        <DayField label={words.until} value={parameters.get('until')} onChange={(until) => set({ until })} />
        <SwitchField
          label={words.exercises}
          value={filter.exercises}
          onChange={(shown) => set({ exercises: shown ? 'shown' : null })}
        />
        <RegisterExport filter={filter} />
      </div>
      <div className={styles.list}>
        <span role="status" className={styles.count}>
          {entries.nodes && words.entries(entries.totalCount, formats.number(entries.totalCount))}
        </span>
        {entries.error && <Trouble error={entries.error} onRetry={entries.refresh} />}
        {!entries.nodes && !entries.error && <Skeleton lines={5} height={72} />}
        {entries.nodes?.length === 0 && (
          <Nothing icon={<BookRegular />} title={words.nothing}>
            {words.nothingDetail}
          </Nothing>
        )}
        {entries.nodes && entries.nodes.length > 0 && (
          <Windowed
            items={entries.nodes}
            keyOf={({ id }) => id}
            rowHeight={86}
            row={(entry) => (
              <BreachEntry
                entry={entry}
                open={open.includes(entry.id)}
                onToggle={() =>
                  setOpen((known) =>
                    known.includes(entry.id) ? known.filter((id) => id !== entry.id) : [...known, entry.id],
                  )
                }
              />
            )}
            totalCount={entries.totalCount}
            hasMore={entries.hasMore}
            onEnd={entries.loadMore}
            label={words.register}
          />
        )}
      </div>
    </>
  );
}
