import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormats } from '../../words/language.tsx';

export interface Bar {
  key: string;
  label: string;
  value: number;
}

const useStyles = makeStyles({
  bars: { display: 'grid', gridTemplateColumns: 'minmax(6rem, 12rem) 1fr auto', gap: '8px 12px', margin: 0 },
  // One grid for all bars, so that their lengths are comparable.
  bar: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'center' },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  track: { background: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusMedium, height: '14px' },
  filled: {
    background: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusMedium,
    height: '100%',
    minWidth: '2px',
    forcedColorAdjust: 'none',
  },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
});

/** A bar chart. Screen readers read each bar as its label and its number. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const styles = useStyles();
  const formats = useFormats();
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <dl className={styles.bars}>
      {bars.map(({ key, label, value }) => (
        <div key={key} className={styles.bar}>
          <dt className={styles.label} title={label}>
            {label}
          </dt>
          <dd className={styles.value} style={{ gridColumn: 3, gridRow: 1 }}>
            {formats.number(value)}
          </dd>
          <div className={styles.track} style={{ gridColumn: 2, gridRow: 1 }} aria-hidden>
            <div className={styles.filled} style={{ width: `${(100 * value) / most}%` }} />
          </div>
        </div>
      ))}
    </dl>
  );
}
