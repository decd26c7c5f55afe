import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../parts/text/now.ts';
import type { ClockState, ProcessFragment } from './deadlines.generated.ts';

/** The length of the axis in hours: the deadline is at three quarters of it; anything later is drawn at its end. */
export const DEADLINE_HOURS = 72;
export const AXIS_HOURS = 96;
const HOUR_MS = 3_600_000;

const COLORS: Record<ClockState, string> = {
  NOT_STARTED: tokens.colorNeutralStroke1,
  ON_TIME: tokens.colorPaletteGreenBorderActive,
  AT_RISK: tokens.colorPaletteMarigoldBorderActive,
  OVERDUE: tokens.colorPaletteRedBorderActive,
  MET: tokens.colorPaletteGreenBorderActive,
  MISSED: tokens.colorPaletteRedBorderActive,
  SUSPENDED: tokens.colorNeutralForeground3,
};

const useStyles = makeStyles({
  bar: { position: 'relative', height: '24px', forcedColorAdjust: 'none' },
  track: {
    position: 'absolute',
    insetInlineStart: 0,
    top: '7px',
    height: '10px',
    background: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusMedium,
  },
  passed: {
    position: 'absolute',
    insetInlineStart: 0,
    top: '7px',
    height: '10px',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusMedium,
  },
  deadline: {
    position: 'absolute',
    top: '2px',
    bottom: '2px',
    width: 0,
    borderLeft: `2px dashed ${tokens.colorNeutralForeground3}`,
  },
  now: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '3px',
    marginInlineStart: '-1px',
    background: tokens.colorNeutralForeground1,
  },
  notified: {
    position: 'absolute',
    top: '6px',
    width: '12px',
    height: '12px',
    marginInlineStart: '-6px',
    transform: 'rotate(45deg)',
    background: tokens.colorNeutralForeground1,
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    boxSizing: 'border-box',
  },
});

/** One deadline from its declaration, with the current time, or the time when the last tenant was notified. */
export function DeadlineBar({ clock }: Pick<ProcessFragment, 'clock'>) {
  const styles = useStyles();
  const now = useNow();
  const { declaredAt, deadline, lastNoticeAt } = clock;
  if (!declaredAt || !deadline) return null;
  const ended = clock.state === 'MET' || clock.state === 'MISSED';
  const place = (at: number) => {
    const hours = (at - Date.parse(declaredAt)) / HOUR_MS;
    return `${(100 * Math.max(0, Math.min(hours, AXIS_HOURS))) / AXIS_HOURS}%`;
  };
  const end = place(ended && lastNoticeAt ? Date.parse(lastNoticeAt) : now);
  const overdue = !ended && clock.state !== 'SUSPENDED' && now > Date.parse(deadline);
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.track} style={{ width: place(Date.parse(deadline)) }} />
      <div className={styles.passed} style={{ width: end, background: COLORS[overdue ? 'OVERDUE' : clock.state] }} />
      <div className={styles.deadline} style={{ insetInlineStart: place(Date.parse(deadline)) }} />
      <div className={ended ? styles.notified : styles.now} style={{ insetInlineStart: end }} />
    </div>
  );
}
