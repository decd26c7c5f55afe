import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Facts } from '../parts/lists/facts.tsx';
import { Time } from '../parts/text/time.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import type { AuditTrailQuery } from './trail.generated.ts';
import { TRAIL } from './words.ts';

type Entry = AuditTrailQuery['auditTrail']['edges'][number]['node'];

/** The time of recording is shown when it differs from the time of the action by more than this, in milliseconds. */
const RECORDED_LATER_MS = 60_000;

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: '3rem minmax(0, 1fr) auto',
    gap: '4px 12px',
    alignItems: 'start',
    padding: '10px 16px',
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { gridTemplateColumns: '2rem minmax(0, 1fr)', padding: '10px 12px' },
  },
  position: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  what: { display: 'grid', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
  action: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  details: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', fontSize: tokens.fontSizeBase200 },
  hash: { fontFamily: 'monospace', '@media (max-width: 480px)': { gridColumn: '2', justifySelf: 'start' } },
});

/** One entry of the audit log, with its hash and the previous one. */
export function TrailEntry({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const words = useWords(TRAIL);
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const { position, at, recordedAt, actor, action, details, previousHash, hash } = entry;
  const late = Math.abs(Date.parse(recordedAt) - Date.parse(at)) > RECORDED_LATER_MS;
  return (
    <article className={styles.entry} aria-label={`${position} ${action}`}>
      <span className={styles.position}>{formats.number(position)}</span>
      <div className={styles.what}>
        <span className={styles.action}>{action}</span>
        <span className={styles.quiet}>
          <Time at={at} /> {words.by} {actor}
          {late && (
            <>
              , {words.recorded} <Time at={recordedAt} />
            </>
          )}
        </span>
        {details.length > 0 && (
          <span className={styles.details}>
            {details.map(({ name, value }) => (
              <span key={name}>
                <span className={styles.quiet}>{name}</span> {value}
              </span>
            ))}
          </span>
        )}
        {open && (
          <Facts
            facts={[
              [words.hash, <code key="hash">{hash}</code>],
              [words.previous, <code key="previous">{previousHash}</code>],
            ]}
          />
        )}
      </div>
      <Button
        className={styles.hash}
        size="small"
        appearance="subtle"
        aria-expanded={open}
        aria-label={`${words.showHashes}: ${hash.slice(0, 10)}…`}
        title={words.showHashes}
        onClick={() => setOpen(!open)}
      >
        {hash.slice(0, 10)}…
      </Button>
    </article>
  );
}
