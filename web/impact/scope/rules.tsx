import { Badge, Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Time } from '../../parts/text/time.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { ImpactOfQuery } from '../impact.generated.ts';
import { IMPACT } from '../words.ts';
import { RULE_FIELDS } from './scope.ts';

type RecordedRule = NonNullable<ImpactOfQuery['incident']>['scope'][number];

/** The number of names in a line, which ends with how many more there are. */
const MAX_NAMES = 6;

const useStyles = makeStyles({
  list: { display: 'grid', gap: '10px', margin: 0, padding: 0, listStyle: 'none' },
  rule: {
    display: 'grid',
    gap: '4px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The saved rules of the scope, each with its author and time. */
export function Rules({ rules }: { rules: readonly RecordedRule[] }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  return (
    <Section title={words.rules}>
      {rules.length === 0 && <Body1>{words.noRules}</Body1>}
      <ol className={styles.list}>
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules are only ever appended
          <li key={index} className={styles.rule}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function RuleLine({ rule }: { rule: RecordedRule }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const { certainty } = useWords(EVERYWHERE);
  const formats = useFormats();
  return (
    <>
      <span className={styles.head}>
        <Badge appearance="tint" color={rule.certainty === 'CONFIRMED' ? 'danger' : 'warning'}>
          {certainty[rule.certainty]}
        </Badge>
        <span className={styles.quiet}>
          {rule.by}, <Time at={rule.at} />
        </span>
      </span>
      {RULE_FIELDS.map((field) => {
        const names = rule[field];
        if (!names || names.length === 0) return null;
        const more = names.length - MAX_NAMES;
        const shown = more > 0 ? [...names.slice(0, MAX_NAMES), words.moreNames(more, formats.number(more))] : names;
        return <span key={field}>{words.pair(words.fields[field], formats.list(shown))}</span>;
      })}
    </>
  );
}
