import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useFormats, useWords } from '../words/language.tsx';
import { IMPACT } from './words.ts';

const FIGURES = ['tenants', 'cloudSubscriptions', 'resources'] as const;

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '8px 40px', margin: 0 },
  figure: { display: 'flex', flexDirection: 'column-reverse' },
  label: { color: tokens.colorNeutralForeground3 },
  number: { ...typographyStyles.title3, margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** The numbers of tenants, subscriptions and resources. */
export function Figures({ of }: { of: Record<(typeof FIGURES)[number], number> }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const formats = useFormats();
  return (
    <dl className={styles.figures}>
      {FIGURES.map((name) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.label}>{words[name]}</dt>
          <dd className={styles.number}>{formats.number(of[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
