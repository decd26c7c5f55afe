import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import type { ChannelProgress } from './progress.ts';
import { DELIVERIES, type DeliveryState } from './words.ts';

/** The states in the order of the bar: successful, pending, unsuccessful. */
const COLORS: Record<DeliveryState, string> = {
  seen: tokens.colorPaletteGreenForeground1,
  accepted: tokens.colorPaletteGreenBorderActive,
  sending: tokens.colorCompoundBrandBackground,
  queued: tokens.colorNeutralStroke1,
  retrying: tokens.colorPaletteMarigoldBorderActive,
  bounced: tokens.colorPaletteDarkOrangeBorderActive,
  failed: tokens.colorPaletteRedBorderActive,
  cancelled: tokens.colorNeutralForeground3,
};
const STATES = Object.keys(COLORS) as DeliveryState[];

const useStyles = makeStyles({
  channel: { display: 'grid', gap: '8px' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '12px' },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  bar: {
    display: 'flex',
    gap: '1px',
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    background: tokens.colorNeutralBackground4,
  },
  part: { minWidth: '3px', forcedColorAdjust: 'none', transitionProperty: 'flex-grow', transitionDuration: '300ms' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: 0 },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  dot: { width: '10px', height: '10px', borderRadius: '2px', forcedColorAdjust: 'none' },
  number: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

/** The messages of one channel by state, as a bar and in numbers. */
export function ChannelBar({ channel }: { channel: ChannelProgress }) {
  const styles = useStyles();
  const words = useWords(DELIVERIES);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const present = STATES.filter((state) => channel[state] > 0);
  const all = present.reduce((sum, state) => sum + channel[state], 0);
  return (
    <div className={styles.channel}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {common.channel[channel.channel]}
        </Subtitle2>
        <span className={styles.quiet}>{words.messages(all, formats.number(all))}</span>
      </div>
      <div className={styles.bar} aria-hidden>
        {present.map((state) => (
          <div key={state} className={styles.part} style={{ flexGrow: channel[state], background: COLORS[state] }} />
        ))}
      </div>
      <dl className={styles.legend}>
        {present.map((state) => (
          <div key={state} className={styles.state}>
            <span className={styles.dot} style={{ background: COLORS[state] }} aria-hidden />
            <dt>{words.state[state]}</dt>
            <dd className={styles.number}>{formats.number(channel[state])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
