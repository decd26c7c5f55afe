import { Caption1, makeStyles } from '@fluentui/react-components';
import { useFormats, useWords } from '../../words/language.tsx';
import type { Regime } from '../incident.ts';
import { REGIMES } from './words.ts';

const useStyles = makeStyles({ line: { display: 'block' } });

interface DutyProps {
  duty: Regime['duties'][number];
  /** A commitment has no clause in law. */
  contract: boolean;
}

/** One duty: what is due to whom within which time, from which threshold, and what it must contain. */
export function Duty({ duty, contract }: DutyProps) {
  const styles = useStyles();
  const words = useWords(REGIMES);
  const formats = useFormats();
  const { step, recipient, thresholdText, thresholdClause, limits, fields, clause } = duty;
  const within = limits.map(({ start, count, unit }) =>
    words.limit(words.period(unit, count, formats.number(count)), words.starts[start]),
  );
  const clauses = contract ? [] : [clause, ...(thresholdClause ? [thresholdClause] : [])].map(words.clause);
  return (
    <li>
      {words.steps[step]} {words.recipients[recipient]}: {limitText(within)}
      <Caption1 className={styles.line}>{[thresholdText, ...clauses].join(' · ')}</Caption1>
      <Caption1 className={styles.line}>
        {words.contents(formats.list(fields.map((field) => words.fields[field] ?? field)))}
      </Caption1>
    </li>
  );

  function limitText(texts: readonly string[]): string {
    if (texts.length === 0) return words.noLimit;
    return texts.length === 1 ? (texts[0] as string) : words.earliest(formats.list(texts));
  }
}
