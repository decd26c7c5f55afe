import { makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useFormats, useWords } from '../words/language.tsx';
import { DELIVERIES } from './words.ts';

const useStyles = makeStyles({
  share: { display: 'grid', gap: '6px' },
  label: { color: tokens.colorNeutralForeground3 },
  figure: { ...typographyStyles.title3, fontVariantNumeric: 'tabular-nums' },
});

/** A part of a whole, in numbers and as a bar. */
export function Share({ label, some, all }: { label: string; some: number; all: number }) {
  const styles = useStyles();
  const words = useWords(DELIVERIES);
  const formats = useFormats();
  const text = words.of(formats.number(some), formats.number(all));
  return (
    <div className={styles.share}>
      <span className={styles.label}>{label}</span>
      <span className={styles.figure}>{text}</span>
      <ProgressBar
        aria-label={label}
        aria-valuetext={text}
        value={all === 0 ? 0 : some / all}
        color={all > 0 && some === all ? 'success' : 'brand'}
        thickness="large"
      />
    </div>
  );
}
