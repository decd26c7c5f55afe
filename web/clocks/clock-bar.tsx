import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../parts/now.ts';
import type { ClockState, ProcessFragment } from './clocks.generated.ts';

/** What the axis holds: the deadline stands at three quarters of it, whatever is later at its end. */
export const DEADLINE_HOURS = 72;
export const AXIS_HOURS = 96;
const HOUR = 3_600_000;

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
  told: {
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

/** One clock from its declaration to its deadline, and where on it now is, or where the last tenant was told. */
export function ClockBar({ clock }: Pick<ProcessFragment, 'clock'>) {
  const styles = useStyles();
  const now = useNow();
  const { declaredAt, deadline, lastNoticeAt } = clock;
  if (!declaredAt || !deadline) return null;
  const settled = clock.state === 'MET' || clock.state === 'MISSED';
  const place = (instant: number) => {
    const hours = (instant - Date.parse(declaredAt)) / HOUR;
    return `${(100 * Math.max(0, Math.min(hours, AXIS_HOURS))) / AXIS_HOURS}%`;
  };
  const end = place(settled && lastNoticeAt ? Date.parse(lastNoticeAt) : now);
  const overdue = !settled && clock.state !== 'SUSPENDED' && now > Date.parse(deadline);
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.track} style={{ width: place(Date.parse(deadline)) }} />
      <div className={styles.passed} style={{ width: end, background: COLORS[overdue ? 'OVERDUE' : clock.state] }} />
      <div className={styles.deadline} style={{ insetInlineStart: place(Date.parse(deadline)) }} />
      <div className={settled ? styles.told : styles.now} style={{ insetInlineStart: end }} />
    </div>
  );
}
