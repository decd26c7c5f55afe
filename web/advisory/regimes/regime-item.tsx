import { Badge, Link, makeStyles, tokens } from '@fluentui/react-components';
import { NAMES } from '../../incidents/names.ts';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import type { Regime } from '../incident.ts';
import { OverrideDialog } from './commands.tsx';
import { Duty } from './duty.tsx';
import { REGIMES } from './words.ts';

const useStyles = makeStyles({
  regime: {
    display: 'grid',
    gap: '8px',
    paddingTop: '8px',
    paddingBottom: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  action: { marginInlineStart: 'auto' },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '4px' },
});

interface RegimeItemProps {
  incidentId: string;
  regime: Regime;
  onDone(): void;
}

/** One law, or the contracts: whether it applies and why, what Legal decided, and the duties that follow. */
export function RegimeItem({ incidentId, regime, onDone }: RegimeItemProps) {
  const styles = useStyles();
  const words = useWords(REGIMES);
  const legal = useHolds('LEGAL');
  const textOf = useReason();
  const { name, citation, source, applies, reasons, overrides, duties } = regime;
  const required = duties.filter((duty) => duty.applies);
  const title = name === citation ? name : `${name} (${citation})`;
  return (
    <article className={styles.regime} aria-label={name}>
      <div className={styles.head}>
        <Badge appearance="tint" color={applies ? 'brand' : 'subtle'}>
          {applies ? words.applies : words.appliesNot}
        </Badge>
        {source ? (
          <Link href={source} target="_blank" rel="noopener noreferrer">
            {title}
          </Link>
        ) : (
          <span>{name}</span>
        )}
        {legal && (
          <div className={styles.action}>
            <OverrideDialog incidentId={incidentId} regime={regime} onDone={onDone} />
          </div>
        )}
      </div>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason.code}>{textOf(reason)}</li>
        ))}
      </ul>
      {overrides.map(({ applies, reason, at, by }) => (
        <div key={at}>
          {words.decided(applies, by)}, <Time at={at} />
          <Prose>{reason}</Prose>
        </div>
      ))}
      {required.length > 0 && (
        <ul className={styles.list}>
          {required.map((duty) => (
            <Duty key={duty.id} duty={duty} contract={regime.regime === 'CONTRACT'} />
          ))}
        </ul>
      )}
    </article>
  );
}

/** A reason as a sentence: its values are countries, sectors, capacities, steps or a date. */
function useReason() {
  const words = useWords(REGIMES);
  const names = useWords(NAMES);
  const formats = useFormats();
  const known: Record<string, string> = { ...words.sectors, ...names.capacity, ...words.steps };
  return ({ code, values }: Regime['reasons'][number]) => {
    const texts = values.map((value) => {
      if (code === 'NOT_IN_FORCE') return formats.date(value);
      return known[value] ?? formats.country(value);
    });
    return words.reasons[code](formats.list(texts));
  };
}
