import { makeStyles } from '@fluentui/react-components';
import { AlertOffRegular } from '@fluentui/react-icons';
import { useQuery } from 'urql';
import { NAMES } from '../incidents/names.ts';
import { beginningOf, DayField } from '../parts/forms/day-field.tsx';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { type Bar, Bars } from '../parts/lists/bars.tsx';
import { Lines } from '../parts/lists/lines.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Time } from '../parts/text/time.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { FalsePositives as Groups } from './register.generated.ts';
import { REGISTER } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex' },
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
    gap: '20px',
    alignItems: 'start',
  },
  incidents: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
});

/** The false positives by detection source and root cause, as a basis for tuning detection. */
export function FalsePositives() {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const names = useWords(NAMES);
  const formats = useFormats();
  const [parameters, set] = useAddress();
  const since = beginningOf(parameters.get('since'));
  const [{ data, error }, again] = useQuery({ query: Groups, variables: { since } });
  const groups = data?.falsePositives;
  return (
    <>
      <div className={styles.bar}>
        <DayField label={words.since} value={parameters.get('since')} onChange={(day) => set({ since: day })} />
      </div>
      {error && <Trouble error={error} onRetry={again} />}
      {!groups && !error && <Skeleton lines={4} />}
      {groups?.length === 0 && (
        <Nothing icon={<AlertOffRegular />} title={words.noFalsePositives}>
          {words.noFalsePositivesDetail}
        </Nothing>
      )}
      {groups && groups.length > 0 && (
        <>
          <div className={styles.charts}>
            <Section title={words.bySource}>
              <Bars bars={sums(groups, ({ source }) => [source, names.source[source]])} />
            </Section>
            <Section title={words.byCause}>
              <Bars bars={sums(groups, ({ rootCause }) => [rootCause, rootCause])} />
            </Section>
          </div>
          <Section title={words.causes}>
            <Lines
              items={groups}
              keyOf={({ source, rootCause }) => `${source} ${rootCause}`}
              nothing=""
              line={({ source, rootCause, count, lastClosedAt, incidents }) => (
                <>
                  {rootCause} · {names.source[source]} · {formats.number(count)} · {words.closedLast}{' '}
                  <Time at={lastClosedAt} />
                  <div className={styles.incidents}>
                    {incidents.map(({ id, trackingId }) => (
                      <PageLink key={id} href={`/incidents/${id}`}>
                        {trackingId}
                      </PageLink>
                    ))}
                  </div>
                </>
              )}
            />
          </Section>
        </>
      )}
    </>
  );
}

/** The counts summed by key, largest first. */
function sums<Group extends { count: number }>(
  groups: readonly Group[],
  of: (group: Group) => [key: string, label: string],
): Bar[] {
  const bars = new Map<string, Bar>();
  for (const group of groups) {
    const [key, label] = of(group);
    bars.set(key, { key, label, value: (bars.get(key)?.value ?? 0) + group.count });
  }
  return [...bars.values()].sort((one, other) => other.value - one.value);
}
