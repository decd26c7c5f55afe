import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Section } from '../parts/layout/section.tsx';
import { Bars } from '../parts/lists/bars.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { Figures } from './figures.tsx';
import type { ImpactOfQuery } from './impact.generated.ts';
import { IMPACT } from './words.ts';

export type ImpactSummary = NonNullable<ImpactOfQuery['incident']>['impact'];

/** The number of bars in a chart; the rest is summed up below them. */
const MAX_BARS = 8;

const useStyles = makeStyles({
  charts: { display: 'grid', gap: '24px 40px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))' },
  chart: { display: 'grid', gap: '10px', alignContent: 'start', minWidth: 0 },
  title: { margin: 0 },
  rest: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** The numbers of impacted tenants, subscriptions and resources. */
export function Summary({ impact }: { impact: ImpactSummary }) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const { certainty } = useWords(EVERYWHERE);
  const formats = useFormats();
  return (
    <Section title={words.summary}>
      <Figures of={impact} />
      {impact.tenants > 0 && (
        <div className={styles.charts}>
          <Chart
            title={words.byCertainty}
            counts={impact.byCertainty}
            nameOf={(key) => certainty[key as keyof typeof certainty]}
          />
          <Chart
            title={words.byCountry}
            counts={impact.byCountry}
            nameOf={formats.country}
            others={words.others.country}
            counted={words.tenantCount}
          />
          <Chart
            title={words.byService}
            counts={impact.byService}
            nameOf={(key) => key}
            others={words.others.service}
            counted={words.resourceCount}
          />
          <Chart
            title={words.byRegion}
            counts={impact.byRegion}
            nameOf={(key) => key}
            others={words.others.region}
            counted={words.resourceCount}
          />
        </div>
      )}
    </Section>
  );
}

interface ChartProps {
  title: string;
  counts: ImpactSummary['byCountry'];
  nameOf(key: string): string;
  /** Names the groups without a bar, and what is counted in them; left out where every group has a bar. */
  others?(count: number, text: string): string;
  counted?(count: number, text: string): string;
}

function Chart({ title, counts, nameOf, others, counted }: ChartProps) {
  const styles = useStyles();
  const words = useWords(IMPACT);
  const formats = useFormats();
  const id = useId();
  const rest = counts.slice(MAX_BARS);
  const bars = counts.slice(0, MAX_BARS).map(({ key, count }) => ({ key, label: nameOf(key), value: count }));
  const sum = rest.reduce((total, { count }) => total + count, 0);
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {title}
      </Subtitle2>
      <Bars bars={bars} />
      {rest.length > 0 && others && counted && (
        <span className={styles.rest}>
          {words.pair(others(rest.length, formats.number(rest.length)), counted(sum, formats.number(sum)))}
        </span>
      )}
    </section>
  );
}
