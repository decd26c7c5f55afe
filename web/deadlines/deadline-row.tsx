import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Countdown } from '../parts/text/countdown.tsx';
import { Time } from '../parts/text/time.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { DeadlineBar } from './deadline-bar.tsx';
import type { ProcessFragment } from './deadlines.generated.ts';
import { DEADLINES } from './words.ts';

/** The columns that the rows and the axis above them share. */
export const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 6fr)',
  gap: '6px 20px',
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;

const useStyles = makeStyles({
  row: { ...COLUMNS, padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  what: { display: 'grid', gap: '4px', minWidth: 0, alignContent: 'start' },
  title: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** One notification process: its incident, its deadline as a bar and in words, and how many tenants are notified. */
export function DeadlineRow({ process }: { process: ProcessFragment }) {
  const styles = useStyles();
  const words = useWords(DEADLINES);
  const formats = useFormats();
  const { incident, clock, progress, state } = process;
  const { declaredAt, deadline, lastNoticeAt } = clock;
  const approved = process.delays.find((delay) => delay.state === 'APPROVED');
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <Link href={`/incidents/${incident.id}/advisory`} className={styles.title}>
          <Subtitle2>{incident.title}</Subtitle2>
        </Link>
        <span className={styles.quiet}>
          {incident.trackingId}
          {incident.exercise && <Badge appearance="outline">{words.exercise}</Badge>}
          {state === 'WITHDRAWN' && <Badge appearance="outline">{words.withdrawn}</Badge>}
        </span>
      </div>
      <div className={styles.what}>
        <DeadlineBar clock={clock} />
        <span className={styles.quiet}>
          <Countdown state={clock.state} deadline={deadline} size="medium" />
          {declaredAt && deadline ? (
            <>
              <span>{words.notified(progress.notified, progress.tenants, formats.number)}</span>
              <span>
                {words.due} <Time at={deadline} />
              </span>
              {lastNoticeAt && (
                <span>
                  {words.lastNotified} <Time at={lastNoticeAt} />
                </span>
              )}
              {approved && clock.state === 'SUSPENDED' && (
                <span>
                  {words.delayedUntil} <Time at={approved.until} />
                </span>
              )}
            </>
          ) : (
            <span>{words.notDeclared}</span>
          )}
        </span>
      </div>
    </div>
  );
}
