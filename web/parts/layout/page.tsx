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
  /** Shown above the title: a link to the parent page, a tracking ID. */
  above?: ReactNode;
  actions?: ReactNode;
}

/** One page, shown from its top. Its heading takes the focus, so that screen readers and keyboards start there. */
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
