import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { type PropsWithChildren, type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: {
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '20px',
    display: 'grid',
    gap: '12px',
    alignContent: 'start',
    minWidth: 0,
    '@media (max-width: 480px)': { padding: '14px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A section of a page with its heading. */
export function Section({ title, actions, children }: PropsWithChildren<{ title: string; actions?: ReactNode }>) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <Subtitle1 as="h2" id={id} className={styles.title}>
          {title}
        </Subtitle1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
