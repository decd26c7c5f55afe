import { Badge, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Time } from '../parts/text/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import type { ImpactedFragment } from './impact.generated.ts';
import { IMPACT } from './words.ts';

const LOOKS = { SUSPECTED: 'warning', CONFIRMED: 'danger', RULED_OUT: 'informative' } as const;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: '4px 12px',
    alignItems: 'center',
    minHeight: '44px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 110px 120px minmax(0, 2fr)',
    gap: '2px 12px',
    alignItems: 'center',
    '@media (max-width: 760px)': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  wide: { '@media (max-width: 760px)': { gridColumn: '1 / -1' } },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  reason: { gridColumn: '1 / -1', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

interface ImpactRowProps {
  impact: ImpactedFragment;
  chosen: boolean;
  /** Null where the viewer may give no commands. */
  onChoose: ((chosen: boolean) => void) | null;
}

/** One impacted tenant: confidence, number of resources, and whether it was notified. */
export function ImpactRow({ impact, chosen, onChoose }: ImpactRowProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const { tenant, certainty, resourceCount, notice, ruledOutReason, briefedAt } = impact;
  return (
    <div className={styles.row}>
      {onChoose && (
        <Checkbox
          aria-label={words.select(tenant.name)}
          checked={chosen}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
      )}
      <div className={styles.facts}>
        <span className={`${styles.name} ${styles.wide}`}>{tenant.name}</span>
        <span>
          <Badge appearance="tint" color={LOOKS[certainty]}>
            {common.certainty[certainty]}
          </Badge>
        </span>
        <span className={styles.quiet}>{words.resourceCount(resourceCount, formats.number(resourceCount))}</span>
        <span className={`${styles.quiet} ${styles.wide}`}>
          {notice ? (
            <>
              {notice.acknowledgedAt ? words.acknowledged : words.notified}{' '}
              <Time at={notice.acknowledgedAt ?? notice.publishedAt} />
            </>
          ) : briefedAt ? (
            words.briefed
          ) : (
            words.notNotified
          )}
        </span>
        {ruledOutReason && <span className={styles.reason}>{ruledOutReason}</span>}
      </div>
    </div>
  );
}
