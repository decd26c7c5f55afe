import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Time } from '../parts/text/time.tsx';
import { useWords } from '../words/language.tsx';
import { TENANTS } from './search/words.ts';
import type { Change } from './use-changes.ts';

const useStyles = makeStyles({
  mark: {
    color: tokens.colorBrandForeground1,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: '8px',
  },
  line: { color: tokens.colorNeutralForeground3, minHeight: '16px' },
});

/** The latest change of a row since the page was opened. */
export function ChangeMark({ change }: { change: Change | undefined }) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  if (!change) return null;
  return (
    <Caption1 className={styles.mark}>
      {words.kind[change.kind]} <Time at={change.at} />
    </Caption1>
  );
}

/** The latest change of all rows; screen readers announce it. */
export function LastChange({ latest: [change] }: { latest: readonly Change[] }) {
  const styles = useStyles();
  const words = useWords(TENANTS);
  return (
    <Caption1 role="status" className={styles.line}>
      {change && (
        <>
          {words.lastChange} {words.kind[change.kind]}, <Time at={change.at} />
        </>
      )}
    </Caption1>
  );
}
