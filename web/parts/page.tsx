import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type PropsWithChildren, type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  page: { display: 'grid', gap: '20px', alignContent: 'start', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center', justifyContent: 'space-between' },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
  },
  above: { color: tokens.colorNeutralForeground3, marginBottom: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

interface PageProps {
  title: string;
  /** What it belongs to: a way back, a tracking id. */
  above?: ReactNode;
  actions?: ReactNode;
}

/** One page, shown from its top: its heading takes the focus, so that whoever hears the page or uses the keyboard begins there. */
export function Page({ title, above, actions, children }: PropsWithChildren<PageProps>) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · Tocsin`;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          {above && <div className={styles.above}>{above}</div>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
