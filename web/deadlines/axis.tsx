import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormats, useWords } from '../words/language.tsx';
import { AXIS_HOURS, DEADLINE_HOURS } from './deadline-bar.tsx';
import { COLUMNS } from './deadline-row.tsx';
import { DEADLINES } from './words.ts';

const TICKS = [0, 24, 48, DEADLINE_HOURS];

const useStyles = makeStyles({
  axis: { ...COLUMNS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  legend: { alignSelf: 'end' },
  ticks: { position: 'relative', height: '20px' },
  tick: { position: 'absolute', bottom: 0, transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
  first: { transform: 'none' },
});

/** The axis of the bars below it, in hours since the declaration. */
export function Axis() {
  const styles = useStyles();
  const words = useWords(DEADLINES);
  const formats = useFormats();
  const label = (hours: number) =>
    hours === 0 ? words.declared : hours === DEADLINE_HOURS ? words.deadline : words.hours(formats.number(hours));
  return (
    <div className={styles.axis}>
      <span className={styles.legend}>{words.legend}</span>
      <div className={styles.ticks} aria-hidden>
        {TICKS.map((hours) => (
          <span
            key={hours}
            className={`${styles.tick} ${hours === 0 ? styles.first : ''}`}
            style={{ insetInlineStart: `${(100 * hours) / AXIS_HOURS}%` }}
          >
            {label(hours)}
          </span>
        ))}
      </div>
    </div>
  );
}
