import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  nothing: {
    display: 'grid',
    justifyItems: 'center',
    gap: '8px',
    padding: '48px 16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  line: { margin: 0, maxWidth: '52ch' },
});

/** The message for an empty list or page. */
export function Nothing({ icon, title, children }: { icon?: ReactElement; title: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.nothing}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Subtitle2 as="p" align="center" className={styles.line}>
        {title}
      </Subtitle2>
      {children && (
        <Body1 as="p" align="center" className={styles.line}>
          {children}
        </Body1>
      )}
    </div>
  );
}
