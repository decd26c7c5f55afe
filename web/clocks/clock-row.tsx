import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Countdown } from '../parts/countdown.tsx';
import { Time } from '../parts/time.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ClockBar } from './clock-bar.tsx';
import type { ProcessFragment } from './clocks.generated.ts';
import { CLOCKS } from './words.ts';

/** What a row and the axis above it share. */
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

/** One process: what it is of, its clock drawn and in words, and how many are told. */
export function ClockRow({ process }: { process: ProcessFragment }) {
  const styles = useStyles();
  const words = useWords(CLOCKS);
  const formats = useFormats();
  const { incident, clock, progress, state } = process;
  const { declaredAt, deadline, lastNoticeAt } = clock;
  const held = process.delays.find((delay) => delay.state === 'APPROVED');
  const tenants = formats.number(progress.tenants);
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
        <ClockBar clock={clock} />
        <span className={styles.quiet}>
          <Countdown state={clock.state} deadline={deadline} size="medium" />
          {declaredAt && deadline ? (
            <>
              <span>
                {progress.notified === 0
                  ? words.nobodyTold(tenants)
                  : words.told(formats.number(progress.notified), tenants)}
              </span>
              <span>
                {words.due} <Time at={deadline} />
              </span>
              {lastNoticeAt && (
                <span>
                  {words.lastTold} <Time at={lastNoticeAt} />
                </span>
              )}
              {held && clock.state === 'SUSPENDED' && (
                <span>
                  {words.heldUntil} <Time at={held.until} />
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
