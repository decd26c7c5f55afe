import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { AdvisoryText, type AdvisoryTexts } from '../../parts/text/advisory-text.tsx';

const useStyles = makeStyles({
  preview: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    background: tokens.colorNeutralBackground2,
    padding: '16px 20px',
    display: 'grid',
    gap: '12px',
    alignContent: 'start',
    alignSelf: 'start',
    minWidth: 0,
    '@media (min-width: 1000px)': {
      position: 'sticky',
      top: '72px',
      maxHeight: 'calc(100vh - 112px)',
      overflowY: 'auto',
    },
  },
  heading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The texts with their title, which customers see as the title of their page. */
export type TitledTexts = AdvisoryTexts & { title: string };

interface PreviewProps {
  title: string;
  text: TitledTexts;
  lang?: string;
}

/** An advisory as its readers will see it, set apart from the page around it. */
export function Preview({ title, text, lang }: PreviewProps) {
  const styles = useStyles();
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section aria-labelledby={id} className={styles.preview} tabIndex={0}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      <h3 className={styles.heading} lang={lang}>
        {text.title}
      </h3>
      <AdvisoryText text={text} {...(lang && { lang })} />
    </section>
  );
}
